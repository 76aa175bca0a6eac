/** What is said to somebody who types on a figure that the program works out. */
import type { ImpactMapLine } from '../../../shared/model/index.ts';
import type { SheetScope } from '../../grid/index.ts';
import { calculatedSum } from '../calculated-sum.ts';
import { explainedCell } from './explained-cell.ts';
import type { MapCalculatedColumn } from './map-columns.ts';
import { calculatedView } from './map-view.ts';

export function calculatedNotice(scope: SheetScope, line: ImpactMapLine, column: MapCalculatedColumn): string {
  const { t, sentence } = scope.translator;
  const why = calculatedView(scope, line, column).problem;
  if (why !== null) return t('window/why/calculatedNot', { why: sentence(why) });
  const cell = explainedCell(scope.project, line, column);
  const sum = cell === null ? null : calculatedSum(scope, cell);
  return sum === null ? t('window/why/calculatedOnly') : t('window/why/calculated', { sum });
}
