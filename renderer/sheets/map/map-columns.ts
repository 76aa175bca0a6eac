/** The columns of the map, in the order of a Value Map. What they mean stands in the catalogue; here is how they lie. */
import type { EntityName } from '../../../shared/model/index.ts';
import type { CalculatedColumn, EnteredColumn, SheetColumn, StageName } from '../../grid/index.ts';
import { entered } from '../entered-column.ts';

/** The entities that a line of the map shows. */
export type MapEntity = Extract<EntityName, 'stakeholder' | 'input' | 'output' | 'outcome' | 'indicator' | 'proxy'>;

export interface MapEnteredColumn extends EnteredColumn {
  readonly entity: MapEntity;
}

export type MapValue = 'impact' | 'presentValue' | { readonly year: number };

export interface MapCalculatedColumn extends CalculatedColumn {
  readonly value: MapValue;
}

export type MapColumn = MapEnteredColumn | MapCalculatedColumn;

type GroupName =
  | 'stakeholders'
  | 'inputs'
  | 'outputs'
  | 'outcomes'
  | 'indicators'
  | 'proxies'
  | 'adjustments'
  | 'results';

export interface MapGroup {
  readonly name: GroupName;
  readonly stage: StageName;
  readonly columns: readonly MapColumn[];
}

const stakeholderColumns = [entered('stakeholder', 'name', 184, true), entered('stakeholder', 'size', 78)];

const enteredGroups: readonly MapGroup[] = [
  { name: 'stakeholders', stage: 'stakeholders', columns: stakeholderColumns },
  {
    name: 'inputs',
    stage: 'inputsAndOutputs',
    columns: [entered('input', 'description', 176, true), entered('input', 'amount', 96)],
  },
  {
    name: 'outputs',
    stage: 'inputsAndOutputs',
    columns: [entered('output', 'description', 188, true), entered('output', 'quantity', 84)],
  },
  {
    name: 'outcomes',
    stage: 'outcomes',
    columns: [entered('outcome', 'description', 268, true), entered('outcome', 'treatment', 128)],
  },
  {
    name: 'indicators',
    stage: 'outcomes',
    columns: [
      entered('indicator', 'wording', 220),
      entered('outcome', 'quantity', 108, true),
      entered('outcome', 'unit', 104),
      entered('outcome', 'start', 136),
      entered('outcome', 'duration', 112),
    ],
  },
  {
    name: 'proxies',
    stage: 'value',
    columns: [
      entered('proxy', 'description', 220),
      entered('proxy', 'value', 100, true),
      entered('proxy', 'unit', 116),
      entered('proxy', 'priceYear', 84),
    ],
  },
  {
    name: 'adjustments',
    stage: 'adjustments',
    columns: [
      entered('outcome', 'deadweight', 92, true),
      entered('outcome', 'displacement', 104),
      entered('outcome', 'attribution', 92),
      entered('outcome', 'dropOff', 78),
    ],
  },
];

const known = new Map<number, readonly MapGroup[]>();

/** All groups of columns, the last of them with as many years as the results have. The same objects for the same years. */
export function columnGroups(years: number): readonly MapGroup[] {
  const found = known.get(years);
  if (found !== undefined) return found;
  const yearColumns = Array.from({ length: years }, (_, year) => calculated(`year.${year}`, { year }, 88));
  const results: MapGroup = {
    name: 'results',
    stage: 'value',
    columns: [
      calculated('impact', 'impact', 96),
      ...yearColumns,
      { ...calculated('presentValue', 'presentValue', 112), key: true },
    ],
  };
  const groups = [...enteredGroups, results];
  known.set(years, groups);
  return groups;
}

function calculated(id: string, value: MapValue, width: number): MapCalculatedColumn {
  return { kind: 'calculated', id, value, width, key: false, numeric: true };
}

const enteredColumns = new Map<string, MapEnteredColumn>(
  enteredGroups.flatMap(({ columns }) =>
    columns.flatMap((column) => (column.kind === 'entered' ? [[column.id, column] as const] : [])),
  ),
);

/** A column of this id that can be typed into, or null. */
export function enteredColumn(id: string): MapEnteredColumn | null {
  return enteredColumns.get(id) ?? null;
}

/** A column of this id, entered or calculated, while the results have so many years; null where there is none. */
export function mapColumn(id: string, years: number): MapColumn | null {
  return (
    enteredColumn(id) ??
    columnGroups(years)
      .at(-1)
      ?.columns.find((column) => column.id === id) ??
    null
  );
}

/** The map's own column behind one of the grid's. */
export function asMapColumn(column: SheetColumn): MapColumn {
  if (column.kind === 'calculated') return { ...column, value: mapValue(column.id) };
  const found = enteredColumn(column.id);
  if (found === null) throw new Error(`The map has no column ${column.id}`);
  return found;
}

function mapValue(id: string): MapValue {
  return id === 'impact' || id === 'presentValue' ? id : { year: Number(id.slice('year.'.length)) };
}

/** The first column that shows an entity, or null where the sheet shows none. */
export function columnShowing(entity: EntityName): string | null {
  return [...enteredColumns.values()].find((column) => column.entity === entity)?.id ?? null;
}
