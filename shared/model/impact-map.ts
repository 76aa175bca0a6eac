/**
 * Which row of which table each line of the impact map shows. The grid, the workbook and the CSV all lay the map out by
 * this one function, so line 12 is line 12 everywhere.
 *
 * Each stakeholder is a block of lines. Its outcomes stand one per line, grouped by the first output that led to them;
 * its inputs stand one per line from the top of the block. A block has as many lines as its longer side needs, and one
 * empty line to type into. Outputs that no outcome names stand after the blocks, and the sheet ends in an empty line.
 */
import { type Project, rowsBy, rowsOf } from './project.ts';

export interface ImpactMapLine {
  /** Stable name of the line: its stakeholder and its ordinal in the block. */
  readonly id: string;
  readonly stakeholder: string | null;
  /** The place of the line in its block, from 0. */
  readonly ordinal: number;
  readonly input: string | null;
  readonly output: string | null;
  readonly outcome: string | null;
}

export interface ImpactMapOptions {
  /** Whether blocks and sheet end in an empty line to type into: yes in the window, no on paper. */
  readonly emptyLines: boolean;
}

export function impactMapLines(project: Project, { emptyLines }: ImpactMapOptions): readonly ImpactMapLine[] {
  const lines: ImpactMapLine[] = [];
  const shown = new Set<string>();
  for (const stakeholder of rowsOf(project, 'stakeholder')) {
    const inputs = rowsBy(project, 'input', 'stakeholder', stakeholder.id);
    const outcomes = outcomesByOutput(project, stakeholder.id);
    const needed = Math.max(inputs.length, outcomes.length);
    const height = emptyLines ? needed + 1 : Math.max(needed, 1);
    for (let ordinal = 0; ordinal < height; ordinal += 1) {
      const outcome = outcomes[ordinal];
      if (outcome?.output) shown.add(outcome.output);
      lines.push({
        id: `${stakeholder.id}/${ordinal}`,
        stakeholder: stakeholder.id,
        ordinal,
        input: inputs[ordinal]?.id ?? null,
        output: outcome?.output ?? null,
        outcome: outcome?.id ?? null,
      });
    }
  }
  const loose = rowsOf(project, 'output').filter(({ id }) => !shown.has(id) && !isLinked(project, id));
  const rest = [...loose.map(({ id }) => id), ...(emptyLines ? [null] : [])];
  rest.forEach((output, ordinal) => {
    lines.push({ id: `/${ordinal}`, stakeholder: null, ordinal, input: null, output, outcome: null });
  });
  return lines;
}

function isLinked(project: Project, output: string): boolean {
  return rowsBy(project, 'outcomeOutput', 'output', output).length > 0;
}

/** The output that an outcome stands under: the first of those that led to it. */
export function mainOutputOf(project: Project, outcome: string): string | null {
  return rowsBy(project, 'outcomeOutput', 'outcome', outcome)[0]?.output ?? null;
}

/** A stakeholder's outcomes in their order, those of one output brought together where the first of them stands. */
function outcomesByOutput(
  project: Project,
  stakeholder: string,
): { readonly id: string; readonly output: string | null }[] {
  const groups = new Map<string, { id: string; output: string | null }[]>();
  for (const { id } of rowsBy(project, 'outcome', 'stakeholder', stakeholder)) {
    const output = mainOutputOf(project, id);
    // An outcome without an output is a group of its own, so that it stays where it was put.
    const key = output === null ? `outcome ${id}` : `output ${output}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ id, output }]);
    else group.push({ id, output });
  }
  return [...groups.values()].flat();
}
