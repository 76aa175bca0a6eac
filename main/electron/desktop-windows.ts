import { BrowserWindow } from 'electron';
import type { MenuCommand } from '../../shared/menu-commands.ts';
import type { CarriedWindow } from '../carrier/index.ts';
import { DesktopWindow, type DesktopWindowOptions } from './desktop-window.ts';

/** All open windows, by the id of their page. */
export class DesktopWindows {
  readonly #windows = new Map<number, DesktopWindow>();
  readonly #options: Omit<DesktopWindowOptions, 'remembered' | 'onClosed'>;

  constructor(options: Omit<DesktopWindowOptions, 'remembered' | 'onClosed'>) {
    this.#options = options;
  }

  of(webContentsId: number): DesktopWindow | undefined {
    return this.#windows.get(webContentsId);
  }

  /** The window on the screen that belongs to a window of the host. */
  browserOf(host: CarriedWindow): BrowserWindow | undefined {
    return [...this.#windows.values()].find((window) => window.host === host)?.browser;
  }

  get count(): number {
    return this.#windows.size;
  }

  open(): DesktopWindow {
    const window: DesktopWindow = new DesktopWindow({
      ...this.#options,
      remembered: this.#windows.size === 0,
      onClosed: () => this.#windows.delete(id),
    });
    const id = window.browser.webContents.id;
    this.#windows.set(id, window);
    window.load().catch(this.#options.log);
    return window;
  }

  /** Opens a document in a window that has none, else in one of its own. */
  openDocument(path: string): void {
    const free = [...this.#windows.values()].find((window) => window.isFree);
    const window = free ?? this.open();
    window.openDocument(path);
    window.show();
  }

  command(command: MenuCommand): void {
    this.focused()?.send({ type: 'menu', command });
  }

  /** Brings a window to the front, as a second start of the program does. */
  show(): void {
    (this.focused() ?? this.open()).show();
  }

  focused(): DesktopWindow | undefined {
    const focused = BrowserWindow.getFocusedWindow();
    const of = focused === null ? undefined : this.#windows.get(focused.webContents.id);
    return of ?? [...this.#windows.values()].at(-1);
  }
}
