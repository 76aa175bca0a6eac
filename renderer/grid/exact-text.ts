import type { Results } from '../../shared/engine/index.ts';
import type { ImpactMapLine } from '../../shared/model/index.ts';
import type { Formats } from '../format/index.ts';
import { calculatedNumber } from './cell-view.ts';
import { columnGroups } from './map-columns.ts';

/** A calculated figure to the penny, which its cell may round; '' where the column is none or the line has none. */
export function exactText(
  results: Results,
  line: ImpactMapLine | null,
  columnId: string | null,
  formats: Formats,
): string {
  const columns = columnGroups(results.columns.length).flatMap(({ columns: each }) => each);
  const column = columns.find(({ id }) => id === columnId);
  const result = line?.outcome ? results.outcomes.get(line.outcome) : undefined;
  if (result === undefined || column?.kind !== 'calculated') return '';
  const number = calculatedNumber(result, column.value);
  return number === null ? '' : formats.money(number);
}
