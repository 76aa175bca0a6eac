/** What the window shows at one moment. Only the files of this folder change it. */
import type { Output, Purpose } from '../../shared/contract.ts';
import type { EntityName, SheetLayouts } from '../../shared/model/index.ts';
import type { Problem } from '../../shared/problem.ts';
import type { ProjectView } from './editing-session.ts';

export type StartInfo = Output<'app/start'>;

/** The cell that has the focus on the sheet that is shown: a line by its id, a column by its own. */
export interface CellPlace {
  readonly line: string;
  readonly column: string;
}

/** The ratio before and after the last change, for the few seconds in which it is shown. */
interface RatioChange {
  readonly from: number | null;
  readonly to: number | null;
  /** Counts the changes, so that two equal ones are told apart. */
  readonly count: number;
}

export interface ChooserRequest {
  readonly purpose: Purpose;
  readonly suggestedName: string;
  /** Called once, with the handle of what was chosen, or null. */
  readonly answer: (handle: string | null) => void;
}

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly details: readonly string[];
  /** What the button says that does it. */
  readonly action: string;
  /** Another way to do it, beside the first. */
  readonly other?: { readonly label: string; readonly choose: () => void };
  readonly answer: (yes: boolean) => void;
}

/** Cells that did not take what was pasted or filled into them. */
export interface RefusedCell {
  /** Its place in the list, by which it is told from others like it. */
  readonly id: number;
  /** Where it is, as people call it: its line and its column. */
  readonly place: string;
  readonly text: string;
  /** What is wrong and what to do. */
  readonly why: string;
  /** Goes to the cell; null where it is not on the sheet. */
  readonly go: (() => void) | null;
}

/** The sheets of a project, in the order of their tabs. */
export const SHEETS = ['map', 'stakeholders', 'inputs', 'proxies', 'assumptions', 'evidence', 'results'] as const;
export type SheetName = (typeof SHEETS)[number];

export const SETTINGS_SECTIONS = ['about', 'money', 'years', 'tables', 'activities', 'tags', 'evidence'] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** What is looked for, and where. */
export interface FindQuery {
  readonly text: string;
  readonly replacement: string;
  readonly matchCase: boolean;
  readonly wholeCell: boolean;
  readonly everywhere: boolean;
  readonly lookIn: 'shown' | 'entered';
}

/** The cells that hold what is looked for, by sheet: each by `foundKey`. */
export type FoundCells = { readonly [S in SheetName]?: ReadonlySet<string> };

export function foundKey(line: string, column: string): string {
  return `${line} ${column}`;
}

export interface WindowState {
  /** Null until the program has answered. */
  readonly start: StartInfo | null;
  /** Why there is nothing to start with. */
  readonly startProblem: Problem | null;
  readonly open: ProjectView | null;
  readonly notices: readonly Problem[];
  readonly change: RatioChange | null;
  readonly sheet: SheetName;
  /** How the sheets are laid out that do not stand as they come, by name. */
  readonly layouts: SheetLayouts;
  readonly selection: CellPlace | null;
  readonly detailsOpen: boolean;
  readonly settings: SettingsSection | null;
  readonly chooser: ChooserRequest | null;
  readonly question: Question | null;
  /** What was refused of the last paste or filling, while a person looks at it. */
  readonly report: readonly RefusedCell[] | null;
  /** The list that lies over the window: of all commands, or of their keys. */
  readonly overlay: 'palette' | 'shortcuts' | 'print' | null;
  /** The bar for finding, while it is open, and with what it replaces. */
  readonly finding: 'find' | 'replace' | null;
  /** What was looked for last. It outlives the bar. */
  readonly query: FindQuery;
  readonly found: FoundCells;
  /** The last thing said to a screen reader, and which saying it was. */
  readonly said: { readonly text: string; readonly count: number };
  /** What the program is busy with, such as opening a file; the window waits for it. */
  readonly busy: boolean;
}

export const INITIAL_STATE: WindowState = {
  start: null,
  startProblem: null,
  open: null,
  notices: [],
  change: null,
  sheet: 'map',
  layouts: {},
  selection: null,
  detailsOpen: true,
  settings: null,
  chooser: null,
  question: null,
  report: null,
  overlay: null,
  finding: null,
  query: { text: '', replacement: '', matchCase: false, wholeCell: false, everywhere: false, lookIn: 'shown' },
  found: {},
  said: { text: '', count: 0 },
  busy: false,
};

/** A row of a table, by name. */
export interface RowPlace {
  readonly entity: EntityName;
  readonly id: string;
}

/** Asks the sheet to put the focus on a cell: of a row, or by its place on the sheet. */
export type FocusRequest = RowRequest | { readonly cell: CellPlace };

export interface RowRequest {
  readonly row: RowPlace;
  /** The column that is wanted; the first that shows the row where null. */
  readonly column: string | null;
}
