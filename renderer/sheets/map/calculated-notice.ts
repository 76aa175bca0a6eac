/** What is said to somebody who types on a figure that the program works out. */
import { type ImpactMapLine, settingsOf } from '../../../shared/model/index.ts';
import { formulaSyntax } from '../../../shared/parsing/index.ts';
import { amountsOf, sentenceText, tellingSteps } from '../../../shared/trace/index.ts';
import type { SheetScope } from '../../grid/index.ts';
import { explainedCell } from './explained-cell.ts';
import type { MapCalculatedColumn } from './map-columns.ts';
import { calculatedView } from './map-view.ts';

export function calculatedNotice(scope: SheetScope, line: ImpactMapLine, column: MapCalculatedColumn): string {
  const { project, results, translator } = scope;
  const { t, sentence } = translator;
  const why = calculatedView(scope, line, column).problem;
  if (why !== null) return t('window/why/calculatedNot', { why: sentence(why) });
  const cell = explainedCell(project, line, column);
  const step = cell === null ? undefined : tellingSteps(results.explain(cell))[0];
  if (step === undefined) return t('window/why/calculatedOnly');
  const syntax = formulaSyntax(settingsOf(project).locale);
  const sum = sentenceText(step, { project, amounts: amountsOf(project), translator, syntax });
  return t('window/why/calculated', { sum });
}
