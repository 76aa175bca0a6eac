/** The columns of the sheet, in the order of a Value Map. What they mean stands in the catalogue; here is how they lie. */
import { type EntityName, type Field, fieldOf } from '../../shared/model/index.ts';

/** The entities that a line of the map shows. */
export type MapEntity = Extract<EntityName, 'stakeholder' | 'input' | 'output' | 'outcome' | 'indicator' | 'proxy'>;

type StageName = 'stakeholders' | 'inputsAndOutputs' | 'outcomes' | 'adjustments' | 'value';

/** A column that people type into. */
export interface EnteredColumn {
  readonly kind: 'entered';
  readonly id: string;
  readonly entity: MapEntity;
  readonly field: string;
  readonly facts: Field;
  readonly width: number;
  /** Still there when its group is folded. */
  readonly key: boolean;
}

type CalculatedValue = 'impact' | 'presentValue' | { readonly year: number };

/** A column that the program fills. */
export interface CalculatedColumn {
  readonly kind: 'calculated';
  readonly id: string;
  readonly value: CalculatedValue;
  readonly width: number;
  readonly key: boolean;
}

export type MapColumn = EnteredColumn | CalculatedColumn;

type GroupName =
  | 'stakeholders'
  | 'inputs'
  | 'outputs'
  | 'outcomes'
  | 'indicators'
  | 'proxies'
  | 'adjustments'
  | 'results';

export interface ColumnGroup {
  readonly name: GroupName;
  readonly stage: StageName;
  readonly columns: readonly MapColumn[];
}

export const LINE_NUMBER = 'line';

function entered(entity: MapEntity, field: string, width: number, key = false): EnteredColumn {
  const facts = fieldOf(entity, field);
  if (facts === undefined) throw new Error(`${entity} has no field ${field}`);
  return { kind: 'entered', id: `${entity}.${field}`, entity, field, facts, width, key };
}

const stakeholderColumns = [entered('stakeholder', 'name', 184, true), entered('stakeholder', 'size', 78)];

const enteredGroups: readonly ColumnGroup[] = [
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

/** All groups of columns, the last of them with as many years as the results have. */
export function columnGroups(years: number): readonly ColumnGroup[] {
  const yearColumns = Array.from({ length: years }, (_, year): MapColumn => {
    return { kind: 'calculated', id: `year.${year}`, value: { year }, width: 88, key: false };
  });
  const results: ColumnGroup = {
    name: 'results',
    stage: 'value',
    columns: [
      { kind: 'calculated', id: 'impact', value: 'impact', width: 96, key: false },
      ...yearColumns,
      { kind: 'calculated', id: 'presentValue', value: 'presentValue', width: 112, key: true },
    ],
  };
  return [...enteredGroups, results];
}

const enteredColumns = new Map(
  enteredGroups.flatMap(({ columns }) => columns.map((column) => [column.id, column] as const)),
);

/** A column of this id that can be typed into, or null. */
export function enteredColumn(id: string): EnteredColumn | null {
  const column = enteredColumns.get(id);
  return column?.kind === 'entered' ? column : null;
}

/** A column of this id, entered or calculated, while the results have so many years; null where there is none. */
export function mapColumn(id: string, years: number): MapColumn | null {
  const columns = columnGroups(years).flatMap((group) => group.columns);
  return columns.find((column) => column.id === id) ?? null;
}

/** The first column that shows an entity, or null where the sheet shows none. */
export function columnShowing(entity: EntityName): string | null {
  return (
    [...enteredColumns.values()].find((column) => column.kind === 'entered' && column.entity === entity)?.id ?? null
  );
}
