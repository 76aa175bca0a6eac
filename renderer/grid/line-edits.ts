/** What is done to whole lines of a sheet: all that are selected at once, as one step of undo. */
import { type Command, type EntityName, nameOf, rowOf } from '../../shared/model/index.ts';
import type { RowPlace, WindowModel } from '../state/index.ts';
import { duplicateRow } from './editing/duplicate-row.ts';
import { type EditScope, editScope } from './editing/index.ts';
import { ownerOf, siblingsOf } from './line-order.ts';
import { type Move, type MovePlan, planMove, stepMove } from './moving/index.ts';
import type { Sheet, SheetLine } from './sheet.ts';
import type { SheetController } from './sheet-controller.ts';

export class LineEdits {
  readonly #controller: SheetController;

  constructor(controller: SheetController) {
    this.#controller = controller;
  }

  get #model(): WindowModel {
    return this.#controller.context.model;
  }

  get #sheet(): Sheet {
    return this.#controller.sheet;
  }

  #scope(): EditScope | null {
    const { view, translator, newId } = this.#model;
    return view === null ? null : editScope(view.project, translator, newId);
  }

  get #selected(): readonly SheetLine[] {
    const { displayed, selectedLines } = this.#controller;
    return selectedLines.flatMap((at) => displayed.lines[at] ?? []);
  }

  /** Whether whole lines are selected, not some cells of them. */
  get #isWhole(): boolean {
    return this.#controller.selection?.ranges.every(({ kind }) => kind === 'lines' || kind === 'all') === true;
  }

  // --- Inserting and duplicating ---------------------------------------------------------------

  /** As many lines as are selected, above the first or below the last of them. */
  insert(above: boolean): void {
    const scope = this.#scope();
    const lines = this.#selected;
    const line = above ? lines[0] : lines.at(-1);
    if (line === undefined || scope === null) return;
    const here = this.#sheet.movable(line);
    const added = lines.flatMap(() => this.#sheet.additions(scope, line)[0] ?? []);
    const shown = added.at(-1);
    if (shown === undefined) return;
    const isBefore = above && here !== null && here.entity === shown.shows.entity;
    const after = isBefore ? (siblingsOf(scope.project, here).before?.id ?? null) : null;
    const commands = added.flatMap(({ command, shows }): Command[] =>
      isBefore ? [command, { type: 'move', ...shows, after }] : [command],
    );
    const { t } = this.#model.translator;
    const label = added.length === 1 ? shown.label : t('grid/edit/inserted', { count: added.length });
    // Each came to stand before the one that was made before it: the last one made is the first.
    if (this.#model.dispatch({ type: 'batch', commands }, label)) this.#showLater(shown.shows);
  }

  /** Copies of the selected lines, below them. */
  duplicate(): void {
    const scope = this.#scope();
    if (scope === null) return;
    const { project, newId } = scope;
    const places = this.#movable(this.#selected);
    const lastOf = new Map<string, string>();
    const ownerKey = (place: RowPlace) => `${place.entity} ${ownerOf(project, place)?.id ?? ''}`;
    for (const place of places) lastOf.set(ownerKey(place), place.id);
    const copies = places.map((place) => {
      const duplicate = duplicateRow(project, place, newId, lastOf.get(ownerKey(place)));
      lastOf.set(ownerKey(place), duplicate.copy);
      return { place: { ...place, id: duplicate.copy }, commands: duplicate.commands };
    });
    const [first] = copies;
    const [of] = places;
    if (first === undefined || of === undefined) return;
    const { t } = this.#model.translator;
    const label =
      copies.length === 1
        ? this.#lineLabel('grid/edit/duplicated', of)
        : t('grid/edit/duplicatedLines', { count: copies.length });
    const commands = copies.flatMap((copy) => copy.commands);
    if (this.#model.dispatch({ type: 'batch', commands }, label)) this.#showLater(first.place);
  }

  #movable(lines: readonly SheetLine[]): readonly RowPlace[] {
    const places = lines.flatMap((line) => this.#sheet.movable(line) ?? []);
    return [...new Map(places.map((place) => [`${place.entity} ${place.id}`, place])).values()];
  }

  // --- Moving ----------------------------------------------------------------------------------

  /** Why lines cannot be moved in the view that is shown; null where they can. */
  get whyFixed(): string | null {
    const { view, layout, columns, sheet, context } = this.#controller;
    const { t } = this.#model.translator;
    if (view.isSorted) {
      const headings = layout.sort.flatMap(({ column }) => columns.get(column) ?? []);
      return t('grid/move/sorted', { columns: headings.map((each) => sheet.heading(context.scope, each)).join(', ') });
    }
    return view.isFiltered ? t('grid/move/filtered') : null;
  }

  /** Moves the selected lines past the next one above or below; with the focus on a block's own cell, the block. */
  moveBy(by: 1 | -1): void {
    const { active, displayed, selectedLines, columns } = this.#controller;
    if (active === null) return;
    const block = this.#sheet.blockOf?.(active.line) ?? null;
    const isBlocks = active.column.kind === 'entered' && active.column.entity === block?.entity && !this.#isWhole;
    const shared = [...columns.values()].filter(
      (column) => this.#sheet.spans(column) && !(column.kind === 'entered' && column.entity === block?.entity),
    );
    this.#carryOut((project) =>
      stepMove({
        sheet: this.#sheet,
        project,
        lines: displayed.lines,
        moved: selectedLines,
        by,
        blocks: isBlocks || (this.#isWhole && this.#areWholeBlocks),
        shared,
      }),
    );
  }

  /** Whether the selected lines are all that their blocks have. */
  get #areWholeBlocks(): boolean {
    const among = new Set(this.#selected);
    const blocks = new Set(this.#selected.map((line) => this.#sheet.blockOf?.(line)?.id ?? null));
    const isLeftOut = (line: SheetLine) =>
      line.number !== null && !among.has(line) && blocks.has(this.#sheet.blockOf?.(line)?.id ?? null);
    return !(blocks.has(null) || this.#controller.displayed.lines.some(isLeftOut));
  }

  /** Moves the selected lines to before a line; one past the last for the end. */
  moveTo(before: number): void {
    const { displayed, selectedLines } = this.#controller;
    this.#carryOut((project) =>
      planMove({
        sheet: this.#sheet,
        project,
        lines: displayed.lines,
        moved: selectedLines,
        before,
        blocks: this.#isWhole,
      }),
    );
  }

  #carryOut(plan: (project: EditScope['project']) => MovePlan): void {
    const scope = this.#scope();
    if (scope === null) return;
    const fixed = this.whyFixed;
    if (fixed !== null) {
      this.#model.tell({ kind: 'note', text: fixed });
      return;
    }
    const planned = plan(scope.project);
    const { t, sentence } = this.#model.translator;
    if (planned.kind === 'move') this.#move(planned.move);
    else if (planned.kind === 'refused') {
      const { why } = planned;
      this.#model.tell({ kind: 'note', text: typeof why === 'string' ? t(`grid/move/${why}`) : sentence(why) });
    }
  }

  #move({ command, rows, newOwner }: Move): void {
    const { t, entityName } = this.#model.translator;
    const [first] = rows;
    const last = rows.at(-1);
    if (first === undefined || last === undefined) return;
    const label =
      rows.length === 1
        ? this.#lineLabel('grid/edit/movedLine', first)
        : t('grid/edit/movedLines', { count: rows.length });
    if (!this.#model.dispatch(command, label)) return;
    this.#selectAgain(first, last);
    if (newOwner === null) return;
    const name = this.#nameOf(newOwner);
    const entity = entityName(newOwner.entity);
    const text = name === '' ? t('grid/move/newOwnerUnnamed', { entity }) : t('grid/move/newOwner', { name });
    this.#model.tell({ kind: 'note', text });
  }

  /** What moved stays selected, where it stands now. */
  #selectAgain(first: RowPlace, last: RowPlace): void {
    const { displayed, context } = this.#controller;
    const lineOf = ({ entity, id }: RowPlace) =>
      this.#sheet.lineShowing(context.scope.project, displayed.lines, entity, id);
    const from = lineOf(first);
    const shown = lineOf(last);
    const isBlock = shown !== null && this.#sheet.blockOf?.(shown)?.id === last.id;
    const lastOfBlock = (line: SheetLine) => line.number !== null && this.#sheet.blockOf?.(line)?.id === last.id;
    const to = isBlock && this.#isWhole ? displayed.lines.findLast(lastOfBlock) : shown;
    if (from !== null && to != null) this.#controller.selectLines(from.id, to.id);
  }

  // --- Removing --------------------------------------------------------------------------------

  /**
   * Asks, and removes what stands on the selected lines: of cells, the rows that they show; of whole lines, all that stands
   * on them alone, and their block where none of its lines is left.
   */
  remove(): void {
    const { active } = this.#controller;
    if (active === null) return;
    const places = this.#isWhole ? this.#onWholeLines() : this.#inCells();
    void this.#model
      .removeRows([...new Map(places.map((each) => [`${each.entity} ${each.id}`, each])).values()])
      .then(() => this.#controller.focusCell());
  }

  #inCells(): readonly RowPlace[] {
    const { active, context } = this.#controller;
    if (active === null) return [];
    const { line, column } = active;
    const shown = column.kind === 'entered' ? this.#sheet.rowShown(context.scope.project, line, column) : null;
    const entity: EntityName | undefined = this.#sheet
      .removable(line)
      .find((place) => column.kind === 'entered' && place.entity === column.entity && place.id === shown)?.entity;
    return this.#selected.flatMap((each) => {
      const onLine = this.#sheet.removable(each);
      return onLine.find((place) => place.entity === entity) ?? (entity === undefined ? (onLine[0] ?? []) : []);
    });
  }

  #onWholeLines(): readonly RowPlace[] {
    if (this.#areWholeBlocks && !this.#controller.view.isFlat) {
      return this.#selected.flatMap((line) => this.#sheet.blockOf?.(line) ?? []);
    }
    return this.#selected.flatMap((line) => {
      const onLine = this.#sheet.removable(line);
      const own = onLine.filter(({ entity }) => !this.#isShared(entity));
      return own.length > 0 ? own : onLine.slice(0, 1);
    });
  }

  /** Whether a row of a table can stand on several lines. */
  #isShared(entity: EntityName): boolean {
    const id = this.#sheet.columnShowing(entity);
    const column = id === null ? undefined : this.#controller.columns.get(id);
    return column !== undefined && this.#sheet.spans(column);
  }

  #nameOf({ entity, id }: RowPlace): string {
    const project = this.#model.view?.project;
    const row = project === undefined ? undefined : rowOf(project, entity, id);
    return row === undefined ? '' : nameOf(entity, row);
  }

  #lineLabel(key: 'grid/edit/movedLine' | 'grid/edit/duplicated', place: RowPlace): string {
    const { t, entityName } = this.#model.translator;
    return t(key, { entity: entityName(place.entity), name: this.#nameOf(place) });
  }

  #showLater({ entity, id }: RowPlace): void {
    // The sheet has the line by the next frame.
    setTimeout(() => this.#model.focus(entity, id, null));
  }
}
