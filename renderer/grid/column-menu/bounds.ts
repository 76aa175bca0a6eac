/** The least and the most of a filter on numbers, as they are typed: by the locale and by the kind of the column. */
import { type FigureField, isFigure } from '../../../shared/model/index.ts';
import { figureToText, parseFigure } from '../../../shared/parsing/index.ts';
import { problem } from '../../../shared/problem.ts';
import { done, type Result, refused } from '../../../shared/result.ts';
import { assumptionNames } from '../../format/index.ts';
import type { SheetColumn, SheetScope } from '../sheet.ts';

/** Blank for no bound. */
export function readBound(scope: SheetScope, column: SheetColumn, typed: string): Result<number | null> {
  const { formats, project } = scope;
  const { locale, currency } = formats;
  const context = { ...assumptionNames(project), locale, currency };
  const read = parseFigure(typed, { kind: kindOf(column), forms: [] }, null, context);
  if (!read.ok) return read;
  const isNumber = read.value === null || typeof read.value === 'number';
  return isNumber ? done(read.value) : refused(problem('parsing.noFormula', { text: typed }));
}

export function boundText({ formats, project }: SheetScope, column: SheetColumn, bound: number | null): string {
  return figureToText(bound, kindOf(column), { ...assumptionNames(project), locale: formats.locale });
}

function kindOf(column: SheetColumn): FigureField['kind'] {
  if (column.kind === 'calculated') return 'money';
  return isFigure(column.facts) ? column.facts.kind : 'number';
}
