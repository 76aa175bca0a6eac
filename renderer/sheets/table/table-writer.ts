/**
 * What putting cells into a line of a table does: it edits the row, makes it where the line only waits for one, or links it
 * to the row of a name. Each cell is tried before it counts, so that one which breaks a rule is refused alone. Pure.
 */
import {
  type AnyRow,
  type CellValue,
  type Command,
  type EntityName,
  isFigure,
  nameField,
  nameOf,
  rowOf,
  sameValue,
} from '../../../shared/model/index.ts';
import { cellToText, isTyped } from '../../../shared/parsing/index.ts';
import { type Problem, problem } from '../../../shared/problem.ts';
import { done, type Result, refused } from '../../../shared/result.ts';
import { cellContext } from '../../format/index.ts';
import type { EditRemark, EditScope, EnteredColumn, LineWriter, PutCell } from '../../grid/index.ts';
import type { RowPlace } from '../../state/index.ts';
import { usesOfAssumption } from '../assumption-uses.ts';
import { addLabel, setLabel } from '../edit-labels.ts';
import { standingRemarks } from '../standing-remarks.ts';
import { ownerField, type TableDescription } from './table-description.ts';
import type { TableLine } from './table-lines.ts';
import { nameReferredTo, referredTable, wholeName } from './table-references.ts';

/** The text that the editor of a cell starts with. */
export function editText(
  { project, translator }: Pick<EditScope, 'project' | 'translator'>,
  { row: id }: TableLine,
  column: EnteredColumn,
): string {
  const { entity, field, facts } = column;
  const row = id === null ? undefined : rowOf(project, entity, id);
  if (row === undefined) return '';
  const to = referredTable(column);
  if (to !== null) return nameReferredTo(project, to, row[field]);
  if (!isTyped(facts)) return '';
  return cellToText(row[field] ?? null, facts, cellContext(project, entity, field, row.currency, translator));
}

type SingleCommand = Exclude<Command, { readonly type: 'batch' }>;

export class TableWriter implements LineWriter {
  readonly #scope: EditScope;
  readonly #table: TableDescription;
  readonly #line: TableLine;
  readonly #commands: SingleCommand[] = [];
  #remarks: EditRemark[] = [];
  #row: string | null;
  #owner: string | null;
  #shows: RowPlace | null = null;
  #label = '';

  constructor(scope: EditScope, table: TableDescription, line: TableLine) {
    this.#scope = scope;
    this.#table = table;
    this.#line = line;
    this.#row = line.row;
    this.#owner = line.owner;
  }

  get commands(): readonly Command[] {
    return this.#commands;
  }

  get remarks(): readonly EditRemark[] {
    return this.#remarks;
  }

  get shows(): RowPlace | null {
    return this.#shows;
  }

  get label(): string {
    return this.#label;
  }

  /** Whose the row of the line is now. */
  get owner(): string | null {
    return this.#owner;
  }

  put(column: EnteredColumn, cell: PutCell): Result<void> {
    const { entity, field, facts } = column;
    const held = this.#held;
    if (held === undefined ? cell.text.trim() === '' : this.#isUnchanged(column, cell)) return done(undefined);
    if (facts.kind === 'owner') return this.#putOwner(column, facts.to, cell);
    if (facts.kind === 'reference') return this.#putReference(column, facts.to, cell);
    if (!isTyped(facts)) return refused(problem('sheet.notTyped'));
    const context = cellContext(this.#scope.project, entity, field, held?.currency, this.#scope.translator);
    const parsed = cell.read(facts, held?.[field] ?? facts.initial, context);
    if (!parsed.ok) return parsed;
    return this.#keep(column, parsed.value);
  }

  /** The row as it is by now. */
  get #held(): AnyRow | undefined {
    return this.#row === null ? undefined : this.#scope.trial.now.row(this.#table.entity, this.#row);
  }

  /** Typed text that is still what the editor began with changes nothing, whatever it would be read as. */
  #isUnchanged(column: EnteredColumn, cell: PutCell): boolean {
    return cell.typed && this.#line.row !== null && cell.text === editText(this.#scope, this.#line, column);
  }

  // --- Values ----------------------------------------------------------------------------------

  #keep({ entity, field, facts }: EnteredColumn, value: CellValue): Result<void> {
    const held = this.#held;
    if (held === undefined) return this.#make({ [field]: value });
    if (sameValue(value, held[field] ?? null)) return done(undefined);
    const { id } = held;
    const refusal = this.#carryOut({ type: 'set', entity, id, field, value });
    if (refusal !== null) return refused(refusal);
    if (field === nameField(entity)) this.#named(held, value);
    if (isFigure(facts) && value !== null) this.#remarks.push(...standingRemarks(this.#scope, entity, id, field));
    this.#labelSet(field, held);
    return done(undefined);
  }

  #named({ id }: AnyRow, name: CellValue): void {
    if (typeof name !== 'string') return;
    const { entity } = this.#table;
    this.#scope.names.add(entity, id, name);
    const uses = entity === 'assumption' ? usesOfAssumption(this.#scope.project, id).length : 0;
    if (uses > 0) this.#remarks.push({ type: 'renamed', name, uses });
  }

  #labelSet(field: string, held: AnyRow): void {
    // A row that is being made stays called so.
    if (this.#shows !== null) return;
    const { entity } = this.#table;
    this.#label = setLabel(this.#scope.translator, entity, field, nameOf(entity, held));
  }

  /** Makes the row that the line waited for. */
  #make(values: Readonly<Record<string, CellValue>>): Result<void> {
    const { entity } = this.#table;
    const owner = ownerField(entity);
    const above = owner === null || owner.field in values ? null : this.#owner;
    if (owner !== null && !(owner.field in values) && above === null) {
      return refused(problem('sheet.needsOwner', { entity, field: owner.field }));
    }
    const own = owner === null || above === null ? {} : { [owner.field]: above };
    const id = this.#scope.newId();
    const refusal = this.#carryOut({ type: 'insert', entity, id, values: { ...values, ...own } });
    if (refusal !== null) return refused(refusal);
    this.#row = id;
    this.#shows = { entity, id };
    if (owner !== null && above !== null) this.#tellAbove(owner.to, above);
    const name = values[nameField(entity) ?? ''];
    if (typeof name === 'string') this.#scope.names.add(entity, id, name);
    this.#label = addLabel(this.#scope.translator, entity, typeof name === 'string' ? name : '');
    return done(undefined);
  }

  /** Where nobody says whose a new row is, it is theirs to whom the line above belongs. */
  #tellAbove(entity: EntityName, id: string): void {
    const row = this.#scope.trial.now.row(entity, id);
    const name = row === undefined ? '' : nameOf(entity, row);
    if (name !== '') this.#remarks.push({ type: 'asAbove', entity, name });
  }

  // --- Other rows ------------------------------------------------------------------------------

  #putReference({ entity, field }: EnteredColumn, to: EntityName, cell: PutCell): Result<void> {
    const text = cell.text.trim();
    const held = this.#held;
    if (text !== '' && this.#isCalled(to, held?.[field], text)) return done(undefined);
    const named = text === '' ? null : this.#scope.names.find(to, text, to === entity ? this.#row : null);
    if (text !== '' && named === null) return refused(problem('sheet.noSuchName', { entity: to, name: text }));
    const value = named?.id ?? null;
    if (held === undefined) return this.#make({ [field]: value });
    if (sameValue(value, held[field] ?? null)) return done(undefined);
    const refusal = this.#carryOut({ type: 'set', entity, id: held.id, field, value });
    if (refusal !== null) return refused(refusal);
    this.#labelSet(field, held);
    return done(undefined);
  }

  /** Typing another owner moves the row to the end of theirs. A name that nobody has adds them, as on the map. */
  #putOwner({ entity, field }: EnteredColumn, to: EntityName, cell: PutCell): Result<void> {
    const text = cell.text.trim();
    if (text === '') return refused(problem('sheet.needsOwner', { entity, field }));
    const held = this.#held;
    if (this.#isCalled(to, held?.[field], text)) return done(undefined);
    const named = this.#scope.names.find(to, text)?.id ?? null;
    const owner = named ?? this.#scope.newId();
    if (named === null) {
      const refusal = this.#carryOut({
        type: 'insert',
        entity: to,
        id: owner,
        values: { [nameField(to) ?? '']: text },
      });
      if (refusal !== null) return refused(refusal);
      this.#scope.names.add(to, owner, text);
      this.#remarks.push({ type: 'made', entity: to, name: text });
    }
    this.#owner = owner;
    if (held === undefined) return this.#make({ [field]: owner });
    const last = this.#scope.trial.now.rowsBy(entity, field, owner).at(-1)?.id ?? null;
    const refusal = this.#carryOut({ type: 'move', entity, id: held.id, after: last, owner: { field, id: owner } });
    if (refusal !== null) return refused(refusal);
    this.#remarks = this.#remarks.filter(({ type }) => type !== 'asAbove');
    this.#labelSet(field, held);
    return done(undefined);
  }

  /** Of several rows of one name, the one that is there already is meant. */
  #isCalled(entity: EntityName, id: CellValue | undefined, text: string): boolean {
    const row = typeof id === 'string' ? this.#scope.trial.now.row(entity, id) : undefined;
    return row !== undefined && wholeName(entity, row).trim().toLocaleLowerCase() === text.toLocaleLowerCase();
  }

  #carryOut(command: SingleCommand): Problem | null {
    const refusal = this.#scope.trial.carryOut(command);
    if (refusal === null) this.#commands.push(command);
    return refusal;
  }
}
