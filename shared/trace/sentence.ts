/**
 * The sum behind a number as a sentence, in parts: “65 people × £125.48 × (1 − 10 %) = £4,771.38”. Each figure is a part
 * of its own that knows its cell, so that a window can lead there.
 */
import type { ExplainedCell, Operand, Step } from '../engine/index.ts';
import { parseCanonical, printTyped, type Syntax } from '../expressions/index.ts';
import type { Translator } from '../messages/index.ts';
import { nameOf, type Project, rowOf } from '../model/index.ts';
import type { Amounts } from './amounts.ts';

export interface TracePart {
  readonly text: string;
  /** The cell of a figure; null for what stands between figures. */
  readonly cell: ExplainedCell | null;
}

export interface TraceContext {
  readonly project: Project;
  readonly amounts: Amounts;
  readonly translator: Translator;
  readonly syntax: Syntax;
}

/** A sum of more addends than this says how many more there are. */
const MOST_ADDENDS = 8;

export function sentenceOf(step: Step, context: TraceContext): readonly TracePart[] {
  const before = partsOf(step, context);
  const result = amountOf({ ...step.result, value: step.result.value }, context);
  if (before.length === 0) return [{ text: result, cell: step.cell }];
  return [...before, words(' = '), { text: result, cell: step.cell }, ...named(step, context)];
}

/** The same as plain text. */
export function sentenceText(step: Step, context: TraceContext): string {
  return sentenceOf(step, context)
    .map(({ text }) => text)
    .join('');
}

function partsOf(step: Step, context: TraceContext): TracePart[] {
  const { operands } = step;
  switch (step.operation) {
    case 'product':
      return product(operands, context);
    case 'prices':
      return joined(operands, ' × ', context);
    case 'difference':
      return joined(operands, ' − ', context);
    case 'quotient':
      return joined(operands, ' ÷ ', context);
    case 'sum':
      return sum(operands, context);
    case 'count':
      return counted(operands, context);
    case 'discounting':
      return discounted(operands, context);
    case 'formula':
      return formula(step, context);
    case 'entered':
      return [];
    case 'months':
      return months(operands, context);
    case 'reached':
      return reached(operands, context);
  }
}

function words(text: string): TracePart {
  return { text, cell: null };
}

function joined(operands: readonly Operand[], between: string, context: TraceContext): TracePart[] {
  return operands.flatMap((operand, index) => [...(index === 0 ? [] : [words(between)]), ...factor(operand, context)]);
}

/** A negative outcome shows its sign before everything that it turns round. */
function product(operands: readonly Operand[], context: TraceContext): TracePart[] {
  const [first, ...others] = operands;
  if (first?.cell.kind !== 'figure' || first.cell.field !== 'negative') return joined(operands, ' × ', context);
  return [{ text: '−', cell: first.cell }, words('('), ...joined(others, ' × ', context), words(')')];
}

/** One operand: its amount, or 1 less it in brackets, to a power where it is one. */
function factor(operand: Operand, context: TraceContext): TracePart[] {
  const figure = { text: amountOf(operand, context), cell: operand.cell };
  if (operand.form === 'plain') return [figure];
  return [words(`(1\u00A0−\u00A0`), figure, words(`)${operand.power === null ? '' : superscript(operand.power)}`)];
}

function sum(operands: readonly Operand[], context: TraceContext): TracePart[] {
  const shown = operands.slice(0, operands.length > MOST_ADDENDS + 1 ? MOST_ADDENDS : operands.length);
  const parts = shown.flatMap((operand, index): TracePart[] => {
    const negative = operand.value < 0;
    const sign = index === 0 ? (negative ? '−' : '') : negative ? ' − ' : ' + ';
    const figure = { text: amountOf({ ...operand, value: Math.abs(operand.value) }, context), cell: operand.cell };
    const times = operand.times === null ? [] : [words(' × '), ...factor(operand.times, context)];
    return [...(sign === '' ? [] : [words(sign)]), figure, ...times];
  });
  const left = operands.length - shown.length;
  return left === 0 ? parts : [...parts, words(` + ${context.translator.t('trace/more', { count: left })}`)];
}

/** changed + (group − answered) × changed ÷ answered × the share assumed of those who did not answer. */
function counted(operands: readonly Operand[], context: TraceContext): TracePart[] {
  const find = (field: string) => operands.find(({ cell }) => cell.kind === 'figure' && cell.field === field);
  const changed = find('changed');
  const answered = find('answered');
  const group = find('group') ?? find('size');
  const worse = find('worse');
  const share = find('nonResponseShare');
  if (changed === undefined || answered === undefined || group === undefined) return [];
  const part = (operand: Operand) => factor({ ...operand, unit: null }, context);
  const net =
    worse === undefined ? part(changed) : [words('('), ...part(changed), words(' − '), ...part(worse), words(')')];
  const assumed = share === undefined ? [] : [words(' × '), ...part(share)];
  const others = [words('('), ...part(group), words(' − '), ...part(answered), words(')')];
  return [...net, words(' + '), ...others, words(' × '), ...net, words(' ÷ '), ...part(answered), ...assumed];
}

function discounted(operands: readonly Operand[], context: TraceContext): TracePart[] {
  const years = operands.find(({ kind }) => kind === 'years');
  const rate = operands.find(({ kind }) => kind === 'percent');
  const { t } = context.translator;
  if (rate !== undefined && years !== undefined) {
    const text = context.amounts.amount(rate.value, 'percent');
    return [words('1 ÷ (1\u00A0+\u00A0'), { text, cell: rate.cell }, words(`)${superscript(years.value)}`)];
  }
  if (years === undefined) return [];
  const number = t('trace/years', { count: years.value });
  const text =
    years.source === null
      ? t('trace/throughScheduleWithoutName', { years: number })
      : t('trace/throughSchedule', { years: number, table: years.source });
  return [{ text, cell: years.cell }];
}

function formula(step: Step, context: TraceContext): TracePart[] {
  const parsed = parseCanonical(step.formula ?? '');
  if (!parsed.ok) return [];
  return [words(printTyped(parsed.value, context.syntax, (id) => assumptionName(context.project, id)))];
}

/** What the names in a formula stand for, after what it comes to: “, where participants = 120”. */
function named({ operation, operands }: Step, context: TraceContext): TracePart[] {
  if (operation !== 'formula' || operands.length === 0) return [];
  const meanings = operands.flatMap((operand, index): TracePart[] => {
    const text = `${nameIn(operand, context)} = ${amountOf(operand, context)}`;
    return [...(index === 0 ? [] : [words(', ')]), { text, cell: operand.cell }];
  });
  return [words(`, ${context.translator.t('trace/where')} `), ...meanings];
}

/** A setting stands in a formula by the name of its field. */
function nameIn({ cell }: Operand, { project }: TraceContext): string {
  if (cell.kind !== 'figure') return '';
  return cell.entity === 'assumption' ? (assumptionName(project, cell.id) ?? '') : cell.field;
}

function months(operands: readonly Operand[], context: TraceContext): TracePart[] {
  const [amount, yearly] = operands;
  if (amount === undefined || yearly === undefined) return [];
  return [...factor(amount, context), words(' ÷ ('), ...factor(yearly, context), words(' ÷ 12)')];
}

function reached([investment, ...columns]: readonly Operand[], context: TraceContext): TracePart[] {
  if (investment === undefined) return [];
  const until = context.translator.t('trace/running', { investment: amountOf(investment, context) });
  return [...sum(columns, context), words(`, ${until}`)];
}

function assumptionName(project: Project, id: string): string | null {
  const row = rowOf(project, 'assumption', id);
  return row === undefined ? null : nameOf('assumption', row) || null;
}

function amountOf(
  { value, kind, unit, currency }: Pick<Operand, 'value' | 'kind' | 'unit' | 'currency'>,
  context: TraceContext,
): string {
  if (kind === 'months') return context.translator.t('trace/months', { count: Math.round(value * 10) / 10 });
  const text = context.amounts.amount(value, kind, currency);
  // A unit that says what money is for stands with the price, not with every amount of money.
  return unit === null || unit === '' || kind === 'money' ? text : `${text}\u00A0${unit}`;
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
  '.': '·',
};

/** A power as raised figures: ² for 2, ⁻¹ for −1, ⁰·⁵ for a half. */
function superscript(power: number): string {
  return power === 1 ? '' : [...String(Number(power.toFixed(2)))].map((mark) => SUPERSCRIPTS[mark] ?? mark).join('');
}
