import { settingsOf } from '../../../shared/model/index.ts';
import { inputsOfMap } from '../rows.ts';
import { textTable } from '../text-table.ts';
import { FIGURE, NAME, type Page, SHORT_NAME } from './page.ts';

/** What was put in, input by input; and by funder, where any is named. */
export function inputs(page: Page): string {
  return [byInput(page), byFunder(page)].filter((table) => table !== '').join('\n\n');
}

function byInput({ project, results, translator: { t }, money, name, ids }: Page): string {
  const valued = inputsOfMap(project).flatMap(({ id, stakeholder }) => {
    const { value, presentValue } = results.inputs.get(id) ?? { value: null, presentValue: null };
    return value === null ? [] : [{ id, stakeholder, value, presentValue }];
  });
  if (valued.length === 0) return '';
  const { undiscounted, discounted, inSeveralColumns } = results.inputTotals;
  const both = inSeveralColumns || settingsOf(project).inputDiscounting === 'discounted';
  const line = (first: readonly string[], worth: string, presentValue: string) => [
    ...first,
    worth,
    ...(both ? [presentValue] : []),
  ];
  const named = (id: string, ...rest: readonly string[]) => [...(ids ? [id] : []), ...rest];
  return textTable(
    [...(ids ? [SHORT_NAME] : []), NAME, SHORT_NAME, FIGURE, FIGURE],
    [
      line(
        named(t('cli/calc/id'), t('cli/calc/input'), t('cli/calc/stakeholder')),
        t('cli/calc/worth'),
        t('cli/calc/presentValue'),
      ),
      ...valued.map(({ id, stakeholder, value, presentValue }) =>
        line(
          named(id, name('input', id), name('stakeholder', stakeholder)),
          money(value),
          presentValue === null ? '' : money(presentValue),
        ),
      ),
      line(
        named('', t('cli/calc/total'), ''),
        money(undiscounted),
        discounted === null ? t('cli/calc/notKnown') : money(discounted),
      ),
    ],
  );
}

function byFunder({ results, translator: { t, optionLabel }, money }: Page): string {
  const { byFunder: all } = results.inputTotals;
  const named = all.filter(({ funder }) => funder !== null);
  if (named.length === 0) return '';
  const funders = [...named, ...all.filter(({ funder }) => funder === null)];
  return textTable(
    [NAME, FIGURE],
    [
      [t('cli/calc/funder'), t('cli/calc/investment')],
      ...funders.map(({ funder, amount }) => [
        funder === null ? t('cli/calc/groups/noFunder') : optionLabel('input', 'funder', funder),
        money(amount),
      ]),
      [t('cli/calc/total'), money(results.investment)],
    ],
  );
}
