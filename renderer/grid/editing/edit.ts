/** What an edit of a sheet is, and what it is made from. */
import type { Translator } from '../../../shared/messages/index.ts';
import { type CellValue, type Command, type EntityName, type Project, Trial } from '../../../shared/model/index.ts';
import type { RowPlace } from '../../state/index.ts';
import { NameIndex } from './name-index.ts';

export interface EditScope {
  readonly project: Project;
  readonly translator: Translator;
  readonly newId: () => string;
  /** The rows that can be named, those of the project and those that this edit has made so far. */
  readonly names: NameIndex;
  /** What the rows hold that this edit has made so far, by their ids. */
  readonly made: Map<string, Record<string, CellValue>>;
  /** Where commands are tried that the rules between rows may refuse, so that one cell is refused and not the whole edit. */
  readonly trial: Trial;
}

/** The scope of one edit, however many cells it puts. */
export function editScope(project: Project, translator: Translator, newId: () => string): EditScope {
  return { project, translator, newId, names: new NameIndex(project), made: new Map(), trial: new Trial(project) };
}

/** What else a person should hear of an edit. */
export type EditRemark =
  | { readonly type: 'negative' }
  /** The figure is stated by column, and those columns go on counting until they are removed. */
  | { readonly type: 'byColumn'; readonly field: string; readonly remove: Command; readonly label: string }
  /** A note puts another figure in the place of this one, and that goes on counting until it is removed. */
  | { readonly type: 'overridden'; readonly field: string; readonly remove: Command; readonly label: string }
  | { readonly type: 'linked'; readonly entity: EntityName; readonly name: string }
  /** A name that nothing had became a row of its own. */
  | { readonly type: 'made'; readonly entity: EntityName; readonly name: string }
  /** A row that was typed without its owner belongs to that of the line above. */
  | { readonly type: 'asAbove'; readonly entity: EntityName; readonly name: string }
  | { readonly type: 'renamed'; readonly name: string; readonly uses: number }
  | { readonly type: 'sharedProxy'; readonly rows: number; readonly onlyHere: Command; readonly label: string };

export interface Edit {
  readonly command: Command;
  readonly label: string;
  readonly remarks: readonly EditRemark[];
  /** The row that was made or linked to; the focus goes to where it stands. */
  readonly shows: RowPlace | null;
}

/** Several commands as one; one alone stays itself. */
export function together(commands: readonly Command[]): Command {
  const [only, ...others] = commands;
  return only !== undefined && others.length === 0 ? only : { type: 'batch', commands };
}
