/** The window as a person uses it: cells by line and column, keys, and what the results bar says. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';

export interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly where: string;
}

export class MapPage {
  readonly page: Page;
  /** Everything that the page complained about: errors, and breaches of the content security policy. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
  }

  static async open(browser: Browser, address: string, size = { width: 1280, height: 800 }): Promise<MapPage> {
    const context = await browser.newContext({ viewport: size, colorScheme: 'light', reducedMotion: 'reduce' });
    const page = await context.newPage();
    const opened = new MapPage(page);
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, lineNumber, sample }) => {
        console.warn(`Content security policy: ${violatedDirective}, ${sourceFile}:${lineNumber} ${sample}`);
      });
    });
    await page.goto(address);
    await page.getByTestId('start').waitFor();
    return opened;
  }

  async openExample(name: string): Promise<void> {
    await this.page.getByTestId(`example-${name}`).click();
    await this.page.getByTestId('impact-map').waitFor();
    await this.page.locator('.ag-row [col-id="outcome.description"]').first().waitFor();
  }

  /** Closes what is open, and comes to the start screen. */
  async close(): Promise<void> {
    await this.page.getByTestId('file-menu').click();
    await this.page.getByRole('menuitem', { name: 'Close' }).click();
    await this.page.getByTestId('start').waitFor();
  }

  /** The sheet that is shown; others may lie hidden behind it. */
  get sheet(): Locator {
    return this.page.locator('.ww-sheet-panel[data-hidden="false"]');
  }

  /** Turns to a sheet by its tab, and waits for its cells. */
  async turnTo(sheet: string): Promise<void> {
    await this.page.getByTestId(`tab-${sheet}`).click();
    await this.sheet.locator('.ag-row').first().waitFor();
  }

  /** The cell of a line ("stakeholder/ordinal" on the map, a row's id on other sheets) and a column ("outcome.deadweight"). */
  cell(line: string, column: string): Locator {
    return this.sheet.locator(`.ag-row[row-id="${line}"] [col-id="${column}"]`).first();
  }

  /** The cell of a numbered line, by its number, of a sheet of one table. */
  numbered(line: number, column: string): Locator {
    return this.sheet.locator(`.ag-row[row-index="${line - 1}"] [col-id="${column}"]`).first();
  }

  /** Scrolls the sheet sideways, to so many pixels from its left end. */
  async scrollTo(left: number): Promise<void> {
    await this.sheet
      .locator('.ag-body-horizontal-scroll-viewport')
      .evaluate((element, to) => element.scrollTo({ left: to }), left);
    await this.page.waitForTimeout(60);
  }

  /** Brings a column into sight, as scrolling would. */
  async show(column: string): Promise<void> {
    for (let left = 0; left <= 4000; left += 400) {
      if ((await this.sheet.locator(`.ag-header-cell[col-id="${column}"]`).count()) > 0) break;
      await this.scrollTo(left);
    }
    await this.sheet.locator(`.ag-header-cell[col-id="${column}"]`).scrollIntoViewIfNeeded();
  }

  /** Types over a cell and leaves it with Enter. */
  async type(line: string, column: string, text: string): Promise<void> {
    await this.show(column);
    const cell = this.cell(line, column);
    // To the middle, where neither the totals nor the scroll bar lie over it.
    await cell.evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'nearest' }));
    await cell.click({ timeout: 10_000, position: { x: 12, y: 8 } });
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async text(line: string, column: string): Promise<string> {
    await this.show(column);
    return (await this.cell(line, column).innerText()).trim();
  }

  ratio(): Locator {
    return this.page.getByTestId('ratio');
  }

  /** Serious faults that axe finds on the page as it is. */
  async accessibilityFaults(): Promise<Violation[]> {
    // To hand over what it found in order takes axe ten times as long as to look, and so does the page of its own on which it
    // gathers what it found in each frame. Of one frame, and of faults alone, it finds the same without either.
    if (this.page.frames().length !== 1) throw new Error('The window has frames, which axe would not look into');
    const axe = new AxeBuilder({ page: this.page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await axe.analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({ id, impact: impact ?? '', where: nodes[0]?.html.slice(0, 200) ?? '' }));
  }
}
