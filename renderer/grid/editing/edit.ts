/** What an edit of the sheet is, and what it is made from. */
import type { Translator } from '../../../shared/messages/index.ts';
import type { Command, Project } from '../../../shared/model/index.ts';
import type { RowPlace } from '../../state/index.ts';
import type { MapEntity } from '../map-columns.ts';

export interface EditScope {
  readonly project: Project;
  readonly translator: Translator;
  readonly newId: () => string;
}

/** What else a person should hear of an edit. */
export type EditRemark =
  | { readonly type: 'negative' }
  /** The figure is stated by column, and those columns go on counting until they are removed. */
  | { readonly type: 'byColumn'; readonly field: string; readonly remove: Command; readonly label: string }
  /** A note puts another figure in the place of this one, and that goes on counting until it is removed. */
  | { readonly type: 'overridden'; readonly field: string; readonly remove: Command; readonly label: string }
  | { readonly type: 'linked'; readonly entity: MapEntity; readonly name: string }
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
