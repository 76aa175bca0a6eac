export {
  type Catalogue,
  catalogue,
  type FieldName,
  fieldOf,
  fieldsOf,
  MOST_COLUMNS,
  SET_UP_COLUMN,
} from './catalogue.ts';
export {
  type BatchCommand,
  type Command,
  commandSchema,
  type InsertCommand,
  type MoveCommand,
  type RemoveCommand,
  type SetCommand,
} from './command.ts';
export { type ProjectReader, readerOf } from './draft.ts';
export { type EntityName, entityNames } from './entity-names.ts';
export { type Entry, type EntryForm, entrySchema, formsOf, formulaOf, numberOf } from './entry.ts';
export {
  type Field,
  type FieldKind,
  type FigureField,
  idSchema,
  isFigure,
  type Stage,
  tidyText,
  withinBounds,
} from './fields.ts';
export { addressId, columnFigureAt, type FigureAddress, noteAt } from './figure-address.ts';
export { type ImpactMapLine, type ImpactMapOptions, impactMapLines, mainOutputOf } from './impact-map.ts';
export { ruleBrokenBy, ruleBrokenIn } from './integrity.ts';
export {
  afterStep,
  type JournalCommand,
  type JournalEntry,
  type JournalStep,
  journalCommandSchema,
  journalEntrySchema,
  mayReverse,
  NOTHING_TO_UNDO,
  type ReverseCommand,
  stepOf,
  type UndoState,
} from './journal.ts';
export { nameField, nameOf } from './naming.ts';
export { byOrder, keyBetween, keysBetween } from './order-key.ts';
export {
  apply,
  EMPTY_PATCH,
  invert,
  isEmptyPatch,
  type Patch,
  patchSchema,
  type RowUpdate,
  type WholeRow,
} from './patch.ts';
export {
  emptyProject,
  noTables,
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
  JSON_FORMAT,
  JSON_VERSION,
  type ProjectJson,
  projectJsonSchema,
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
  type TableRow,
} from './row.ts';
