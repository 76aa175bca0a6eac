/** Where lines go that are moved by key, past the next line above or below. Pure. */
import type { Project } from '../../../shared/model/index.ts';
import type { Sheet, SheetColumn, SheetLine } from '../sheet.ts';
import { isBetweenBlocks, type MovePlan, planMove } from './plan-move.ts';

interface StepOf {
  readonly sheet: Sheet;
  readonly project: Project;
  readonly lines: readonly SheetLine[];
  readonly moved: readonly number[];
  readonly by: 1 | -1;
  /** Whether the whole blocks of the lines are meant. */
  readonly blocks: boolean;
  /** The columns whose cells can be one over several lines of a block: those lines stand together. */
  readonly shared: readonly SheetColumn[];
}

const TOGETHER: MovePlan = { kind: 'refused', why: 'together' };

/** The first place in the direction where the lines can stand. At the edge of a block, that is in the next block. */
export function stepMove(asked: StepOf): MovePlan {
  const { sheet, project, lines, by, blocks } = asked;
  const moved = blocks ? linesOfBlocks(asked) : asked.moved;
  const first = moved[0];
  const last = moved.at(-1);
  if (first === undefined || last === undefined) return { kind: 'refused', why: 'nothing' };
  let refused: MovePlan | null = null;
  for (const before of places(lines.length, by === 1 ? last : first, by)) {
    if (blocks && !isBetweenBlocks(sheet, lines, before)) continue;
    const plan = isInsideShared(asked, before) ? TOGETHER : planMove({ sheet, project, lines, moved, before, blocks });
    if (plan.kind === 'refused') refused ??= plan;
    if (plan.kind !== 'move') continue;
    // Past lines of its own block that it cannot pass, a line does not go on into the next block.
    return refused !== null && plan.move.newOwner !== null ? refused : plan;
  }
  return refused ?? { kind: 'stays' };
}

/** Whether a place lies inside a cell of several lines that the moved lines have no part in: nothing is put there. */
function isInsideShared({ sheet, lines, moved, blocks, shared }: StepOf, before: number): boolean {
  const above = lines[before - 1];
  const below = lines[before];
  const first = lines[moved[0] ?? -1];
  if (blocks || above === undefined || below === undefined || first === undefined) return false;
  return shared.some((column) => {
    const span = sheet.spanOf(above, column);
    return span !== null && span === sheet.spanOf(below, column) && span !== sheet.spanOf(first, column);
  });
}

function places(count: number, edge: number, by: 1 | -1): readonly number[] {
  return by === 1
    ? Array.from({ length: Math.max(0, count - edge - 1) }, (_, index) => edge + 2 + index)
    : Array.from({ length: edge }, (_, index) => edge - 1 - index);
}

function linesOfBlocks({ sheet, lines, moved }: StepOf): readonly number[] {
  const blocks = new Set(
    moved.flatMap((at) => {
      const line = lines[at];
      return line === undefined ? [] : (sheet.blockOf?.(line)?.id ?? []);
    }),
  );
  return lines.flatMap((line, at) => (line.number !== null && blocks.has(sheet.blockOf?.(line)?.id ?? '') ? [at] : []));
}
