/** A copy of a row with everything that belongs to it: indicators, factors, links, notes and figures by column. */
import {
  type AnyRow,
  type Command,
  type EntityName,
  type Project,
  rowOf,
  rowsBy,
} from '../../../shared/model/index.ts';
import type { RowPlace } from '../../state/index.ts';
import { copyFigures } from './copy-figures.ts';

/** What is copied along, by what it belongs to, with the field that says so. */
const BELONGINGS: Partial<Readonly<Record<EntityName, readonly (readonly [EntityName, string])[]>>> = {
  outcome: [
    ['outcomeOutput', 'outcome'],
    ['outcomeStep', 'outcome'],
    ['outcomeTag', 'outcome'],
    ['indicator', 'outcome'],
    ['factor', 'outcome'],
  ],
  input: [['factor', 'input']],
};

export interface Duplicate {
  readonly commands: readonly Command[];
  readonly copy: string;
}

/** The copy stands right after the row, or another of its owner. A reference from the row to something copied along leads to that copy. */
export function duplicateRow(
  project: Project,
  { entity, id }: RowPlace,
  newId: () => string,
  after: string = id,
): Duplicate {
  const row = rowOf(project, entity, id);
  if (row === undefined) throw new Error('A row that is not there cannot be duplicated');
  const copy = newId();
  const copies = new Map<string, string>();
  const commands: Command[] = [
    { type: 'insert', entity, id: copy, values: valuesOf(row), after },
    ...copyFigures(project, entity, id, copy, newId),
  ];
  for (const [table, field] of BELONGINGS[entity] ?? []) {
    // Field and table belong together; the types of the tables cannot say so of names known only while running.
    for (const owned of rowsBy(project, table, field as 'id', id)) {
      const own = newId();
      copies.set(owned.id, own);
      commands.push({ type: 'insert', entity: table, id: own, values: { ...valuesOf(owned), [field]: copy } });
      commands.push(...copyFigures(project, table, owned.id, own, newId));
    }
  }
  const indicator = typeof row.quantityIndicator === 'string' ? copies.get(row.quantityIndicator) : undefined;
  if (indicator !== undefined) {
    commands[0] = {
      type: 'insert',
      entity,
      id: copy,
      values: { ...valuesOf(row), quantityIndicator: null },
      after,
    };
    commands.push({ type: 'set', entity, id: copy, field: 'quantityIndicator', value: indicator });
  }
  return { commands, copy };
}

function valuesOf({ id: _id, order: _order, ...values }: AnyRow): Omit<AnyRow, 'id' | 'order'> {
  return values;
}
