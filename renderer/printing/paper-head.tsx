import { settingsOf } from '../../shared/model/index.ts';
import { dateToText } from '../../shared/parsing/index.ts';
import { conventionsOf } from '../format/index.ts';
import type { SheetScope } from '../grid/index.ts';
import { useText } from '../state/index.ts';

interface Props {
  readonly scope: SheetScope;
  readonly sheet: string;
  /** Which lines are printed, and in which order, where that is not as in the file. */
  readonly view: readonly string[];
}

/** On the first page: which map this is, what it comes to and by which conventions. */
export function PaperHead({ scope, sheet, view }: Props) {
  const translator = useText();
  const { t } = translator;
  const { project, results, formats } = scope;
  const { title, organisation, periodFrom, periodTo } = settingsOf(project);
  const period = [periodFrom, periodTo].filter((date) => date !== null).map((date) => dateToText(date, formats.locale));
  const hasRatio = results.ratio !== null && results.problems.length === 0;
  return (
    <header className="ww-print-head">
      <div>
        <h1>{[sheet, title].filter((text) => text !== '').join(': ')}</h1>
        <p>{[organisation, period.join(' – '), ...view].filter((text) => text !== '').join(' · ')}</p>
        <p>
          {t('window/results/conventions')} {conventionsOf(project, translator, formats)}
        </p>
      </div>
      {hasRatio && results.ratio !== null && (
        <div className="ww-print-ratio">
          <strong>{formats.money(results.ratio)}</strong>{' '}
          {t('window/results/forEvery', { unit: formats.money(1, false) })}
          <p>
            {t('window/print/totals', {
              value: formats.money(results.presentValue),
              investment: formats.money(results.investment),
            })}
          </p>
        </div>
      )}
    </header>
  );
}
