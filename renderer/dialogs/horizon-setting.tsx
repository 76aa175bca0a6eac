import { PROJECT_ID, settingsOf } from '../../shared/model/index.ts';
import { RowField } from '../fields/index.ts';
import { useFormats } from '../format/index.ts';
import { useOpen, useText } from '../state/index.ts';
import { horizonCuts } from './horizon-cuts.ts';
import { useRatiosUnder } from './ratio-under.ts';
import { settingCommand } from './setting-commands.ts';

/** The horizon, and what it cuts off. */
export function HorizonSetting() {
  const { project, results } = useOpen();
  const translator = useText();
  const { t } = translator;
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
  const ratio = without?.ratio ?? null;
  return (
    <div>
      <RowField entity="project" id={PROJECT_ID} field="horizon" withHelp />
      {horizon !== null && (
        <p className="ww-setting-remark" data-testid="horizon-cuts">
          {horizonCuts(results, translator, formats)}{' '}
          {ratio !== null && t('window/conventions/horizon/without', { ratio: formats.money(ratio) })}
        </p>
      )}
    </div>
  );
}
