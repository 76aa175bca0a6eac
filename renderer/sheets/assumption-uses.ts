/** Which figures of a project use an assumption: in their formulas, by its id or by its name. */
import { parseCanonical, referencesOf } from '../../shared/expressions/index.ts';
import {
  type EntityName,
  entityNames,
  entrySchema,
  fieldsOf,
  formulaOf,
  isFigure,
  type Project,
  rowsOf,
} from '../../shared/model/index.ts';

/** A figure that holds a formula. */
export interface FigureUse {
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
}

/** The uses of each assumption of a state of the project, found once for it. */
const known = new WeakMap<Project, ReadonlyMap<string, readonly FigureUse[]>>();

export function usesOfAssumption(project: Project, assumption: string): readonly FigureUse[] {
  return usesIn(project).get(assumption) ?? [];
}

function usesIn(project: Project): ReadonlyMap<string, readonly FigureUse[]> {
  const found = known.get(project);
  if (found !== undefined) return found;
  const uses = new Map<string, FigureUse[]>();
  if (project.assumption.size > 0) collect(project, uses);
  known.set(project, uses);
  return uses;
}

function collect(project: Project, uses: Map<string, FigureUse[]>): void {
  const named = namesIn(project);
  for (const entity of entityNames) {
    const fields = Object.entries(fieldsOf(entity)).filter(
      ([, field]) => isFigure(field) && field.forms.includes('formula'),
    );
    if (fields.length === 0) continue;
    for (const row of rowsOf(project, entity)) {
      for (const [field] of fields) {
        const value = row[field as keyof typeof row];
        if (typeof value !== 'object' || value === null) continue;
        const formula = formulaOf(entrySchema.parse(value));
        for (const id of formula === null ? [] : named(formula)) {
          const found = uses.get(id);
          if (found === undefined) uses.set(id, [{ entity, id: row.id, field }]);
          else found.push({ entity, id: row.id, field });
        }
      }
    }
  }
}

/** Finds the assumptions that a formula names. Very many figures may hold the same formula, which is read once. */
function namesIn(project: Project): (formula: string) => ReadonlySet<string> {
  const idsByName = new Map(
    rowsOf(project, 'assumption').flatMap(({ id, name }) => (name === null ? [] : [[name.toLowerCase(), id] as const])),
  );
  const read = new Map<string, ReadonlySet<string>>();
  return (formula) => {
    const before = read.get(formula);
    if (before !== undefined) return before;
    const parsed = parseCanonical(formula);
    const { ids, names } = parsed.ok ? referencesOf(parsed.value) : { ids: [], names: [] };
    const found = new Set([...ids, ...[...names].flatMap((name) => idsByName.get(name) ?? [])]);
    read.set(formula, found);
    return found;
  };
}
