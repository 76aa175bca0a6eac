/** What a cell of the map shows: its text, whether it was entered or calculated, and what is wrong with it. */
import {
  type CellValue,
  type ImpactMapLine,
  isFigure,
  nameField,
  type Project,
  rowOf,
  rowsBy,
} from '../../../shared/model/index.ts';
import type { Problem } from '../../../shared/problem.ts';
import { displayText } from '../../format/index.ts';
import { type CellView, type FigureView, figureView, NOTHING, noteView, type SheetScope } from '../../grid/index.ts';
import type { MapCalculatedColumn, MapEnteredColumn, MapValue } from './map-columns.ts';
import { shownRow } from './map-lines.ts';

export function enteredView(scope: SheetScope, line: ImpactMapLine, column: MapEnteredColumn): CellView {
  const { project, translator } = scope;
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
  const note = noteView(scope, column.entity, id, column.field);
  const figure = isFigure(column.facts) ? figureView(scope, column.entity, id, column.field, column.facts) : null;
  if (figure !== null && figure.problem !== null) return { ...NOTHING, ...figure, severity: 'error', note, apart };
  const { text, marks, hint } = figure ?? plainView(scope, column, row[column.field] ?? null, row.negative === true);
  const unnamed = text === '' && column.field === nameField(column.entity);
  const inputTrouble = column.entity === 'input' ? inputProblem(scope, id, column) : null;
  const found = trouble ?? inputTrouble;
  return {
    text: unnamed ? translator.t('window/grid/unnamed', { entity: translator.entityName(column.entity) }) : text,
    problem: found,
    severity: found === null ? 'none' : 'missing',
    placeholder: unnamed,
    note,
    apart,
    marks,
    hint,
  };
}

/** A value that is no figure. The treatment of an outcome says too that its value is taken off. */
function plainView(
  { translator }: SheetScope,
  { id, entity, field, facts }: MapEnteredColumn,
  value: CellValue,
  negative: boolean,
): Omit<FigureView, 'problem'> {
  const text = displayText(typeof value === 'object' ? null : value, facts, {
    optionLabel: (option) => translator.optionLabel(entity, field, option),
    yes: translator.t('window/words/yes'),
    no: translator.t('window/words/no'),
  });
  const isNegative = id === 'outcome.treatment' && negative;
  return { text: isNegative ? translator.t('window/grid/negative', { treatment: text }) : text, marks: [], hint: null };
}

/** Why the outcome is not valued, where this column is the place to mend it. */
function troubleIn(
  { project, results }: SheetScope,
  outcome: string,
  { entity, field }: MapEnteredColumn,
): Problem | null {
  const problems = results.outcomes.get(outcome)?.problems ?? [];
  const isCounted = (project.outcome.get(outcome)?.quantityIndicator ?? null) !== null;
  const here = problems.find(({ code, params }) => {
    if (code === 'engine.noProxy') return entity === 'proxy' && field === 'description';
    // What an indicator lacks shows where its quantity would stand.
    if (isCounted && (OF_INDICATOR.has(code) || params.entity === 'indicator'))
      return entity === 'outcome' && field === 'quantity';
    return params.entity === entity && params.field === field;
  });
  return here ?? null;
}

const OF_INDICATOR: ReadonlySet<string> = new Set(['engine.noAnswers', 'engine.answersOverGroup']);

function inputProblem({ results }: SheetScope, input: string, { field }: MapEnteredColumn): Problem | null {
  const problems = results.inputs.get(input)?.problems ?? [];
  return field === 'amount' ? (problems[0] ?? null) : null;
}

function isApart(project: Project, line: ImpactMapLine): boolean {
  const outcome = line.outcome === null ? undefined : project.outcome.get(line.outcome);
  return outcome !== undefined && outcome.treatment !== 'valued';
}

/** The stakeholder of the line that has the focus: a line is named by its stakeholder and its place in the block. */
function blockOf(line: string | null): string | null {
  return line === null ? null : line.slice(0, line.lastIndexOf('/')) || null;
}

/** On lines that wait for typing, the cells that start something say so. */
function invitationFor(
  { project, translator: { t }, current }: SheetScope,
  line: ImpactMapLine,
  { entity, field }: MapEnteredColumn,
): string | null {
  const isWaiting = line.input === null && line.output === null && line.outcome === null;
  if (!isWaiting || field !== nameField(entity)) return null;
  if (line.stakeholder === null) return entity === 'stakeholder' ? t('window/grid/addStakeholder') : null;
  if (line.stakeholder !== blockOf(current)) return null;
  if (entity === 'input' && rowsBy(project, 'input', 'stakeholder', line.stakeholder).length <= line.ordinal)
    return t('window/grid/addInput');
  if (entity === 'output') return t('window/grid/addOutput');
  return entity === 'outcome' ? t('window/grid/addOutcome') : null;
}

export function calculatedView(scope: SheetScope, line: ImpactMapLine, { value }: MapCalculatedColumn): CellView {
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
  value: MapValue,
): number | null {
  if (value === 'impact') return result.impact;
  if (value === 'presentValue') return result.presentValue;
  return result.years[value.year] ?? null;
}
