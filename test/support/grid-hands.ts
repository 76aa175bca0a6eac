/** What a person does with the cells of a sheet: clicks, keys, the clipboard, the fill handle. */
import type { MapPage } from './map-page.ts';

type Modifier = 'Shift' | 'Control';

export interface Contents {
  readonly text: string;
  readonly html: string;
}

export class GridHands {
  readonly #map: () => MapPage;

  constructor(map: () => MapPage) {
    this.#map = map;
  }

  get #page() {
    return this.#map().page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Puts the focus on a cell, as a click does. */
  async click(line: string, column: string, modifiers: Modifier[] = []): Promise<void> {
    await this.#map().show(column);
    await this.#map()
      .cell(line, column)
      .click({ position: { x: 12, y: 8 }, modifiers });
    await this.#settled();
  }

  /** The grid tells of the focus a little after it has moved. */
  async #settled(): Promise<void> {
    await this.#page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
    );
  }

  /** Selects from one cell to another. */
  async select(
    from: readonly [line: string, column: string],
    to: readonly [line: string, column: string],
  ): Promise<void> {
    await this.click(...from);
    await this.click(...to, ['Shift']);
  }

  /** The line and the column of the cell in focus. */
  focused(): Promise<string> {
    return this.#page.evaluate(() => {
      const cell = document.querySelector('.ag-cell-focus');
      return `${cell?.closest('[row-id]')?.getAttribute('row-id')} ${cell?.getAttribute('col-id')}`;
    });
  }

  /** Copies or cuts what is selected and gives what came to lie on the clipboard. */
  take(kind: 'copy' | 'cut'): Promise<Contents> {
    return this.#page.evaluate((type) => {
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
    }, kind);
  }

  /** Pastes as the browser does: an event on the cell in focus with what lies on the clipboard. */
  async paste({ text, html = '' }: { readonly text: string; readonly html?: string }): Promise<void> {
    await this.#page.evaluate(
      ([plain = '', rich = '']) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', plain);
        if (rich !== '') clipboardData.setData('text/html', rich);
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      },
      [text, html],
    );
  }

  /** What several cells of a column show. */
  async texts(lines: readonly string[], column: string): Promise<readonly string[]> {
    await this.#map().show(column);
    // All at once: what is polled must not take long.
    return this.#page.evaluate(
      ([ids, id]) =>
        ids.map((line) => {
          const cell = document.querySelector(`.ag-row[row-id="${line}"] [col-id="${id}"]`);
          return cell instanceof HTMLElement ? cell.innerText.trim() : '(not in sight)';
        }),
      [lines, column] as const,
    );
  }

  /** Draws the fill handle of the selection, which ends in one cell, over another. */
  async drawHandle(
    from: readonly [line: string, column: string],
    to: readonly [line: string, column: string],
    turned = false,
  ): Promise<void> {
    const { mouse, keyboard } = this.#page;
    await this.#map().show(to[1]);
    await mouse.move(...(await this.#corner(...from)));
    await mouse.down();
    if (turned) await keyboard.down('Control');
    const box = await this.#map()
      .cell(...to)
      .boundingBox();
    if (box === null) throw new Error(`${to.join(' ')} is not in sight`);
    await mouse.move(box.x + 20, box.y + 10, { steps: 4 });
    await mouse.up();
    if (turned) await keyboard.up('Control');
  }

  async doubleClickHandle(line: string, column: string): Promise<void> {
    await this.#page.mouse.dblclick(...(await this.#corner(line, column)));
  }

  async #corner(line: string, column: string): Promise<[x: number, y: number]> {
    const box = await this.#map().cell(line, column).boundingBox();
    if (box === null) throw new Error(`${line} ${column} is not in sight`);
    return [box.x + box.width - 4, box.y + box.height - 4];
  }

  /** One undo takes back everything that has been done since the map was opened. */
  async undoAll(): Promise<void> {
    await this.press('Control+z');
    await this.#page.locator('[data-testid="undo"]:disabled').waitFor();
  }

  /** Opens an example anew. */
  async begin(example: string): Promise<void> {
    if (await this.#page.getByTestId('file-menu').isVisible()) {
      await this.press('Escape', 'Escape');
      await this.#map().close();
    }
    await this.#map().openExample(example);
  }
}
