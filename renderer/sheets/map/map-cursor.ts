/**
 * Where the rows of a paste go on the map. Over numbered lines they fill them one after the other, as in any spreadsheet;
 * what is longer than the map is added at its end, and what begins on an empty line is added there. A blank stakeholder or
 * output under a filled one means “as above”, as in the merged cells of a Value Map.
 */
import { type CellValue, nameOf, rowOf, rowsOf } from '../../../shared/model/index.ts';
import { problem } from '../../../shared/problem.ts';
import { done, type Result, refused } from '../../../shared/result.ts';
import type { EditScope, EnteredColumn, LineCursor, LineWriter, PutCell } from '../../grid/index.ts';
import { LineDraft } from './line-draft.ts';
import { asMapColumn, type MapEnteredColumn } from './map-columns.ts';
import { type MapLine, shownRow } from './map-lines.ts';
import { MapWriter } from './map-writer.ts';
import { moveLink } from './name-links.ts';

export class MapCursor implements LineCursor<MapLine> {
  readonly #scope: EditScope;
  readonly #lines: readonly MapLine[];
  readonly #memory = new PasteMemory();
  #at: number;
  /** The block that rows are added to, once there are no lines left to fill; undefined before that. */
  #block: string | null | undefined;
  #draft: LineDraft | null = null;
  /** The output under which the last row was put, by block. */
  readonly #outputs = new Map<string | null, string>();
  #added = 0;

  constructor(scope: EditScope, lines: readonly MapLine[], from: number) {
    this.#scope = scope;
    this.#lines = lines;
    this.#at = from;
    const first = lines[from];
    if (first === undefined || first.waiting) this.#block = first?.stakeholder ?? null;
  }

  next(texts: ReadonlyMap<string, string>): { readonly line: MapLine; readonly writer: LineWriter } {
    this.#remember();
    const line = this.#block === undefined ? this.#nextNumbered() : null;
    if (line !== null) {
      const above = this.#lines[this.#at - 2];
      const draft = new LineDraft(this.#scope, line);
      return { line, writer: new PastedLine(this.#scope, line, above, draft, this.#memory) };
    }
    const added = this.#addedLine(texts.get('stakeholder.name')?.trim() ?? '');
    this.#draft = new LineDraft(this.#scope, added, this.#outputs.get(added.stakeholder) ?? null);
    return { line: added, writer: new PastedLine(this.#scope, added, undefined, this.#draft, this.#memory) };
  }

  /** The next row goes on in the block, and under the output, where the last one ended. */
  #remember(): void {
    if (this.#draft === null) return;
    this.#block = this.#draft.stakeholder;
    const output = this.#draft.shown('output');
    if (output !== null) this.#outputs.set(this.#block, output);
  }

  #nextNumbered(): MapLine | null {
    while (this.#lines[this.#at]?.number === null) this.#at += 1;
    const line = this.#lines[this.#at] ?? null;
    this.#at += 1;
    // At the end of the map and not of what is displayed, which may be sorted or filtered.
    if (line === null) this.#block = rowsOf(this.#scope.project, 'stakeholder').at(-1)?.id ?? null;
    return line;
  }

  #addedLine(name: string): MapLine {
    this.#added += 1;
    const block = this.#block ?? null;
    const stakeholder = name === '' || isCalled(this.#scope, block, name) ? block : this.#stakeholderNamed(name);
    return {
      id: `added/${this.#added}`,
      stakeholder,
      ordinal: 0,
      input: null,
      output: null,
      outcome: null,
      number: null,
      waiting: true,
      lastOfBlock: false,
    };
  }

  #stakeholderNamed(name: string): string | null {
    return this.#scope.names.find('stakeholder', name)?.id ?? null;
  }
}

function isCalled(scope: EditScope, stakeholder: string | null, name: string): boolean {
  return stakeholder !== null && folded(nameIn(scope, 'stakeholder', stakeholder)) === folded(name);
}

/** What a row is called, those made by this paste included. */
function nameIn({ project, made }: EditScope, entity: 'stakeholder' | 'output', id: string): string {
  const row = rowOf(project, entity, id);
  const name = row === undefined ? made.get(id)?.[entity === 'output' ? 'description' : 'name'] : nameOf(entity, row);
  return typeof name === 'string' ? name : '';
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase();
}

/** What the rows before have put where several lines show the same row. */
class PasteMemory {
  readonly #texts = new Map<string, string>();

  text(id: string, field: string): string | null {
    return this.#texts.get(`${id} ${field}`) ?? null;
  }

  remember(id: string, field: string, text: string): void {
    this.#texts.set(`${id} ${field}`, text);
  }
}

/** One row of a paste. Where lines share a cell, the first of them decides; another text further down is its own matter. */
class PastedLine implements LineWriter {
  readonly #scope: EditScope;
  readonly #line: MapLine;
  readonly #above: MapLine | undefined;
  readonly #draft: LineDraft;
  readonly #memory: PasteMemory;
  readonly #writer: MapWriter;

  constructor(scope: EditScope, line: MapLine, above: MapLine | undefined, draft: LineDraft, memory: PasteMemory) {
    this.#scope = scope;
    this.#line = line;
    this.#above = above;
    this.#draft = draft;
    this.#memory = memory;
    this.#writer = new MapWriter(scope, line, draft);
  }

  get commands(): LineWriter['commands'] {
    return this.#writer.commands;
  }

  get remarks(): LineWriter['remarks'] {
    return this.#writer.remarks;
  }

  get shows(): LineWriter['shows'] {
    return this.#writer.shows;
  }

  get label(): string {
    return this.#writer.label;
  }

  put(asked: EnteredColumn, cell: PutCell): Result<void> {
    const column = asMapColumn(asked);
    if (column.kind !== 'entered') return this.#writer.put(asked, cell);
    switch (column.entity) {
      case 'stakeholder':
        return this.#putStakeholder(column, cell);
      case 'output':
        return this.#putOutput(column, cell);
      case 'proxy':
        return this.#putProxy(column, cell);
      default:
        return this.#writer.put(column, cell);
    }
  }

  #putStakeholder(column: MapEnteredColumn, cell: PutCell): Result<void> {
    const { stakeholder, waiting } = this.#line;
    if (stakeholder === null) return this.#writer.put(column, cell);
    const said = this.#memory.text(stakeholder, column.field);
    const isInside = waiting || said !== null || this.#above?.stakeholder === stakeholder;
    const text = cell.text.trim();
    if (isInside && text === '') return done(undefined);
    if (column.field !== 'name' && isInside) return this.#putShared(column, stakeholder, cell);
    if (isInside) {
      const name = said ?? nameIn(this.#scope, 'stakeholder', stakeholder);
      if (folded(name) === folded(text)) return done(undefined);
      return refused(problem('sheet.otherBlock', { name }));
    }
    const outcome = this.#writer.put(column, cell);
    if (outcome.ok) this.#memory.remember(stakeholder, column.field, text);
    return outcome;
  }

  #putOutput(column: MapEnteredColumn, cell: PutCell): Result<void> {
    const { output, outcome } = this.#line;
    const text = cell.text.trim();
    const isInside = output !== null && this.#above?.output === output;
    if (text === '' && (isInside || this.#line.waiting)) return done(undefined);
    if (column.field !== 'description' || output === null || outcome === null) {
      const shown = this.#draft.now('output', output);
      return shown === null ? this.#writer.put(column, cell) : this.#putShared(column, shown, cell);
    }
    const called = this.#memory.text(output, 'description') ?? nameIn(this.#scope, 'output', output);
    if (folded(called) === folded(text)) return done(undefined);
    const named = text === '' ? null : this.#scope.names.find('output', text, output);
    if (named === null && !isInside) {
      this.#memory.remember(output, 'description', text);
      return this.#writer.put(column, cell);
    }
    const other = named?.id ?? this.#newOutput(text);
    this.#draft.push(...moveLink(this.#scope, outcome, output, other));
    this.#draft.show('output', other);
    return done(undefined);
  }

  #newOutput(description: string): string {
    const id = this.#scope.newId();
    this.#draft.push({ type: 'insert', entity: 'output', id, values: { description } });
    this.#scope.made.set(id, { description });
    this.#scope.names.add('output', id, description);
    return id;
  }

  /** A figure that several lines show: said twice alike it is kept once, said otherwise it is refused. */
  #putShared(column: MapEnteredColumn, id: string, cell: PutCell): Result<void> {
    const said = this.#memory.text(id, column.field);
    const text = cell.text.trim();
    if (text === '' && this.#line.waiting) return done(undefined);
    if (said !== null && said !== text) {
      return refused(problem('sheet.saidOtherwise', { text, said }));
    }
    this.#memory.remember(id, column.field, text);
    return said === null ? this.#writer.put(column, cell) : done(undefined);
  }

  /** A proxy that an earlier row gave another value: this row gets its own, rather than change both. */
  #putProxy(column: MapEnteredColumn, cell: PutCell): Result<void> {
    const text = cell.text.trim();
    if (column.field === 'description') return this.#writer.put(column, cell);
    const linked = this.#draft.shown('proxy');
    const id = this.#draft.now('proxy', shownRow(this.#scope.project, this.#line, column));
    if (id === null) return this.#writer.put(column, cell);
    const said = this.#memory.text(id, column.field);
    if (said === text || (text === '' && linked !== null)) return done(undefined);
    const isOthers = linked !== null && !this.#scope.made.has(id) && this.#holds(id, column.field) !== null;
    if (said === null && !isOthers) {
      this.#memory.remember(id, column.field, text);
      return this.#writer.put(column, cell);
    }
    return this.#putInOwn(column, id, cell);
  }

  #putInOwn(column: MapEnteredColumn, id: string, cell: PutCell): Result<void> {
    const { project, made, newId } = this.#scope;
    const row = rowOf(project, 'proxy', id);
    const { id: _id, order: _order, ...values } = row ?? { id, order: '', ...made.get(id) };
    const read = this.#writer.reads(column, cell);
    if (!read.ok) return read;
    // The same price as what is there is no reason for another proxy.
    if (read.value === (values as Readonly<Record<string, CellValue>>)[column.field]) return done(undefined);
    const copy = newId();
    this.#draft.push({ type: 'insert', entity: 'proxy', id: copy, values });
    made.set(copy, { ...values });
    this.#draft.set('outcome', this.#draft.outcome(), 'proxy', copy);
    this.#draft.show('proxy', copy);
    this.#memory.remember(copy, column.field, cell.text.trim());
    return this.#writer.put(column, cell);
  }

  #holds(id: string, field: string): CellValue {
    return rowOf(this.#scope.project, 'proxy', id)?.[field] ?? null;
  }
}
