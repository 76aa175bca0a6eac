/**
 * Formulas hold an assumption by the id of its row wherever there is one of that name, so that renaming it renames its
 * uses. This keeps it so while rows and assumptions come and change; see removal.ts for when they go.
 */
import { bindNames, parseCanonical, printCanonical, referencesOf } from '../expressions/index.ts';
import { fieldsOf } from './catalogue.ts';
import type { ProjectReader } from './draft.ts';
import { type EntityName, entityNames } from './entity-names.ts';
import { type Entry, LONGEST_FORMULA, withFormula } from './entry.ts';
import { isFigure } from './fields.ts';
import type { AnyRow, CellValue } from './row.ts';

type IdOfName = (name: string) => string | null;

/** The row with the names in its formulas replaced by ids, where there is an assumption of that name; else itself. */
export function withBoundNames(project: ProjectReader, entity: EntityName, row: AnyRow): AnyRow {
  if (!holdsFormula(row)) return row;
  return bound(entity, row, (name) => {
    const found = project.rows('assumption').find((other) => {
      return typeof other.name === 'string' && other.name.toLowerCase() === name;
    });
    return found?.id ?? null;
  });
}

/** The rows whose formulas use one of some names, with the id of the assumption in its place. */
export function rowsNaming(
  project: ProjectReader,
  names: readonly string[],
  id: string,
): readonly { readonly entity: EntityName; readonly row: AnyRow }[] {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return entityNames.flatMap((entity) => {
    if (!Object.values(fieldsOf(entity)).some(isFigure)) return [];
    return project.rows(entity).flatMap((row) => {
      if (!holdsFormula(row)) return [];
      const changed = bound(entity, row, (name) => (wanted.has(name) ? id : null));
      return changed === row ? [] : { entity, row: changed };
    });
  });
}

/** A cell that holds an object holds a formula or a range; most rows have neither. */
function holdsFormula(row: AnyRow): boolean {
  return Object.values(row).some((value) => typeof value === 'object' && value !== null);
}

function bound(entity: EntityName, row: AnyRow, idOf: IdOfName): AnyRow {
  const changes: Record<string, CellValue> = {};
  for (const [name, field] of Object.entries(fieldsOf(entity))) {
    const value = row[name];
    if (!isFigure(field) || typeof value !== 'object' || value === null) continue;
    const entry: Entry = withFormula(value, (formula) => boundFormula(formula, idOf));
    if (entry !== value) changes[name] = entry;
  }
  return Object.keys(changes).length === 0 ? row : { ...row, ...changes };
}

function boundFormula(formula: string, idOf: IdOfName): string {
  const parsed = parseCanonical(formula);
  if (!parsed.ok) return formula;
  const isKnown = [...referencesOf(parsed.value).names].some((name) => idOf(name) !== null);
  if (!isKnown) return formula;
  const changed = printCanonical(bindNames(parsed.value, idOf));
  return changed.length > LONGEST_FORMULA ? formula : changed;
}
