export {
  type Catalogue,
  catalogue,
  type FieldName,
  fieldOf,
  fieldsOf,
  MOST_COLUMNS,
  SETTINGS_IN_FORMULAS,
} from './catalogue.ts';
export type { Command } from './command.ts';
export { readerOf } from './draft.ts';
export { type EntityName, entityNames } from './entity-names.ts';
export { type Entry, entrySchema, formulaOf, numberOf } from './entry.ts';
export {
  type Field,
  type FigureField,
  isFigure,
  tidyText,
  withinBounds,
} from './fields.ts';
export { addressId, columnFigureAt, noteAt } from './figure-address.ts';
export { type ImpactMapLine, impactMapLines, mainOutputOf } from './impact-map.ts';
export { ruleBrokenIn } from './integrity.ts';
export {
  afterStep,
  type JournalCommand,
  type JournalEntry,
  type JournalStep,
  journalCommandSchema,
  journalEntrySchema,
  mayReverse,
  NOTHING_TO_UNDO,
  stepOf,
  type UndoState,
} from './journal.ts';
export { longestRising } from './longest-rising.ts';
export { nameField, nameOf } from './naming.ts';
export { byOrder, keyBetween, keysBetween } from './order-key.ts';
export {
  apply,
  invert,
  isEmptyPatch,
  type Patch,
  patchBetween,
  patchSchema,
  type RowUpdate,
  type WholeRow,
} from './patch.ts';
export {
  emptyProject,
  ownersOf,
  PROJECT_ID,
  type Project,
  rowOf,
  rowsBy,
  rowsOf,
  settingsOf,
} from './project.ts';
export {
  fromJson,
  fromRows,
  type ProjectJson,
  sameProject,
  toJson,
} from './project-json.ts';
export { reduce } from './reduce.ts';
export { type Removal, removalOf } from './removal.ts';
export {
  type AnyRow,
  blankRow,
  type CellValue,
  cellValueSchema,
  type Row,
  rowSchemas,
  sameValue,
} from './row.ts';
export {
  isPlainLayout,
  LONGEST_LAYOUT,
  layoutText,
  MOST_LAYOUTS,
  PLAIN_LAYOUT,
  readLayout,
  type SheetFilter,
  type SheetLayout,
  type SheetLayouts,
  sheetLayoutSchema,
  sheetLayoutsSchema,
  sheetNameSchema,
} from './sheet-layout.ts';
export { Trial } from './trial.ts';
