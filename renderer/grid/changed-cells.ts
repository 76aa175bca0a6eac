/**
 * Cells whose text has become another one flash once, so that what an edit moved is seen. Only cells on the screen are
 * compared, as they were painted: a long map costs no more than a short one.
 */
import type { GridApi } from 'ag-grid-community';
import { type GridRow, lineOf } from './grid-row.ts';
import { LINE_NUMBER } from './line-number.ts';
import type { SheetColumn } from './sheet.ts';
import type { SheetContext } from './sheet-context.ts';

const CHANGED = 'ww-changed';

/** So long a cell is lit. By a timer and not by an animation, which would have the page styled and painted at every frame. */
const LIT_MS = 900;

interface Painted {
  readonly text: string;
  readonly row: GridRow | undefined;
}

export class ChangedCells {
  readonly #api: GridApi<GridRow>;
  readonly #root: ParentNode;
  readonly #context: SheetContext;
  readonly #motion = window.matchMedia('(prefers-reduced-motion: no-preference)');
  /** What was painted before the first of the changes that are not on the screen yet. */
  #before: ReadonlyMap<string, Painted> | null = null;
  /** What the cell showed whose editor was opened last: the editor hides it. */
  #edited = { key: '', text: '' };
  /** With which others a cell was lit last: a cell that changes again stays lit. */
  readonly #litLast = new WeakMap<HTMLElement, ReadonlySet<HTMLElement>>();

  /** @param root the element that holds the cells. */
  constructor(
    api: GridApi<GridRow>,
    root: ParentNode,
    context: SheetContext,
    columnOf: (id: string) => SheetColumn | null,
  ) {
    this.#api = api;
    this.#root = root;
    this.#context = context;
    api.addEventListener('cellEditingStarted', ({ data, column }) => {
      const line = lineOf(data);
      const edited = columnOf(column.getColId());
      if (line === null || edited === null) return;
      const { text, placeholder } = context.view(line, edited);
      this.#edited = { key: keyOf(line.id, edited.id), text: placeholder ? '' : text };
    });
  }

  /** To be called before cells are painted anew because of a change. */
  changing(): void {
    if (!this.#motion.matches || this.#before !== null) return;
    this.#before = this.#painted();
    requestAnimationFrame(() => {
      const before = this.#before;
      this.#before = null;
      if (before !== null && !this.#api.isDestroyed()) this.#flash(before);
    });
  }

  #painted(): ReadonlyMap<string, Painted> {
    return new Map(
      this.#cells().map((cell) => {
        const { key, id } = nameOf(cell);
        const isOpen = cell.classList.contains('ag-cell-inline-editing') && key === this.#edited.key;
        return [key, { text: isOpen ? this.#edited.text : textOf(cell), row: this.#api.getRowNode(id)?.data }];
      }),
    );
  }

  #flash(before: ReadonlyMap<string, Painted>): void {
    const changed = this.#cells().filter((cell) => {
      const { key, id } = nameOf(cell);
      const was = before.get(key);
      return was !== undefined && was.text !== textOf(cell) && this.#isSame(was.row, this.#api.getRowNode(id)?.data);
    });
    const lit = new Set(changed);
    for (const cell of changed) {
      cell.classList.add(CHANGED);
      this.#litLast.set(cell, lit);
    }
    setTimeout(() => {
      for (const cell of lit) if (this.#litLast.get(cell) === lit) cell.classList.remove(CHANGED);
    }, LIT_MS);
  }

  /** Where lines came or went, another one may stand under the same name: it has moved and not changed. */
  #isSame(was: GridRow | undefined, row: GridRow | undefined): boolean {
    const [before, now] = [lineOf(was), lineOf(row)];
    if (was === row || before === null || now === null) return was === row;
    const { sheet } = this.#context;
    const moved = sheet.movable(before)?.id;
    return moved !== undefined && moved === sheet.movable(now)?.id;
  }

  #cells(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>(`.ag-cell:not([col-id="${LINE_NUMBER}"])`)];
  }
}

function keyOf(line: string, column: string): string {
  return `${line} ${column}`;
}

function nameOf(cell: HTMLElement): { readonly key: string; readonly id: string } {
  const id = cell.closest('[row-id]')?.getAttribute('row-id') ?? '';
  return { id, key: keyOf(id, cell.getAttribute('col-id') ?? '') };
}

/** An invitation to type is no text of the cell. */
function textOf(cell: HTMLElement): string {
  return cell.classList.contains('ww-placeholder') ? '' : (cell.textContent ?? '');
}
