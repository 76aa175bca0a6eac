/** Whether a change can have moved rows to other lines of a sheet, or only changed what stands in them. */
import { type EntityName, entityNames, fieldOf, fieldsOf, type Patch } from '../../shared/model/index.ts';

/** Tables whose rows hang on a figure of another row. They stand on no line of their own. */
const HANGING_ON_A_FIGURE: ReadonlySet<EntityName> = new Set(
  entityNames.filter((entity) => Object.values(fieldsOf(entity)).some(({ kind }) => kind === 'address')),
);

/**
 * True where rows came or went, or where the place of a row among the others changed: its order, the row that it belongs
 * to, or one that it refers to. Which columns there are is another matter: the settings and the factors decide that.
 */
export function changesStructure({ added, updated, removed }: Patch): boolean {
  return (
    [...added, ...removed].some(({ entity }) => !HANGING_ON_A_FIGURE.has(entity)) ||
    updated.some(({ entity, to }) => Object.keys(to).some((field) => placesRow(entity, field)))
  );
}

function placesRow(entity: EntityName, field: string): boolean {
  if (field === 'order') return !HANGING_ON_A_FIGURE.has(entity);
  const kind = fieldOf(entity, field)?.kind;
  return kind === 'owner' || kind === 'reference';
}
