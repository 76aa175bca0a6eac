/**
 * What the grid needs to know of a sheet. The grid knows keys, ranges, clipboard and painting; a sheet knows its lines, its
 * columns, what a cell shows and what putting something into a cell does. Sheets stand in `renderer/sheets`.
 */
import type { ExplainedCell, Results } from '../../shared/engine/index.ts';
import type { Translator } from '../../shared/messages/index.ts';
import type { CellValue, Command, EntityName, Field, Project } from '../../shared/model/index.ts';
import type { CellContext, TypedField } from '../../shared/parsing/index.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import type { Formats } from '../format/index.ts';
import type { RowPlace, SheetName, WindowModel } from '../state/index.ts';
import type { FigureMark } from './cells/figure-view.ts';
import type { EditRemark, EditScope } from './editing/edit.ts';

/** One line of a sheet. It has an id that outlives edits, so selection and focus stay where they were put. */
export interface SheetLine {
  readonly id: string;
  /** The number that it has everywhere; null for a line that only waits for something to be typed. */
  readonly number: number | null;
  readonly waiting: boolean;
  readonly lastOfBlock: boolean;
}

/** A column that people type into: one field of one table. */
export interface EnteredColumn {
  readonly kind: 'entered';
  /** `entity.field`, or another name where two columns show the same field. */
  readonly id: string;
  readonly entity: EntityName;
  readonly field: string;
  readonly facts: Field;
  readonly width: number;
  /** Still there when its group is folded. */
  readonly key: boolean;
  /** Shows how a figure was entered and not what it comes to, so that it stands on the left. */
  readonly asText?: boolean;
}

/** A column that the program fills. */
export interface CalculatedColumn {
  readonly kind: 'calculated';
  readonly id: string;
  readonly width: number;
  readonly key: boolean;
  /** Whether it holds numbers, which stand on the right. */
  readonly numeric: boolean;
  /** What its numbers are; money where nothing is said. */
  readonly measure?: Measure;
  /** Its cells list what they count, and lead there. */
  readonly leads?: boolean;
}

export type Measure = 'money' | 'number' | 'share';

export type SheetColumn = EnteredColumn | CalculatedColumn;

export type StageName = 'stakeholders' | 'inputsAndOutputs' | 'outcomes' | 'adjustments' | 'value' | 'about';

export interface ColumnGroup {
  readonly id: string;
  readonly heading: string;
  readonly stage: StageName;
  readonly columns: readonly SheetColumn[];
}

/** What cells are made from. The same object for as long as nothing has changed. */
export interface SheetScope {
  readonly project: Project;
  readonly results: Results;
  readonly formats: Formats;
  readonly translator: Translator;
  /** Whether calculated money is shown to the penny: on small maps. */
  readonly pence: boolean;
  /** The line that has the focus, by its id: near it, empty cells invite typing. */
  readonly current: string | null;
}

export interface CellView {
  readonly text: string;
  /** Something stands beside the text that needs telling: what is missing, or what is in error. */
  readonly problem: Problem | null;
  readonly severity: 'none' | 'missing' | 'error';
  /** An invitation to type, not a value. */
  readonly placeholder: boolean;
  /** What hangs on the figure: the words of its note, and evidence. */
  readonly note: NoteView | null;
  /** The outcome does not count in the ratio, by its treatment. */
  readonly apart: boolean;
  /** How the figure came about, where it was not simply typed. */
  readonly marks: readonly FigureMark[];
  /** What those marks mean here. */
  readonly hint: string | null;
}

export interface NoteView {
  /** Reason, comment, source and the like, each a line. */
  readonly words: readonly string[];
  /** The pieces of evidence by name, with the place in each. */
  readonly evidence: readonly string[];
}

export const NOTHING: CellView = {
  text: '',
  problem: null,
  severity: 'none',
  placeholder: false,
  note: null,
  apart: false,
  marks: [],
  hint: null,
};

/** What is put into a cell: typed text, or a cell that came from elsewhere and knows more than its text. */
export interface PutCell {
  /** As it is typed, or displayed where it came from. */
  readonly text: string;
  /** Whether it was typed: then the text that the editor began with means that nothing changes. */
  readonly typed: boolean;
  read(facts: TypedField, previous: CellValue, context: CellContext): Result<CellValue>;
}

/** Collects what putting cells into one line does. Rows that the line lacks are made once, however many cells need them. */
export interface LineWriter {
  /** Refused where the cell cannot hold it; then nothing of it is in the commands. */
  put(column: EnteredColumn, cell: PutCell): Result<void>;
  readonly commands: readonly Command[];
  readonly remarks: readonly EditRemark[];
  /** The row that was made or linked to; the focus goes to where it stands. */
  readonly shows: RowPlace | null;
  /** What the last put is called in the list of changes. */
  readonly label: string;
}

/** Finds the lines that the rows of a paste belong to, one after the other, beyond the end of the sheet as well. */
export interface LineCursor<L extends SheetLine> {
  /**
   * The writer for the next row of what is pasted.
   *
   * @param texts the row's texts by column id.
   */
  next(texts: ReadonlyMap<string, string>): { readonly line: L; readonly writer: LineWriter };
}

/** Something that can be added at a line. */
export interface LineAddition {
  readonly id: string;
  readonly label: string;
  readonly command: Command;
  readonly shows: RowPlace;
}

export interface Suggestion {
  readonly text: string;
  /** Said beside it: where it is used already. */
  readonly remark: string | null;
}

/** A place that a calculated cell leads to. */
export interface Lead {
  readonly id: string;
  readonly label: string;
  go(model: WindowModel): void;
}

/** A sheet for the grid. Pure: it reads what it is given and holds nothing. */
export interface Sheet<L extends SheetLine = SheetLine> {
  readonly name: SheetName;
  /** Where the focus is at first. */
  readonly firstColumn: string;
  /** The columns that stand still on the left before anyone freezes others. */
  readonly frozen: readonly string[];
  /** The columns by which a line is known, on each page of paper; the frozen ones where nothing is said. */
  readonly names?: readonly string[];
  /** The lines in the order of the file; those that say the same are the same objects as in `previous`. */
  lines(project: Project, previous: readonly L[]): readonly L[];
  /** The lines of a view that is sorted or filtered: each stands for itself, without spans and without lines to type into. */
  flatLines(lines: readonly L[]): readonly L[];
  groups(scope: SheetScope): readonly ColumnGroup[];
  /** What the groups depend on: while this is the same, so are they. */
  groupsKey(scope: SheetScope): string;
  heading(scope: SheetScope, column: SheetColumn): string;
  headingHelp(scope: SheetScope, column: SheetColumn): string;
  /** The row whose field a column shows on a line, or null where there is none yet. */
  rowShown(project: Project, line: L, column: EnteredColumn): string | null;
  /** Whether cells of a column can be one over several lines. */
  spans(column: SheetColumn): boolean;
  /** What a cell has in common with its neighbours above and below where they are one cell; null for a cell of its own. */
  spanOf(line: L, column: SheetColumn): string | null;
  view(scope: SheetScope, line: L, column: SheetColumn): CellView;
  /** The number behind a cell, for sums, sorting and other programs; null where it is none. */
  number(scope: SheetScope, line: L, column: SheetColumn): number | null;
  /** The text of the cell's editor; null for a cell that is not typed into. */
  editText(scope: Pick<SheetScope, 'project' | 'translator'>, line: L, column: SheetColumn): string | null;
  suggestions(scope: Pick<SheetScope, 'project' | 'translator'>, line: L, column: EnteredColumn): readonly Suggestion[];
  writer(scope: EditScope, line: L): LineWriter;
  cursor(scope: EditScope, lines: readonly L[], from: number): LineCursor<L>;
  lineShowing(project: Project, lines: readonly L[], entity: EntityName, id: string): L | null;
  columnShowing(entity: EntityName): string | null;
  /** The number that a cell shows, as the calculation explains it; null where it shows none. */
  explained(project: Project, line: L, column: SheetColumn): ExplainedCell | null;
  /** What is said to somebody who types on a cell that the program fills. */
  calculatedNotice(scope: SheetScope, line: L, column: CalculatedColumn): string;
  /** What stands under a column; null in every column of a sheet that adds nothing up. */
  totalText(scope: SheetScope, column: SheetColumn): string | null;
  /** What a calculated cell counts, where its column lists that. */
  leads(scope: SheetScope, line: L, column: CalculatedColumn): readonly Lead[];
  /** The rows that the details beside the sheet show for a line, the one that it is about first. */
  details(project: Project, line: L): readonly RowPlace[];
  additions(scope: EditScope, line: L | null): readonly LineAddition[];
  /** What stands on a line and can be removed, from the cell outwards. */
  removable(line: L): readonly RowPlace[];
  /** The row that moves when a line is moved; null where nothing does. */
  movable(line: L): RowPlace | null;
  /** On a sheet whose lines stand in blocks: the row whose block a line belongs to, or null outside of them. */
  blockOf?(line: L): RowPlace | null;
}

/** Whether a field of the catalogue is one of the kinds that figures have. */
export function isNumericColumn(column: SheetColumn): boolean {
  if (column.kind === 'calculated') return column.numeric;
  if (column.asText === true) return false;
  const { kind } = column.facts;
  return kind === 'number' || kind === 'money' || kind === 'percent' || kind === 'years' || kind === 'count';
}
