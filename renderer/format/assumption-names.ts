import { type Project, rowOf } from '../../shared/model/index.ts';
import type { FormulaNames } from '../../shared/parsing/index.ts';

/** The names of each state of the table of assumptions, in small letters: a sheet asks for them cell by cell. */
const known = new WeakMap<Project['assumption'], ReadonlyMap<string, string>>();

/** What the names in formulas stand for in a project: its assumptions. */
export function assumptionNames(project: Project): FormulaNames {
  return {
    idOfName: (name) => idsByName(project.assumption).get(name) ?? null,
    nameOfId: (id) => {
      const name = rowOf(project, 'assumption', id)?.name;
      return typeof name === 'string' ? name : null;
    },
  };
}

function idsByName(assumptions: Project['assumption']): ReadonlyMap<string, string> {
  const found = known.get(assumptions);
  if (found !== undefined) return found;
  const names = new Map(
    [...assumptions.values()].flatMap(({ id, name }) => (name === null ? [] : [[name.toLowerCase(), id] as const])),
  );
  known.set(assumptions, names);
  return names;
}
