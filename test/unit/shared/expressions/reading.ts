/** Formulas for the tests of this folder: read, or the test fails. */
import { type Expression, parseCanonical, parseTyped, type Syntax } from '../../../../shared/expressions/index.ts';
import { createTranslator } from '../../../../shared/messages/index.ts';
import type { Problem } from '../../../../shared/problem.ts';
import type { Result } from '../../../../shared/result.ts';

export const point: Syntax = { decimal: '.', argument: ',' };
export const comma: Syntax = { decimal: ',', argument: ';' };

export function read(result: Result<Expression>): Expression {
  if (!result.ok) throw new Error(sentence(result.problem));
  return result.value;
}

export function typed(text: string, syntax: Syntax = point): Expression {
  return read(parseTyped(text, syntax));
}

export function kept(text: string): Expression {
  return read(parseCanonical(text));
}

const translator = createTranslator('en');

export function sentence(problem: Problem): string {
  return translator.sentence(problem);
}
