/** One window: Electron's, the host's, and the events between them. */
import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import type { FileState, HostEvent } from '../../shared/contract.ts';
import { openDocumentCommand } from '../../shared/menu-commands.ts';
import type { Translator } from '../../shared/messages/index.ts';
import type { AnyReply, CarriedWindow, Log, WindowHost } from '../carrier/index.ts';
import { START_ADDRESS } from './address.ts';
import { EVENT } from './channels.ts';
import type { IpcWindow } from './ipc.ts';
import { windowOptions } from './window-options.ts';
import { fileAfter, windowTitle } from './window-title.ts';

export interface DesktopWindowOptions {
  readonly host: WindowHost;
  readonly preload: string;
  readonly devTools: boolean;
  readonly remembered: boolean;
  readonly translator: Translator;
  readonly log: Log;
  readonly onFile: (path: string) => void;
  readonly onClosed: () => void;
}

export class DesktopWindow implements IpcWindow {
  readonly browser: BrowserWindow;
  readonly #options: DesktopWindowOptions;
  readonly host: CarriedWindow;
  #file: FileState | null = null;
  /** Events that came before the page had asked for anything, and so may not have been listening. */
  #waiting: HostEvent[] | null = [];
  #ending = false;
  /** How many documents the page was told to open and has not answered for. */
  #expected = 0;

  constructor(options: DesktopWindowOptions) {
    this.#options = options;
    this.host = options.host.openWindow((event) => this.send(event));
    this.browser = new BrowserWindow(windowOptions(options));
    this.browser.setTitle(windowTitle(null, options.translator));
    // The page names the file in its own way; here the title is the desktop's.
    this.browser.on('page-title-updated', (event) => event.preventDefault());
    this.browser.once('ready-to-show', () => this.browser.show());
    this.browser.on('close', (event) => {
      if (this.#ending) return;
      event.preventDefault();
      this.#end().catch(options.log);
    });
    this.browser.webContents.on('render-process-gone', () => {
      if (!this.#ending) this.#startAgain().catch(options.log);
    });
  }

  /** Whether a document can be opened here without closing another. */
  get isFree(): boolean {
    return this.#file === null && this.#expected === 0;
  }

  async load(): Promise<void> {
    await this.browser.loadURL(START_ADDRESS);
  }

  send(event: HostEvent): void {
    if (event.type === 'file') this.#fileIs(event.file);
    if (this.#waiting !== null) this.#waiting.push(event);
    else if (!this.browser.isDestroyed()) this.browser.webContents.send(EVENT, event);
  }

  openDocument(path: string): void {
    this.#expected += 1;
    this.send({ type: 'menu', command: openDocumentCommand(this.host.grant(path)) });
  }

  answered(name: unknown, reply: AnyReply): void {
    if (name === 'project/open' && this.#expected > 0) this.#expected -= 1;
    const file = fileAfter(name, reply);
    if (file !== undefined) this.#fileIs(file);
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const event of waiting) this.send(event);
  }

  show(): void {
    if (this.browser.isMinimized()) this.browser.restore();
    this.browser.show();
    this.browser.focus();
  }

  #fileIs(file: FileState | null): void {
    const before = this.#file;
    this.#file = file;
    if (this.browser.isDestroyed()) return;
    const path = file?.folder == null ? '' : join(file.folder, file.name);
    this.browser.setTitle(windowTitle(file, this.#options.translator));
    this.browser.setRepresentedFilename(path);
    this.browser.setDocumentEdited(file !== null && file.status !== 'saved');
    if (path !== '' && (file?.name !== before?.name || file?.folder !== before?.folder)) this.#options.onFile(path);
  }

  /** Saves what is open before the window goes. The page cannot hold this up. */
  async #end(): Promise<void> {
    this.#ending = true;
    try {
      await this.host.close();
    } finally {
      this.browser.destroy();
      this.#options.onClosed();
    }
  }

  /** The page has crashed; what it had open is still there, and the page that takes its place is told to show it again. */
  async #startAgain(): Promise<void> {
    this.#waiting = [];
    this.#expected = 0;
    if (this.#file?.folder != null) this.openDocument(join(this.#file.folder, this.#file.name));
    await this.load();
  }
}
