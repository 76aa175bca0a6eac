/** Sheets for what hangs on the address of a figure: notes, figures for one column, ranges. */
import {
  type AnyRow,
  type EntityName,
  entityNames,
  type FieldName,
  fieldsOf,
  isFigure,
  type Row,
  rowOf,
  rowsOf,
} from '../../../shared/model/index.ts';
import type { SheetKey } from '../sheet-keys.ts';
import { isAdjustmentNote } from './adjustments.ts';
import { FIGURE_LIST } from './choice-lists.ts';
import type { WriteContext } from './context.ts';
import { fieldColumns, identityColumns } from './field-cells.ts';
import { flagColumn } from './figure-formulas.ts';
import { readEntry } from './figure-in-force.ts';
import { Table, type TableColumn } from './table.ts';
import type { Tables } from './tables.ts';

export type Addressed = Row<'figureNote'> | Row<'columnFigure'>;

/** Tables whose rows have no No. of their own on a sheet, and are named by their id. */
const WITHOUT_NUMBER: readonly string[] = ['figureNote', 'columnFigure'];

export function numberOfTarget(context: WriteContext, row: Addressed): number | string {
  const entity = entityNames.find((name) => name === row.entity);
  if (entity === undefined || WITHOUT_NUMBER.includes(entity)) return row.target;
  return context.numbers.of(entity, row.target) ?? row.target;
}

/** The address of each row, as people read it and as formulas look it up. */
export function addressColumns(
  context: WriteContext,
  tables: () => Tables,
  sheet: 'figureNotes' | 'columnFigures',
  entity: 'figureNote' | 'columnFigure',
  rows: readonly Addressed[],
): TableColumn[] {
  const { translator } = context;
  const own = (key: string, row: number) => tables()[sheet].own(key, row);
  const column = (
    key: 'entity' | 'target' | 'field' | 'column',
    width: number,
    value: (row: Addressed) => string | number | null,
  ): TableColumn => ({
    key,
    mark: `${entity}.${key}`,
    heading: translator.fieldLabel(entity, key),
    stage: 'about',
    width,
    role: 'structure',
    align: key === 'target' || key === 'column' ? 'right' : 'left',
    cell: (index) => {
      const row = rows[index];
      return row === undefined ? null : { value: value(row) };
    },
  });
  return [
    {
      key: 'number',
      heading: translator.t('workbook/columns/number'),
      stage: 'about',
      width: 6,
      role: 'structure',
      align: 'right',
      cell: (index) => ({ value: index + 1 }),
    },
    {
      key: 'figureName',
      heading: translator.t('workbook/columns/figureName'),
      stage: 'about',
      width: 34,
      role: 'calculation',
      cell: (index, row) => {
        const { lists } = tables();
        const words = `${own('entity', row)}&"."&${own('field', row)}`;
        const each = rows[index];
        return {
          formula: `INDEX(${lists.range('label')},MATCH(${words},${lists.range('value')},0))`,
          value: each === undefined ? '' : context.lists.label(FIGURE_LIST, `${each.entity}.${each.field}`),
        };
      },
    },
    column('entity', 14, (row) => row.entity),
    column('target', 9, (row) => numberOfTarget(context, row)),
    column('field', 16, (row) => row.field),
    column('column', 9, (row) => row.column),
    {
      key: 'figure',
      heading: translator.t('workbook/columns/figure'),
      stage: 'about',
      width: 26,
      role: 'calculation',
      cell: (index, row) => {
        const words = `${own('entity', row)}&" "&${own('target', row)}&" "&${own('field', row)}`;
        const each = rows[index];
        const text = each === undefined ? '' : `${each.entity} ${numberOfTarget(context, each)} ${each.field}`;
        // A note on one column is no note on the figure as a whole.
        if (entity === 'columnFigure') return { formula: words, value: text };
        return {
          formula: `${words}&IF(ISBLANK(${own('column', row)}),""," "&${own('column', row)})`,
          value: each?.column == null ? text : `${text} ${each.column}`,
        };
      },
    },
  ];
}

export function registerFacts(context: WriteContext, key: SheetKey, lines: number) {
  return {
    key,
    name: context.sheetName(key),
    purpose: context.translator.t(`workbook/purposes/${key}`),
    stage: 'about',
    lines,
    frozenColumns: 2,
  } as const;
}

export function figureNotesTable(context: WriteContext, tables: () => Tables): Table {
  const { translator } = context;
  const rows = rowsOf(context.project, 'figureNote').filter((row) => !isAdjustmentNote(row));
  const fields = [
    'override',
    'basis',
    'reason',
    'source',
    'link',
    'date',
    'grade',
    'comment',
    'range',
    'signedOffBy',
    'signedOffOn',
  ] as const satisfies readonly FieldName<'figureNote'>[];
  const own = (key: string, row: number) => tables().figureNotes.own(key, row);
  const override = (index: number) => readEntry(context, rows[index]?.override ?? null);
  return new Table({ ...registerFacts(context, 'figureNotes', rows.length), pagesWide: 2 }, [
    ...addressColumns(context, tables, 'figureNotes', 'figureNote', rows),
    ...fields.flatMap((name) => fieldColumns(context, tables, 'figureNote', name, rows)),
    flagColumn('hasOverride', translator.t('workbook/columns/hasOverride'), 'about', (index, row) => ({
      formula: `1-ISBLANK(${own('override', row)})`,
      value: override(index).state === 0 ? 0 : 1,
    })),
    flagColumn('overrideIsNumber', translator.t('workbook/columns/overrideNumber'), 'about', (index, row) => ({
      formula: `1*ISNUMBER(${own('override', row)})`,
      value: override(index).state === 1 ? 1 : 0,
    })),
    {
      key: 'overrideUsed',
      heading: translator.t('workbook/columns/used', { field: translator.fieldLabel('figureNote', 'override') }),
      stage: 'about',
      width: 13,
      role: 'calculation',
      align: 'right',
      format: '#,##0.00####',
      cell: (index, row) => ({ formula: `N(${own('override', row)})`, value: override(index).used }),
    },
    ...identityColumns(context, 'figureNote', rows),
  ]);
}

interface TypedRange {
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
  readonly range: string;
}

function rangesOf(entity: EntityName, row: AnyRow): TypedRange[] {
  return Object.entries(fieldsOf(entity)).flatMap(([field, kind]) => {
    const value = row[field];
    if (!isFigure(kind) || typeof value !== 'object' || value === null || !('range' in value)) return [];
    return [{ entity, id: row.id, field, range: value.range }];
  });
}

export function rangesTable(context: WriteContext): Table {
  const { translator } = context;
  const rows = entityNames.flatMap((entity) =>
    rowsOf(context.project, entity).flatMap(({ id }) => {
      const row = rowOf(context.project, entity, id);
      return row === undefined ? [] : rangesOf(entity, row);
    }),
  );
  const column = (key: 'entity' | 'id' | 'field' | 'range', heading: string, width: number): TableColumn => ({
    key,
    mark: `range.${key}`,
    heading,
    stage: 'about',
    width,
    role: key === 'range' ? 'input' : 'structure',
    cell: (index) => ({ value: rows[index]?.[key] ?? null }),
  });
  return new Table({ ...registerFacts(context, 'ranges', rows.length), frozenColumns: 0 }, [
    column('entity', translator.fieldLabel('figureNote', 'entity'), 14),
    column('id', translator.t('workbook/columns/id'), 24),
    column('field', translator.t('workbook/columns/figureName'), 18),
    column('range', translator.t('workbook/columns/range'), 30),
  ]);
}
