import { type Project, rowsOf } from '../../shared/model/index.ts';
import type { FormulaNames } from '../../shared/parsing/index.ts';

/** What the names in formulas stand for in a project: its assumptions. */
export function assumptionNames(project: Project): FormulaNames {
  return {
    idOfName: (name) => rowsOf(project, 'assumption').find((row) => row.name?.toLowerCase() === name)?.id ?? null,
    nameOfId: (id) => project.assumption.get(id)?.name ?? null,
  };
}
