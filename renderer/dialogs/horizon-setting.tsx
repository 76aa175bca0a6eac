import { PROJECT_ID, settingsOf } from '../../shared/model/index.ts';
import { RowField } from '../fields/index.ts';
import { useFormats } from '../format/index.ts';
import { useOpen, useText } from '../state/index.ts';
import { useRatiosUnder } from './ratio-under.ts';
import { settingCommand } from './setting-commands.ts';

/** The horizon, and what it cuts off. */
export function HorizonSetting() {
  const { project, results } = useOpen();
  const { t } = useText();
  const formats = useFormats();
  const { horizon } = settingsOf(project);
  const without = useRatiosUnder(
    horizon === null
      ? []
      : [
          {
            key: 'horizon none',
            command: settingCommand('horizon', null),
          },
        ],
  ).get('horizon none');
  const cuts =
    results.cutOff === 0
      ? t('window/conventions/horizon/none')
      : t('window/conventions/horizon/cuts', { amount: formats.money(results.cutOff) });
  const ratio = without?.ratio ?? null;
  return (
    <div>
      <RowField entity="project" id={PROJECT_ID} field="horizon" withHelp />
      {horizon !== null && (
        <p className="ww-setting-remark" data-testid="horizon-cuts">
          {cuts} {ratio !== null && t('window/conventions/horizon/without', { ratio: formats.money(ratio) })}
        </p>
      )}
    </div>
  );
}
