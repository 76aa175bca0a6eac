/**
 * What putting cells into a line of the map does: it edits the row that a cell shows, makes one where there is none, or
 * links to one that has the name. Pure; ids come in.
 */
import {
  type AnyRow,
  type CellValue,
  type Command,
  type ImpactMapLine,
  nameField,
  nameOf,
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
import { addLabel, setLabel } from '../edit-labels.ts';
import { standingRemarks } from '../standing-remarks.ts';
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
  /** Made when it is asked for: of thousands of cells that are put at once, none needs one of its own. */
  #label: () => string = () => '';

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
    return this.#label();
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
    const id = this.#draft.now(entity, shownRow(project, this.#line, column));
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

  #note(label: () => string, shows: RowPlace | null): void {
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
    this.#note(() => {
      const row = rowOf(project, entity, id);
      return setLabel(translator, entity, field, row === undefined ? '' : nameOf(entity, row));
    }, null);
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
    this.#note(() => addLabel(this.#scope.translator, entity, name), shows);
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
