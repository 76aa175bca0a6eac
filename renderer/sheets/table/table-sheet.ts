/** A sheet over one table of the catalogue, made from its description: one line a row, and one to type the next into. */
import type { ExplainedCell } from '../../../shared/engine/index.ts';
import { type Command, isFigure, type Project, rowOf, rowsOf } from '../../../shared/model/index.ts';
import {
  type CalculatedColumn,
  type ColumnGroup,
  columnFiguresOf,
  type EditScope,
  type EnteredColumn,
  figureInForce,
  figureValue,
  type LineAddition,
  type Sheet,
  type SheetColumn,
  type SheetScope,
  type Suggestion,
} from '../../grid/index.ts';
import type { RowPlace } from '../../state/index.ts';
import { calculatedSum } from '../calculated-sum.ts';
import { enteredHeading } from '../headings.ts';
import { suggestionsFor } from '../suggestions.ts';
import { TableCursor } from './table-cursor.ts';
import {
  ownerField,
  type TableCalculatedColumn,
  type TableColumn,
  type TableDescription,
} from './table-description.ts';
import { type TableLine, tableLines } from './table-lines.ts';
import { namesToReferTo, referredTable } from './table-references.ts';
import { calculatedView, enteredView, measured } from './table-view.ts';
import { editText, TableWriter } from './table-writer.ts';

export interface TableSheet extends Sheet<TableLine> {
  readonly table: TableDescription;
  hasColumn(id: string): boolean;
}

export function tableSheet(table: TableDescription): TableSheet {
  const { entity, name, firstColumn, nameColumn } = table;
  const columns: ReadonlyMap<string, TableColumn> = new Map(
    table.groups.flatMap((group) => group.columns.map((column) => [column.id, column] as const)),
  );
  const calculatedOf = ({ id }: SheetColumn): TableCalculatedColumn => {
    const column = columns.get(id);
    if (column?.kind !== 'calculated') throw new Error(`The sheet ${name} calculates no column ${id}`);
    return column;
  };
  const hasTotals = [...columns.values()].some((column) => column.kind === 'calculated' && column.totalOf !== null);

  return {
    table,
    name,
    firstColumn,
    frozen: table.frozen,
    hasColumn: (id) => columns.has(id),
    lines: (project, previous) => tableLines(entity, project, previous),
    flatLines: (lines) => lines.filter(({ row }) => row !== null).map((line) => ({ ...line, lastOfBlock: false })),
    groups: ({ translator }): readonly ColumnGroup[] =>
      table.groups.map((group) => {
        const heading = translator.t(`window/rows/groups/${group.name}`);
        return { id: group.name, heading, stage: group.stage, columns: group.columns };
      }),
    groupsKey: ({ formats }) => formats.currencySign,
    heading: (scope, column) => heading(scope, column, calculatedOf),
    headingHelp: ({ translator }, column) => {
      if (column.kind === 'calculated') return translator.t(`window/rows/values/${calculatedOf(column).name}/help`);
      return column.id === FORMULA ? translator.t('window/assumptions/formulaHelp') : fieldHelp(translator, column);
    },
    rowShown: (_project, line) => line.row,
    spans: () => false,
    spanOf: () => null,
    view: (scope, line, column) =>
      column.kind === 'entered'
        ? enteredView(scope, table, line, column)
        : calculatedView(scope, line, calculatedOf(column)),
    number: (scope, line, column) =>
      column.kind === 'entered'
        ? enteredNumber(scope, line, column)
        : calculatedNumber(scope, line, calculatedOf(column)),
    editText: (scope, line, column) => (column.kind === 'entered' ? editText(scope, line, column) : null),
    suggestions: (scope, line, column) => suggestions(scope, line, column, nameColumn),
    writer: (scope, line) => new TableWriter(scope, table, line),
    cursor: (scope, lines, from) => new TableCursor(scope, table, lines, from),
    lineShowing: (_project, lines, wanted, id) =>
      wanted === entity ? (lines.find(({ row }) => row === id) ?? null) : null,
    columnShowing: (wanted) => (wanted === entity ? nameColumn : null),
    explained: (project, line, column) => {
      if (line.row === null) return null;
      if (column.kind === 'calculated') return calculatedOf(column).explained?.(project, line.row) ?? null;
      return explainedFigure(project, column, line.row);
    },
    calculatedNotice: (scope, line, column) => calculatedNotice(scope, line, calculatedOf(column)),
    totalText: (scope, column) => {
      if (!hasTotals) return null;
      if (column.id === firstColumn)
        return scope.results.problems.length > 0 ? '' : scope.translator.t('window/grid/total');
      if (column.kind === 'entered' || scope.results.problems.length > 0) return '';
      const shown = calculatedOf(column);
      return shown.totalOf === null ? '' : measured(scope, shown, shown.totalOf(scope));
    },
    leads: (scope, line, column) => (line.row === null ? [] : (calculatedOf(column).leadsOf?.(scope, line.row) ?? [])),
    details: (project, line) => details(project, table, line),
    additions: (scope, line) => [addition(scope, table, line)],
    removable: ({ row }) => (row === null ? [] : [{ entity, id: row }]),
    movable: ({ row }) => (row === null ? null : { entity, id: row }),
  };
}

/** The second column of a figure, which holds its formula. */
export const FORMULA = 'assumption.formula';

function heading(
  scope: SheetScope,
  column: SheetColumn,
  calculatedOf: (column: CalculatedColumn) => TableCalculatedColumn,
): string {
  const { t } = scope.translator;
  if (column.kind === 'entered')
    return column.id === FORMULA ? t('window/assumptions/formula') : enteredHeading(scope, column);
  const { name, measure } = calculatedOf(column);
  const label = t(`window/rows/values/${name}/label`);
  return measure === 'money' ? t('window/grid/withUnit', { label, unit: scope.formats.currencySign }) : label;
}

function fieldHelp({ fieldHelp: help }: SheetScope['translator'], { entity, field }: EnteredColumn): string {
  return help(entity, field);
}

/** What a figure counts as, where that is a number. */
function enteredNumber({ project, results }: SheetScope, { row }: TableLine, column: EnteredColumn): number | null {
  if (row === null) return null;
  const { entity, field, facts } = column;
  if (facts.kind === 'count') {
    const value = rowOf(project, entity, row)?.[field];
    return typeof value === 'number' ? value : null;
  }
  if (!isFigure(facts)) return null;
  const place = { entity, target: row, field, column: columnFiguresOf(project, entity, row, field)[0]?.column ?? null };
  const value = figureValue(results, figureInForce(project, place).entry);
  if (typeof value === 'number') return value;
  // Hours at a rate stand in the place of an amount.
  return column.id === 'input.amount' && value === null ? (results.inputs.get(row)?.value ?? null) : null;
}

function calculatedNumber(scope: SheetScope, { row }: TableLine, column: TableCalculatedColumn): number | null {
  return row === null ? null : column.numberOf(scope, row).number;
}

function explainedFigure(project: Project, { entity, field, facts }: EnteredColumn, id: string): ExplainedCell | null {
  if (!isFigure(facts)) return null;
  if (entity === 'input' && field === 'amount' && project.input.get(id)?.valued === true) return { kind: 'input', id };
  const column = columnFiguresOf(project, entity, id, field)[0]?.column ?? null;
  return { kind: 'figure', entity, id, field, column };
}

function calculatedNotice(scope: SheetScope, { row }: TableLine, column: TableCalculatedColumn): string {
  const { t, sentence } = scope.translator;
  const why = row === null ? null : (column.numberOf(scope, row).problem ?? null);
  if (why !== null) return t('window/why/calculatedNot', { why: sentence(why) });
  const cell = row === null ? null : (column.explained?.(scope.project, row) ?? null);
  const sum = cell === null ? null : calculatedSum(scope, cell);
  if (sum !== null) return t('window/why/calculated', { sum });
  return t('window/why/calculatedFrom', { from: t(`window/rows/values/${column.name}/help`) });
}

function suggestions(
  { project, translator }: Pick<SheetScope, 'project' | 'translator'>,
  { row }: TableLine,
  column: EnteredColumn,
  nameColumn: string,
): readonly Suggestion[] {
  const to = referredTable(column);
  if (to !== null) return namesToReferTo(project, to, { entity: column.entity, id: row });
  // What a row is called is its own.
  return column.id === nameColumn ? [] : suggestionsFor(project, column, translator);
}

/** The row itself, and whose it is. */
function details(project: Project, { entity }: TableDescription, { row }: TableLine): readonly RowPlace[] {
  if (row === null) return [];
  const owner = ownerField(entity);
  const of = owner === null ? null : rowOf(project, entity, row)?.[owner.field];
  const place = { entity, id: row };
  return owner === null || typeof of !== 'string' ? [place] : [place, { entity: owner.to, id: of }];
}

/** A row more: after the one of the line, and of the same owner; on an empty sheet, of the first that there is. */
function addition(scope: EditScope, { entity }: TableDescription, line: TableLine | null): LineAddition {
  const { project, translator, newId } = scope;
  const id = newId();
  const owner = ownerField(entity);
  const after = line === null || line.row === null ? {} : { after: line.row };
  const of = owner === null ? null : (line?.owner ?? rowsOf(project, owner.to)[0]?.id ?? null);
  const made = owner !== null && of === null ? newId() : null;
  const values = owner === null ? {} : { [owner.field]: of ?? made };
  const insert: Command = { type: 'insert', entity, id, values, ...after };
  const first: Command[] =
    owner === null || made === null ? [] : [{ type: 'insert', entity: owner.to, id: made, values: {} }];
  const label = translator.t('window/edit/addUnnamed', { entity: translator.entityName(entity) });
  return { id: entity, label, command: { type: 'batch', commands: [...first, insert] }, shows: { entity, id } };
}
