/** What `--explain ID` asks about. */
import type { ExplainedCell, ExplainedTotal } from '../../shared/engine/index.ts';
import { type Project, rowsOf } from '../../shared/model/index.ts';

const totals: Readonly<Record<ExplainedTotal, true>> = {
  ratio: true,
  netRatio: true,
  netPresentValue: true,
  presentValue: true,
  investment: true,
  yearlyImpact: true,
  paybackOfOneYear: true,
  paybackRunning: true,
};

export const totalNames: readonly string[] = Object.keys(totals);

function isTotal(id: string): id is ExplainedTotal {
  return Object.hasOwn(totals, id);
}

/** A total by its name; an outcome, an input or an assumption by its id; an assumption by its name as well. */
export function cellOfId(project: Project, id: string): ExplainedCell | null {
  if (isTotal(id)) return { kind: 'total', total: id };
  if (project.outcome.has(id)) return { kind: 'outcome', id, figure: 'presentValue' };
  if (project.input.has(id)) return { kind: 'input', id };
  const named = rowsOf(project, 'assumption').find(({ name }) => name?.toLowerCase() === id.toLowerCase());
  const assumption = project.assumption.get(id) ?? named;
  if (assumption === undefined) return null;
  return { kind: 'figure', entity: 'assumption', id: assumption.id, field: 'value', column: null };
}
