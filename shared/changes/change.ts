/** A patch as a person reads it: rows that came, went or moved, and cells that went from one value to another. */
import { type AnyRow, type CellValue, type EntityName, fieldOf, type Patch } from '../model/index.ts';

export interface RowCameOrWent {
  readonly kind: 'added' | 'removed';
  readonly entity: EntityName;
  readonly id: string;
  readonly row: AnyRow;
}

export interface RowMoved {
  readonly kind: 'moved';
  readonly entity: EntityName;
  readonly id: string;
  /** The row that it belongs to now, where that is another one. */
  readonly owner: { readonly entity: EntityName; readonly id: string } | null;
}

export interface CellChanged {
  readonly kind: 'changed';
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
  readonly from: CellValue;
  readonly to: CellValue;
}

export type Change = RowCameOrWent | RowMoved | CellChanged;

export function changesOf(patch: Patch): Change[] {
  return [
    ...patch.added.map(({ entity, row }): Change => ({ kind: 'added', entity, id: row.id, row })),
    ...patch.updated.flatMap(({ entity, id, from, to }): Change[] => {
      const changes: Change[] = [];
      let moved: RowMoved | null = null;
      for (const [field, value] of Object.entries(to)) {
        const facts = fieldOf(entity, field);
        if (field === 'order') moved ??= { kind: 'moved', entity, id, owner: null };
        else if (facts?.kind === 'owner') {
          const owner = typeof value === 'string' ? { entity: facts.to, id: value } : null;
          moved = { kind: 'moved', entity, id, owner };
        } else changes.push({ kind: 'changed', entity, id, field, from: from[field] ?? null, to: value });
      }
      return moved === null ? changes : [moved, ...changes];
    }),
    ...patch.removed.map(({ entity, row }): Change => ({ kind: 'removed', entity, id: row.id, row })),
  ];
}
