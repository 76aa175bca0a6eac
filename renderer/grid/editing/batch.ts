/**
 * Many cells put at once, as one command: what is pasted, filled, cleared or replaced. A cell that cannot hold what it is
 * given is refused alone and named; the others go in. Nothing is done here: the plan is carried out, or not, as a whole.
 */
import type { Command } from '../../../shared/model/index.ts';
import { type Problem, problem } from '../../../shared/problem.ts';
import type { LineWriter, PutCell, Sheet, SheetColumn, SheetLine } from '../sheet.ts';
import type { EditRemark, EditScope } from './edit.ts';

/** A cell that did not take what it was given. */
export interface Refusal {
  /** The line by its id, and as people call it: its number, or null for one that has none (yet). */
  readonly line: string;
  readonly number: number | null;
  readonly column: string;
  readonly text: string;
  readonly problem: Problem;
}

export interface BatchPlan {
  readonly commands: readonly Command[];
  /** How many cells took what they were given, whether it changed them or not. */
  readonly placed: number;
  readonly refused: readonly Refusal[];
  readonly remarks: readonly EditRemark[];
}

export interface LinePut {
  readonly line: SheetLine;
  readonly cells: readonly (readonly [column: SheetColumn, cell: PutCell])[];
}

export class Batch {
  readonly #commands: Command[] = [];
  readonly #refused: Refusal[] = [];
  readonly #remarks: EditRemark[] = [];
  #placed = 0;

  /** Puts the cells of one line through its writer. Answers with the columns whose cells did not take theirs. */
  put(line: SheetLine, writer: LineWriter, cells: LinePut['cells']): readonly SheetColumn[] {
    const missed: SheetColumn[] = [];
    for (const [column, cell] of cells) {
      const outcome = column.kind === 'entered' ? writer.put(column, cell) : CALCULATED;
      if (outcome.ok) this.#placed += 1;
      else {
        missed.push(column);
        this.refuse(line, column.id, cell, outcome.problem);
      }
    }
    this.#commands.push(...writer.commands);
    this.#remarks.push(...writer.remarks);
    return missed;
  }

  /** A cell without text is no loss where it finds no place. */
  refuse(line: SheetLine, column: string, { text }: PutCell, why: Problem): void {
    if (text.trim() === '') return;
    this.#refused.push({ line: line.id, number: line.number, column, text, problem: why });
  }

  get plan(): BatchPlan {
    return {
      commands: this.#commands,
      placed: this.#placed,
      refused: this.#refused,
      remarks: this.#remarks,
    };
  }
}

const CALCULATED = { ok: false, problem: problem('sheet.calculated') } as const;

/** Puts cells into lines that are there. What several lines show as one cell is put once, by the first of them. */
export function planPuts(sheet: Sheet, scope: EditScope, puts: Iterable<LinePut>): BatchPlan {
  const batch = new Batch();
  const spans = new Map<string, string>();
  for (const { line, cells } of puts) {
    const own = cells.filter(([column]) => {
      const span = sheet.spanOf(line, column);
      if (span === null) return true;
      const isInside = spans.get(column.id) === span;
      spans.set(column.id, span);
      return !isInside;
    });
    batch.put(line, sheet.writer(scope, line), own);
  }
  return batch.plan;
}
