/** What a cell of the sheet shows of a figure: the value in force, how it came about, and what is wrong with it. */
import {
  type EntityName,
  type Entry,
  type FigureField,
  formulaOf,
  type Project,
  rowOf,
  withinBounds,
} from '../../../shared/model/index.ts';
import { figureToText } from '../../../shared/parsing/index.ts';
import { type Problem, problem } from '../../../shared/problem.ts';
import { columnName } from '../../../shared/trace/index.ts';
import { cellContext, figureText } from '../../format/index.ts';
import type { SheetScope } from '../sheet.ts';
import { columnFiguresOf, errorText, type FigurePlace, figureInForce, figureValue } from './figure-in-force.ts';

/** How a figure came about, where that is not simply by typing it. */
export type FigureMark = 'formula' | 'range' | 'override' | 'columns' | 'derived';

export interface FigureView {
  readonly text: string;
  readonly problem: Problem | null;
  readonly marks: readonly FigureMark[];
  /** What the marks mean for this figure. */
  readonly hint: string | null;
}

export function figureView(
  scope: SheetScope,
  entity: EntityName,
  id: string,
  field: string,
  facts: FigureField,
): FigureView {
  const derived = derivedFigure(scope, `${entity}.${field}`, id);
  if (derived !== null) {
    const text = derived.figure === null ? '' : figureText(derived.figure, facts.kind, scope.formats);
    return { text, problem: null, marks: ['derived'], hint: derived.hint };
  }
  const columns = columnFiguresOf(scope.project, entity, id, field);
  if (columns.length === 0) return viewAt(scope, { entity, target: id, field, column: null }, facts);
  const views = columns.map(({ column }) => viewAt(scope, { entity, target: id, field, column }, facts));
  const text = views[0]?.text ?? '';
  const wrong = views.find((view) => view.problem !== null)?.problem ?? null;
  return { text, problem: wrong, marks: ['columns'], hint: columnsHint(scope, columns, views) };
}

/** So many columns are told one by one. */
const MOST_TOLD = 5;

function columnsHint(
  { project, translator }: SheetScope,
  columns: readonly { readonly column: number }[],
  views: readonly FigureView[],
): string {
  const told = columns.slice(0, MOST_TOLD).map(({ column }, place) =>
    translator.t('window/byColumn/one', {
      column: columnName(project, column, translator),
      figure: views[place]?.text ?? '',
    }),
  );
  const figures = [...told, ...(columns.length > MOST_TOLD ? ['…'] : [])].join(', ');
  return translator.t('window/byColumn/hint', { figures });
}

function viewAt(scope: SheetScope, place: FigurePlace, facts: FigureField): FigureView {
  const { project, results, formats } = scope;
  const { entry, isOverride } = figureInForce(project, place);
  const value = figureValue(results, entry);
  const marks: FigureMark[] = [];
  if (isOverride) marks.push('override');
  if (formulaOf(entry) !== null) marks.push('formula');
  if (rangeOf(entry) !== null) marks.push('range');
  if (value !== null && typeof value !== 'number') {
    return { text: errorText(project, results, value), problem: value, marks, hint: null };
  }
  const text = value === null ? '' : figureText(value, facts.kind, formats);
  const outside = value !== null && !withinBounds(facts, value);
  return {
    text,
    problem: outside ? problem('engine.outOfBounds', { entity: place.entity, field: place.field }) : null,
    marks,
    hint: hintOn(scope, place, facts, text),
  };
}

function hintOn({ project, translator }: SheetScope, place: FigurePlace, { kind }: FigureField, text: string) {
  const { entry, entered, isOverride } = figureInForce(project, place);
  const context = cellContext(project, place.entity, place.field, currencyOf(project, place), translator);
  if (isOverride) {
    const typed = figureToText(entered, kind, context);
    if (typed === '') return translator.t('window/grid/overrideOfBlank');
    return translator.t('window/grid/override', { entered: typed });
  }
  const range = rangeOf(entry);
  if (range !== null) return translator.t('window/grid/range', { best: text, range });
  return formulaOf(entry) === null ? null : figureToText(entry, kind, context);
}

function currencyOf(project: Project, { entity, target }: FigurePlace): unknown {
  return rowOf(project, entity, target)?.currency;
}

function rangeOf(entry: Entry): string | null {
  return typeof entry === 'object' && entry !== null && 'range' in entry ? entry.range : null;
}

/** A quantity that an indicator gives, or the worth of hours at a rate: calculated, where one could type instead. */
function derivedFigure(
  { project, results, translator: { t } }: SheetScope,
  column: string,
  id: string,
): { readonly figure: number | null; readonly hint: string } | null {
  if (column === 'outcome.quantity' && (project.outcome.get(id)?.quantityIndicator ?? null) !== null) {
    return { figure: results.outcomes.get(id)?.quantity ?? null, hint: t('window/grid/fromIndicator') };
  }
  if (column !== 'input.amount') return null;
  const place = { entity: 'input', target: id, field: 'amount', column: null } as const;
  const isStated = columnFiguresOf(project, 'input', id, 'amount').length > 0;
  if (isStated || figureInForce(project, place).entry !== null) return null;
  const figure = results.inputs.get(id)?.value ?? null;
  return figure === null ? null : { figure, hint: t('window/grid/fromHours') };
}
