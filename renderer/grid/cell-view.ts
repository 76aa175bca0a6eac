/** What a cell of the sheet shows: its text, whether it was entered or calculated, and what is wrong with it. */
import type { Results } from '../../shared/engine/index.ts';
import type { Translator } from '../../shared/messages/index.ts';
import {
  type CellValue,
  isFigure,
  nameField,
  noteAt,
  numberOf,
  type Project,
  rowOf,
  rowsBy,
  withinBounds,
} from '../../shared/model/index.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import { displayText, type Formats } from '../format/index.ts';
import type { CalculatedColumn, EnteredColumn } from './map-columns.ts';
import { type MapLine, shownRow } from './map-lines.ts';

export interface SheetScope {
  readonly project: Project;
  readonly results: Results;
  readonly formats: Formats;
  readonly translator: Translator;
  /** Whether calculated money is shown to the penny: on small maps. */
  readonly pence: boolean;
  /** The stakeholder in whose block the focus is: only there do empty cells invite typing. */
  readonly current: string | null;
}

export interface CellView {
  readonly text: string;
  /** Something stands beside the text that needs telling: what is missing, or what is in error. */
  readonly problem: Problem | null;
  readonly severity: 'none' | 'missing' | 'error';
  /** An invitation to type, not a value. */
  readonly placeholder: boolean;
  /** A note hangs on the figure. */
  readonly noted: boolean;
  /** The outcome does not count in the ratio, by its treatment. */
  readonly apart: boolean;
  /** A range stands behind the figure, as it was typed. */
  readonly range: string | null;
  /** What the figure was worked out from, in a column that is otherwise typed; null where it was typed. */
  readonly derived: 'indicator' | 'hours' | null;
}

export const NOTHING: CellView = {
  text: '',
  problem: null,
  severity: 'none',
  placeholder: false,
  noted: false,
  apart: false,
  range: null,
  derived: null,
};

export function enteredView(scope: SheetScope, line: MapLine, column: EnteredColumn): CellView {
  const { project, formats, translator } = scope;
  const id = shownRow(project, line, column);
  const row = id === null ? undefined : rowOf(project, column.entity, id);
  const apart =
    isApart(project, line) &&
    column.entity !== 'stakeholder' &&
    column.entity !== 'input' &&
    column.entity !== 'output';
  const trouble = line.outcome === null ? null : troubleIn(scope, line.outcome, column);
  if (id === null || row === undefined) {
    if (trouble !== null) return { ...NOTHING, problem: trouble, severity: 'missing', apart };
    const invitation = invitationFor(scope, line, column);
    return invitation === null ? NOTHING : { ...NOTHING, text: invitation, placeholder: true };
  }
  const value = row[column.field] ?? null;
  const shown = (content: CellValue) =>
    displayText(content, column.facts, formats, {
      optionLabel: (option) => translator.optionLabel(column.entity, column.field, option),
      yes: translator.t('window/words/yes'),
      no: translator.t('window/words/no'),
    });
  const plain = shown(value);
  const isNegative = column.id === 'outcome.treatment' && row.negative === true;
  const text = isNegative ? translator.t('window/grid/negative', { treatment: plain }) : plain;
  const noted = noteAt(project, { entity: column.entity, target: id, field: column.field, column: null }) !== undefined;
  const range = isEntry(value) ? value.range : null;
  const derived = derivedFigure(scope, id, column.id);
  if (derived !== null) return { ...NOTHING, text: shown(derived.figure), derived: derived.from, noted, apart };
  const outside = boundsProblem(column, value);
  if (outside !== null) return { ...NOTHING, text, problem: outside, severity: 'error', noted, apart, range };
  const unnamed = text === '' && column.field === nameField(column.entity);
  const inputTrouble = column.entity === 'input' ? inputProblem(scope, id, column) : null;
  const found = trouble ?? inputTrouble;
  return {
    text: unnamed ? translator.t('window/grid/unnamed', { entity: translator.entityName(column.entity) }) : text,
    problem: found,
    severity: found === null ? 'none' : 'missing',
    placeholder: unnamed,
    noted,
    apart,
    range,
    derived: null,
  };
}

/** A quantity that an indicator gives, or the worth of hours at a rate: calculated, where one could type instead. */
function derivedFigure(
  { project, results }: SheetScope,
  id: string,
  column: string,
): { readonly figure: number; readonly from: 'indicator' | 'hours' } | null {
  if (column === 'outcome.quantity' && (project.outcome.get(id)?.quantityIndicator ?? null) !== null) {
    const quantity = results.outcomes.get(id)?.quantity ?? null;
    return quantity === null ? null : { figure: quantity, from: 'indicator' };
  }
  if (column === 'input.amount' && project.input.get(id)?.amount === null) {
    const worth = results.inputs.get(id)?.value ?? null;
    return worth === null ? null : { figure: worth, from: 'hours' };
  }
  return null;
}

function boundsProblem({ facts, entity, field }: EnteredColumn, value: unknown): Problem | null {
  if (!isFigure(facts) || typeof value === 'string' || typeof value === 'boolean') return null;
  const number = typeof value === 'number' ? value : isEntry(value) ? numberOf(value) : null;
  return number === null || withinBounds(facts, number) ? null : problem('engine.outOfBounds', { entity, field });
}

function isEntry(
  value: unknown,
): value is { readonly best: number | { readonly formula: string }; readonly range: string } {
  return typeof value === 'object' && value !== null && 'best' in value && 'range' in value;
}

/** Why the outcome is not valued, where this column is the place to mend it. */
function troubleIn({ results }: SheetScope, outcome: string, { entity, field }: EnteredColumn): Problem | null {
  const problems = results.outcomes.get(outcome)?.problems ?? [];
  const here = problems.find(({ code, params }) => {
    if (code === 'engine.noProxy') return entity === 'proxy' && field === 'description';
    return params.entity === entity && params.field === field;
  });
  return here ?? null;
}

function inputProblem({ results }: SheetScope, input: string, { field }: EnteredColumn): Problem | null {
  const problems = results.inputs.get(input)?.problems ?? [];
  return field === 'amount' ? (problems[0] ?? null) : null;
}

function isApart(project: Project, line: MapLine): boolean {
  const outcome = line.outcome === null ? undefined : project.outcome.get(line.outcome);
  return outcome !== undefined && outcome.treatment !== 'valued';
}

/** On lines that wait for typing, the cells that start something say so. */
function invitationFor(
  { project, translator: { t }, current }: SheetScope,
  line: MapLine,
  { entity, field }: EnteredColumn,
): string | null {
  if (!line.waiting || field !== nameField(entity)) return null;
  if (line.stakeholder === null) return entity === 'stakeholder' ? t('window/grid/addStakeholder') : null;
  if (line.stakeholder !== current) return null;
  if (entity === 'input' && rowsBy(project, 'input', 'stakeholder', line.stakeholder).length <= line.ordinal)
    return t('window/grid/addInput');
  if (entity === 'output') return t('window/grid/addOutput');
  return entity === 'outcome' ? t('window/grid/addOutcome') : null;
}

export function calculatedView(scope: SheetScope, line: MapLine, { value }: CalculatedColumn): CellView {
  const result = line.outcome === null ? undefined : scope.results.outcomes.get(line.outcome);
  if (result === undefined || line.outcome === null) return NOTHING;
  const { formats, pence } = scope;
  const apart = isApart(scope.project, line);
  const first = result.problems[0] ?? null;
  if (first !== null) {
    const text = value === 'presentValue' ? scope.translator.t('window/grid/notValued') : '';
    return { ...NOTHING, text, problem: first, severity: value === 'presentValue' ? 'missing' : 'none' };
  }
  const number = calculatedNumber(result, value);
  return { ...NOTHING, text: number === null ? '' : formats.amount(number, pence), apart };
}

export function calculatedNumber(
  result: { readonly impact: number | null; readonly presentValue: number | null; readonly years: readonly number[] },
  value: CalculatedColumn['value'],
): number | null {
  if (value === 'impact') return result.impact;
  if (value === 'presentValue') return result.presentValue;
  return result.years[value.year] ?? null;
}

/** Whether a map is so small that pennies matter on the screen. */
export function showsPence({ presentValue, investment }: Results): boolean {
  return Math.max(Math.abs(presentValue), Math.abs(investment)) < 10_000;
}
