/** What a cell of a table shows: its text, whether it was entered or calculated, and what is wrong with it. */
import { isFigure, noteAt, type Project, rowOf } from '../../../shared/model/index.ts';
import { cellToText, isTyped } from '../../../shared/parsing/index.ts';
import { cellContext, figureText } from '../../format/index.ts';
import {
  type CellView,
  columnFiguresOf,
  type EnteredColumn,
  figureView,
  NOTHING,
  type SheetScope,
} from '../../grid/index.ts';
import type { TableCalculatedColumn, TableDescription } from './table-description.ts';
import type { TableLine } from './table-lines.ts';
import { nameReferredTo, referredTable } from './table-references.ts';

export function enteredView(
  scope: SheetScope,
  table: TableDescription,
  { row: id }: TableLine,
  column: EnteredColumn,
): CellView {
  const { project, translator } = scope;
  const { t, entityName } = translator;
  const { entity, field } = column;
  const row = id === null ? undefined : rowOf(project, entity, id);
  if (id === null || row === undefined) {
    return column.id === table.firstColumn ? placeholder(t(`window/rows/${table.name}/add`)) : NOTHING;
  }
  const own = table.viewOf?.(scope, column, id) ?? null;
  const view = own ?? valueView(scope, column, id);
  if (view.text === '' && column.id === table.nameColumn) {
    return placeholder(t('window/grid/unnamed', { entity: entityName(entity) }));
  }
  const to = referredTable(column);
  if (view.text === '' && to !== null && row[field] !== null) {
    return placeholder(t('window/grid/unnamed', { entity: entityName(to) }));
  }
  const noted = { ...view, noted: isNoted(project, column, id) };
  if (view.problem !== null) return noted;
  const trouble = table.troubleOf?.(scope, field, id) ?? null;
  return trouble === null ? noted : { ...noted, problem: trouble, severity: 'missing' };
}

function placeholder(text: string): CellView {
  return { ...NOTHING, text, placeholder: true };
}

function valueView(scope: SheetScope, { entity, field, facts }: EnteredColumn, id: string): CellView {
  const { project, translator } = scope;
  if (isFigure(facts)) {
    const figure = figureView(scope, entity, id, field, facts);
    return { ...NOTHING, ...figure, severity: figure.problem === null ? 'none' : 'error' };
  }
  const value = rowOf(project, entity, id)?.[field] ?? null;
  if (facts.kind === 'reference' || facts.kind === 'owner') {
    return { ...NOTHING, text: nameReferredTo(project, facts.to, value) };
  }
  if (!isTyped(facts)) return NOTHING;
  return { ...NOTHING, text: cellToText(value, facts, cellContext(project, entity, field, null, translator)) };
}

/** Whether a note hangs on the figure, or on one of its columns. */
function isNoted(project: Project, { entity, field }: EnteredColumn, target: string): boolean {
  const has = (column: number | null) => noteAt(project, { entity, target, field, column }) !== undefined;
  return has(null) || columnFiguresOf(project, entity, target, field).some(({ column }) => has(column));
}

export function calculatedView(scope: SheetScope, { row }: TableLine, column: TableCalculatedColumn): CellView {
  if (row === null) return NOTHING;
  const { number, problem = null, apart = false } = column.numberOf(scope, row);
  if (problem !== null) {
    return { ...NOTHING, text: scope.translator.t('window/grid/notValued'), problem, severity: 'missing' };
  }
  return { ...NOTHING, text: number === null ? '' : measured(scope, column, number), apart };
}

export function measured(
  { formats, pence }: SheetScope,
  { measure, id }: TableCalculatedColumn,
  number: number,
): string {
  if (measure === 'share') return formats.share(number);
  if (measure === 'number') return formats.number(number);
  // The value of one unit is a price, which has its pence however large the map is.
  return id === 'valueUsed' ? figureText(number, 'money', formats) : formats.amount(number, pence);
}
