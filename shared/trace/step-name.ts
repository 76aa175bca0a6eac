/** What a step of an explanation works out, as a person calls it. */
import { columnLabel, type ExplainedCell } from '../engine/index.ts';
import type { Translator } from '../messages/index.ts';
import { nameOf, type Project, rowOf } from '../model/index.ts';

export function stepName(cell: ExplainedCell, project: Project, translator: Translator): string {
  const { t } = translator;
  switch (cell.kind) {
    case 'figure': {
      const label = translator.fieldLabel(cell.entity, cell.field);
      const row = cell.entity === 'assumption' ? rowOf(project, 'assumption', cell.id) : undefined;
      const name = row === undefined ? label : nameOf('assumption', row) || label;
      return cell.column === null ? name : `${name}, ${columnName(project, cell.column, translator)}`;
    }
    case 'price':
      return t('trace/steps/price');
    case 'outcome':
      return t(`trace/steps/${cell.figure}`);
    case 'outcomeYear':
    case 'column':
    case 'discountFactor':
      return t(`trace/steps/${cell.kind}`, { year: columnName(project, cell.column, translator) });
    case 'input':
      return t('trace/steps/input');
    case 'total':
      return t(`trace/steps/totals/${cell.total}`);
  }
}

/** What a column of the map is called: Year 2, or 2025. */
export function columnName(project: Project, column: number, translator: Translator): string {
  const { kind, year } = columnLabel(project, column);
  return kind === 'calendar' ? String(year) : translator.t('trace/year', { year: String(year).replace('-', '\u2212') });
}
