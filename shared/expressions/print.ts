/** Expressions into text: as a person reads it, as it is kept, and as a spreadsheet calculates it. */
import type { Expression, Foot, Joint, Reference } from './expression.ts';
import { precedenceOf, tightness } from './precedence.ts';
import { alongSpine, belowOf } from './spine.ts';
import { PLAIN, type Syntax, separatorOf } from './syntax.ts';

interface Style {
  readonly syntax: Syntax;
  readonly truths: readonly [no: string, yes: string];
  nameOf(reference: Reference): string;
}

const TRUTHS = ['FALSE', 'TRUE'] as const;

/**
 * The one text in which an expression is kept: no blanks, functions in capitals, no parentheses but those that matter,
 * a point for the decimal mark, and the ids of rows in braces, so that renaming a row changes no formula.
 */
export function printCanonical(expression: Expression): string {
  const nameOf = (reference: Reference) => ('id' in reference ? inBraces(reference.id) : reference.name);
  return print(expression, { syntax: PLAIN, truths: TRUTHS, nameOf });
}

/**
 * What stands in the formula bar. A row without a name, or one that is gone, shows as its id in braces; typed again,
 * that is refused with a sentence about it (`expression.namelessRow`), and nothing else takes its place unnoticed.
 */
export function printTyped(expression: Expression, syntax: Syntax, nameOfId: (id: string) => string | null): string {
  const nameOf = (reference: Reference) =>
    'id' in reference ? (nameOfId(reference.id) ?? inBraces(reference.id)) : reference.name;
  return print(expression, { syntax, truths: TRUTHS, nameOf });
}

/**
 * Text that spreadsheets calculate to the same value, without the `=` before it. `nameOf` gives what each reference is
 * called there, and it is written as it comes. Truth values are written as functions, since every spreadsheet knows
 * TRUE() and not every one knows TRUE.
 */
export function printExcel(expression: Expression, nameOf: (reference: Reference) => string): string {
  return print(expression, { syntax: PLAIN, truths: ['FALSE()', 'TRUE()'], nameOf });
}

function inBraces(id: string): string {
  return `{${id}}`;
}

function print(expression: Expression, style: Style): string {
  return alongSpine(
    expression,
    (foot) => printFoot(foot, style),
    (joint, below) => printJoint(joint, below, style),
  );
}

function printFoot(foot: Foot, style: Style): string {
  switch (foot.kind) {
    case 'number':
      return printNumber(foot.value, style.syntax);
    case 'boolean':
      return style.truths[foot.value ? 1 : 0];
    case 'reference':
      return style.nameOf(foot.reference);
    case 'call':
      return `${foot.called}(${foot.values.map((value) => print(value, style)).join(separatorOf(style.syntax))})`;
  }
}

/** The fewest digits that give the same number again. */
function printNumber(value: number, { decimal }: Syntax): string {
  return String(value).toUpperCase().replace('.', decimal);
}

function printJoint(joint: Joint, below: string, style: Style): string {
  const own = tightness(joint);
  const loose = tightness(belowOf(joint));
  switch (joint.kind) {
    case 'prefix':
      return joint.operator + enclosed(below, loose < own);
    case 'percent':
      return `${enclosed(below, loose < own)}%`;
    case 'binary': {
      const right = print(joint.right, style);
      const rightLoose = tightness(joint.right) <= precedenceOf(joint.operator);
      return enclosed(below, loose < own) + joint.operator + enclosed(right, rightLoose);
    }
  }
}

function enclosed(text: string, needed: boolean): string {
  return needed ? `(${text})` : text;
}
