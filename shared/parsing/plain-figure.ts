/** A single figure, by the kind of its field: neither a formula nor a range. */
import type { FigureField } from '../model/index.ts';
import { type Problem, problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { FigureContext } from './figure-context.ts';
import { numberMarks } from './number-marks.ts';
import { shown } from './shown.ts';
import { readNumber } from './typed-number.ts';

export function parsePlainFigure(
  text: string,
  kind: FigureField['kind'],
  { locale, currency }: FigureContext,
): Result<number> {
  const read = readNumber(text, numberMarks(locale, currency));
  if (read === null) return refused(notANumber(text, kind, locale));
  if ('foreignSign' in read) {
    return refused(problem('parsing.otherCurrency', { text: shown(text), sign: read.foreignSign, currency }));
  }
  if (read.money && kind !== 'money') return refused(problem('parsing.moneyHere', { text: shown(text) }));
  if (kind !== 'percent') return done(read.value);
  if (read.scaled) return refused(problem('parsing.unclearShare', { text: shown(text) }));
  // Excel's rule for a column of percentages: 25 is 25 %, 0.1 is 0.1 %, and only .1 is a share.
  return done(read.bareFraction ? read.value : read.hundredths);
}

function notANumber(text: string, kind: FigureField['kind'], locale: string): Problem {
  if (kind === 'percent') return problem('parsing.notAPercentage', { text: shown(text) });
  // Most figures that are refused have the marks of another locale, so the example shows those of this one.
  const format = new Intl.NumberFormat(locale, { useGrouping: 'always', minimumFractionDigits: 2 });
  return problem('parsing.notANumber', { text: shown(text), example: format.format(1200.5) });
}
