import { type EntityName, fieldOf } from '../../shared/model/index.ts';
import type { EnteredColumn } from '../grid/index.ts';

/** A column that shows a field of the catalogue. `key`: still there when its group is folded. */
export function entered<E extends EntityName>(
  entity: E,
  field: string,
  width: number,
  key = false,
): EnteredColumn & { readonly entity: E } {
  const facts = fieldOf(entity, field);
  if (facts === undefined) throw new Error(`${entity} has no field ${field}`);
  return { kind: 'entered', id: `${entity}.${field}`, entity, field, facts, width, key };
}
