/**
 * What putting cells into a line of the map does: it edits the row that a cell shows, makes one where there is none, or
 * links to one that has the name. Pure; ids come in.
 */
import type { Translator } from '../../../shared/messages/index.ts';
import {
  type AnyRow,
  type CellValue,
  type Command,
  type EntityName,
  type ImpactMapLine,
  nameField,
  nameOf,
  noteAt,
  type Project,
  rowOf,
  rowsBy,
  sameValue,
} from '../../../shared/model/index.ts';
import { cellToText, isTyped } from '../../../shared/parsing/index.ts';
import { problem } from '../../../shared/problem.ts';
import { done, type Result, refused } from '../../../shared/result.ts';
import { cellContext } from '../../format/index.ts';
import {
  clearColumns,
  columnFiguresOf,
  copyFigures,
  type EditRemark,
  type EditScope,
  type EnteredColumn,
  type LineWriter,
  type PutCell,
  settingCommands,
  withoutSign,
} from '../../grid/index.ts';
import type { RowPlace } from '../../state/index.ts';
import { LineDraft } from './line-draft.ts';
import { asMapColumn, type MapEnteredColumn } from './map-columns.ts';
import { type MapLine, shownRow } from './map-lines.ts';
import { linkByName } from './name-links.ts';

/** The text that the editor of a cell starts with. */
export function editText(
  { project, translator }: Pick<EditScope, 'project' | 'translator'>,
  line: ImpactMapLine,
  column: MapEnteredColumn,
): string {
  if (!isTyped(column.facts)) return '';
  const id = shownRow(project, line, column);
  const row = id === null ? undefined : rowOf(project, column.entity, id);
  if (row === undefined || isStoodInFor(project, column, id)) return '';
  const context = cellContext(project, column.entity, column.field, row.currency, translator);
  return cellToText(row[column.field] ?? null, column.facts, context);
}

/**
 * Whether an indicator gives the quantity that the cell shows. What is typed takes its place, even where the quantity on
 * record happens to be that same number.
 */
function isStoodInFor(project: Project, column: MapEnteredColumn, id: string | null): boolean {
  if (column.id !== 'outcome.quantity' || id === null) return false;
  return (project.outcome.get(id)?.quantityIndicator ?? null) !== null;
}

export class MapWriter implements LineWriter {
  readonly #scope: EditScope;
  readonly #line: ImpactMapLine & Pick<MapLine, 'flat'>;
  readonly #draft: LineDraft;
  readonly #remarks: EditRemark[] = [];
  #shows: RowPlace | null = null;
  #label = '';

  constructor(
    scope: EditScope,
    line: ImpactMapLine & Pick<MapLine, 'flat'>,
    draft: LineDraft = new LineDraft(scope, line),
  ) {
    this.#scope = scope;
    this.#line = line;
    this.#draft = draft;
  }

  get commands(): readonly Command[] {
    return this.#draft.commands;
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

  /** What a cell would come to in a row that holds nothing yet. */
  reads({ entity, field, facts }: MapEnteredColumn, cell: PutCell): Result<CellValue> {
    if (!isTyped(facts)) return done(null);
    return cell.read(
      facts,
      facts.initial,
      cellContext(this.#scope.project, entity, field, null, this.#scope.translator),
    );
  }

  put(asked: EnteredColumn, cell: PutCell): Result<void> {
    const column = asMapColumn(asked);
    if (column.kind !== 'entered' || !isTyped(column.facts)) return done(undefined);
    const { entity, field, facts } = column;
    const { project } = this.#scope;
    // An input stands beside outcomes by the order of the file alone: made here, it would not be seen.
    if (entity === 'input' && this.#line.flat === true) {
      return cell.text.trim() === '' ? done(undefined) : refused(problem('sheet.inputInView'));
    }
    const id = this.#draft.shown(entity) ?? shownRow(project, this.#line, column);
    const row: AnyRow | undefined = id === null ? undefined : rowOf(project, entity, id);
    const made = id === null ? undefined : this.#scope.made.get(id);
    const holds = row ?? made;
    const text = cell.text.trim();
    if (holds === undefined ? text === '' : this.#isUnchanged(column, cell, row)) return done(undefined);
    const isName = field === nameField(entity);
    const link =
      isName && made === undefined ? linkByName(this.#scope, this.#draft, this.#line, column, text, id) : null;
    if (link !== null) {
      if (link.linked !== null) this.#remarks.push({ type: 'linked', ...link.linked });
      this.#note(link.label, link.shows);
      return done(undefined);
    }
    const previous = holds?.[field] ?? facts.initial;
    const context = cellContext(project, entity, field, holds?.currency, this.#scope.translator);
    const parsed = cell.read(facts, previous, context);
    if (!parsed.ok) return parsed;
    const isSame = holds !== undefined && sameValue(parsed.value, holds[field] ?? null);
    if (isSame && !isStoodInFor(project, column, row === undefined ? null : id)) return done(undefined);
    if (id === null) this.#add(column, parsed.value);
    else if (row === undefined) this.#setMade(column, id, parsed.value);
    else this.#set(column, id, parsed.value);
    return done(undefined);
  }

  #note(label: string, shows: RowPlace | null): void {
    this.#label = label;
    if (shows !== null) this.#shows = shows;
  }

  /** Typed text that is still what the editor began with changes nothing, whatever it would be read as. */
  #isUnchanged(column: MapEnteredColumn, cell: PutCell, row: AnyRow | undefined): boolean {
    return cell.typed && row !== undefined && cell.text === editText(this.#scope, this.#line, column);
  }

  /** A row that was made a moment ago has no notes, no columns and no other users to mind. */
  #setMade(column: MapEnteredColumn, id: string, typed: CellValue): void {
    const { value, turned } = withoutSign(column, typed);
    this.#draft.set(column.entity, id, column.field, value);
    if (turned) this.#turnNegative(this.#draft.outcome());
  }

  #turnNegative(outcome: string): void {
    this.#draft.set('outcome', outcome, 'negative', true);
    this.#remarks.push({ type: 'negative' });
  }

  #set({ entity, field, ...column }: MapEnteredColumn, id: string, typed: CellValue): void {
    const { project, translator } = this.#scope;
    const { commands, turned } = settingCommands(project, { entity, id, field }, this.#line.outcome, typed);
    if (turned) this.#remarks.push({ type: 'negative' });
    const shared = entity === 'proxy' ? this.#sharedProxy({ entity, field, ...column }, id, typed) : null;
    if (shared !== null) this.#remarks.push(shared);
    if (typed !== null) this.#remarks.push(...standingRemarks(this.#scope, entity, id, field));
    this.#draft.push(...commands);
    const row = rowOf(project, entity, id);
    const name = row === undefined ? '' : nameOf(entity, row);
    this.#note(setLabel(translator, entity, field, name), null);
  }

  /** A proxy that several rows use: whoever changes it is told, and may have a copy for this row instead. */
  #sharedProxy(column: MapEnteredColumn, id: string, typed: CellValue): EditRemark | null {
    const { project, translator } = this.#scope;
    const { field } = column;
    const rows = rowsBy(project, 'outcome', 'proxy', id).length;
    const proxy = rowOf(project, 'proxy', id);
    const { outcome } = this.#line;
    if (rows < 2 || proxy === undefined || outcome === null) return null;
    const onlyHere: Command = {
      type: 'batch',
      commands: [
        { type: 'set', entity: 'proxy', id, field, value: proxy[field] ?? null },
        ...copiedProxy(this.#scope, outcome, id, { [field]: withoutSign(column, typed).value }),
      ],
    };
    const label = translator.t('window/edit/onlyHere', { name: nameOf('proxy', proxy) });
    return { type: 'sharedProxy', rows, onlyHere, label };
  }

  #add(column: MapEnteredColumn, typed: CellValue): void {
    const { entity, field } = column;
    const { value, turned } = withoutSign(column, typed);
    const shows = this.#draft.add(entity, { [field]: value });
    if (turned) this.#turnNegative(this.#draft.outcome());
    const name = typeof value === 'string' && field === nameField(entity) ? value : '';
    const { t, entityName } = this.#scope.translator;
    const about = { entity: entityName(entity) };
    const label = name === '' ? t('window/edit/addUnnamed', about) : t('window/edit/add', { ...about, name });
    this.#note(label, shows);
  }
}

/** What gives an outcome its own copy of a proxy, with some fields otherwise. */
export function copiedProxy(
  { project, newId }: EditScope,
  outcome: string,
  proxy: string,
  otherwise: Readonly<Record<string, CellValue>>,
): readonly Command[] {
  const row = rowOf(project, 'proxy', proxy);
  if (row === undefined) throw new Error('A proxy that is not there cannot be copied');
  const { id: _id, order: _order, ...values } = row;
  const copy = newId();
  return [
    { type: 'insert', entity: 'proxy', id: copy, values: { ...values, ...otherwise } },
    ...copyFigures(project, 'proxy', proxy, copy, newId),
    { type: 'set', entity: 'outcome', id: outcome, field: 'proxy', value: copy },
  ];
}

function setLabel({ t, fieldLabel, entityName }: Translator, entity: EntityName, field: string, name: string): string {
  const label = fieldLabel(entity, field);
  if (name === '') return t('window/edit/setUnnamed', { field: label, entity: entityName(entity) });
  return t('window/edit/set', { field: label, name });
}

/** What goes on counting in place of the figure that was typed: its columns, or a note that overrides it. */
export function standingRemarks(
  { project, translator }: EditScope,
  entity: EntityName,
  id: string,
  field: string,
): readonly EditRemark[] {
  const remarks: EditRemark[] = [];
  const called = translator.fieldLabel(entity, field);
  if (columnFiguresOf(project, entity, id, field).length > 0) {
    const { command, label } = clearColumns(project, translator, { entity, id, field });
    remarks.push({ type: 'byColumn', field: called, remove: command, label });
  }
  const note = noteAt(project, { entity, target: id, field, column: null });
  if (note?.override != null) {
    const remove: Command = { type: 'set', entity: 'figureNote', id: note.id, field: 'override', value: null };
    const label = translator.t('window/details/noteOn', { field: called });
    remarks.push({ type: 'overridden', field: called, remove, label });
  }
  return remarks;
}
