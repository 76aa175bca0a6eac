/**
 * Stands in for Electron, in one process, as far as this program uses it. What makes Electron strict is kept strict here:
 * everything that crosses between a page, its preload and the main process is structurally cloned; the preload is the real
 * one, as it was built or else built by the real configuration into one CommonJS file, and run in a context of its own in which it can require
 * `electron` and nothing else; a page is loaded through the scheme's handler and past the network filter; what must come
 * before the program is ready is refused after it; a close or a quit that is prevented does not happen.
 *
 *   vi.mock('electron', async () => await import('../support/electron-double.ts'));
 */
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron';
import { build } from 'vite';
import config from '../../electron.vite.config.ts';
import type { Carrier } from '../../shared/contract.ts';

type Handler = (event: IpcEvent, ...args: unknown[]) => unknown;
type Listener = (...args: unknown[]) => void;

interface Frame {
  readonly url: string;
  readonly frameTreeNodeId: number;
}

interface IpcEvent {
  readonly sender: WebContents;
  readonly senderFrame: Frame | null;
}

interface WindowOpenAnswer {
  readonly action: 'allow' | 'deny';
}

/** An event whose default can be prevented, as Electron's are. */
class PreventableEvent {
  defaultPrevented = false;
  readonly url: string;
  constructor(url = '') {
    this.url = url;
  }
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** Emits an event that may be prevented; whether it was. */
function isPrevented(emitter: EventEmitter, name: string, url = ''): boolean {
  const event = new PreventableEvent(url);
  emitter.emit(name, event);
  return event.defaultPrevented;
}

// --- the program ------------------------------------------------------------------------------------------------------

class AppDouble extends EventEmitter {
  isPackaged = false;
  appPath = process.cwd();
  hasLock = true;
  lockData: unknown;
  exitCode: number | null = null;
  sandboxed = false;
  isReady = false;
  readonly paths = new Map<string, string>();
  readonly recentDocuments: string[] = [];
  readonly #ready = Promise.withResolvers<void>();

  getVersion = () => '0.0.0-test';
  getAppPath = () => this.appPath;
  getPath = (name: string) => this.paths.get(name) ?? '';
  addRecentDocument = (path: string) => void this.recentDocuments.push(path);
  whenReady = () => this.#ready.promise;

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`);
    this.paths.set(name, path);
  }

  enableSandbox(): void {
    if (this.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.sandboxed = true;
  }

  requestSingleInstanceLock(data?: unknown): boolean {
    this.lockData = structuredClone(data);
    return this.hasLock;
  }

  /** What Electron does by itself some time after the main script has run. */
  becomeReady(): Promise<void> {
    this.isReady = true;
    this.emit('ready');
    this.#ready.resolve();
    return this.#ready.promise;
  }

  /** A window that prevents its closing cancels the quit; it is for the program to call it again. */
  quit(): void {
    if (this.exitCode !== null) return;
    this.emit('before-quit', new PreventableEvent());
    const stays = BrowserWindow.getAllWindows().filter((window) => !window.close());
    if (stays.length > 0 || isPrevented(this, 'will-quit')) return;
    this.exit(0);
  }

  exit(code = 0): void {
    this.exitCode ??= code;
    this.emit('quit');
  }
}

// --- sessions: files, permissions, network ----------------------------------------------------------------------------

type ProtocolHandler = (request: Request) => Promise<Response>;
type BlockFilter = (details: { url: string }, answer: (decision: { cancel: boolean }) => void) => void;
type PermissionRequest = (contents: WebContents, permission: string, answer: (granted: boolean) => void) => void;
type PermissionCheck = (contents: WebContents | null, permission: string) => boolean;

class ProtocolDouble {
  readonly handlers = new Map<string, ProtocolHandler>();
  privileged: readonly { scheme: string; privileges?: object }[] | null = null;

  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges?: object }[]): void {
    if (app.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    this.privileged = schemes;
  }

  handle(scheme: string, handler: ProtocolHandler): void {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.handlers.set(scheme, handler);
  }
}

class SessionDouble {
  readonly protocol = new ProtocolDouble();
  #permissionRequest: PermissionRequest | null = null;
  #permissionCheck: PermissionCheck | null = null;
  #devicePermission: (() => boolean) | null = null;
  #filter: BlockFilter | null = null;

  setPermissionRequestHandler = (handler: PermissionRequest) => {
    this.#permissionRequest = handler;
  };
  setPermissionCheckHandler = (handler: PermissionCheck) => {
    this.#permissionCheck = handler;
  };
  setDevicePermissionHandler = (handler: () => boolean) => {
    this.#devicePermission = handler;
  };
  readonly webRequest = {
    onBeforeRequest: (filter: BlockFilter) => {
      this.#filter = filter;
    },
  };

  /** Without handlers Electron grants everything. */
  asksFor(contents: WebContents, permission: string): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.#permissionRequest === null) resolve(true);
      else this.#permissionRequest(contents, permission, resolve);
    });
  }
  has(contents: WebContents | null, permission: string): boolean {
    return this.#permissionCheck === null || this.#permissionCheck(contents, permission);
  }
  hasDevice(): boolean {
    return this.#devicePermission === null || this.#devicePermission();
  }

  async fetch(url: string): Promise<Response> {
    const { cancel } = await new Promise<{ cancel: boolean }>((resolve) => {
      if (this.#filter === null) resolve({ cancel: false });
      else this.#filter({ url }, resolve);
    });
    if (cancel) throw new Error(`ERR_BLOCKED_BY_CLIENT (-20) loading '${url}'`);
    const handler = this.protocol.handlers.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) throw new Error(`ERR_UNKNOWN_URL_SCHEME (-302) loading '${url}'`);
    return await handler(new Request(url));
  }
}

// --- the two ends of the channels -------------------------------------------------------------------------------------

class IpcMainDouble extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  async invoke(event: IpcEvent, channel: string, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const sent = structuredClone(args);
    try {
      return structuredClone(await handler(event, ...sent));
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
    }
  }
}

class WebContents extends EventEmitter {
  static #next = 1;
  readonly id = WebContents.#next++;
  readonly session = session.defaultSession;
  mainFrame: Frame = { url: '', frameTreeNodeId: this.id * 100 };
  /** What the preload has put into the page's world. */
  world: Readonly<Record<string, unknown>> = {};
  #toPage = new EventEmitter();
  #openHandler: ((details: { url: string }) => WindowOpenAnswer) | null = null;
  readonly #preload: string | undefined;

  constructor(preload: string | undefined) {
    super();
    this.#preload = preload;
  }

  getURL = () => this.mainFrame.url;

  /** Nothing is kept for a page that is not there yet, and nothing arrives at once. */
  send(channel: string, ...args: unknown[]): void {
    const sent = structuredClone(args);
    const page = this.#toPage;
    setImmediate(() => page.emit(channel, {}, ...sent));
  }

  setWindowOpenHandler(handler: (details: { url: string }) => WindowOpenAnswer): void {
    this.#openHandler = handler;
  }

  async load(url: string): Promise<Response> {
    const response = await this.session.fetch(url);
    if (!response.ok) throw new Error(`ERR_FAILED (-2) loading '${url}': ${response.status}`);
    this.mainFrame = { url, frameTreeNodeId: this.mainFrame.frameTreeNodeId };
    this.#toPage = new EventEmitter();
    this.world = {};
    if (this.#preload !== undefined) await this.#runPreload(this.#preload, this.#toPage);
    this.emit('did-finish-load');
    return response;
  }

  /** The page or a link in it goes to another address; whether it was let. */
  goes(url: string): boolean {
    const stopped = ['will-frame-navigate', 'will-navigate'].some((name) => isPrevented(this, name, url));
    return !stopped;
  }

  /** The page calls `window.open`; whether another window opened. */
  opens(url: string): boolean {
    return this.#openHandler === null || this.#openHandler({ url }).action === 'allow';
  }

  async #runPreload(path: string, toPage: EventEmitter): Promise<void> {
    const ipcRenderer = {
      invoke: (channel: string, ...args: unknown[]) =>
        ipcMain.invoke({ sender: this, senderFrame: this.mainFrame }, channel, args),
      on: (channel: string, listener: Listener) => void toPage.on(channel, listener),
    };
    const contextBridge = {
      exposeInMainWorld: (name: string, api: unknown) => {
        if (name in this.world) throw new Error('Cannot bind an API on top of an existing property');
        this.world = { ...this.world, [name]: acrossBridge(api) };
      },
    };
    const modules: Readonly<Record<string, unknown>> = { electron: { ipcRenderer, contextBridge } };
    const module = { exports: {} };
    const require = (name: string) => {
      if (!Object.hasOwn(modules, name)) throw new Error(`module not found: ${name}`);
      return modules[name];
    };
    const code = existsSync(path) ? readFileSync(path, 'utf8') : await preloadBundle();
    runInContext(code, createContext({ require, module, exports: module.exports, console }));
  }
}

/** What the context bridge lets through: functions as functions, promises as promises, everything else as a copy. */
function acrossBridge(value: unknown): unknown {
  if (typeof value === 'function') {
    return (...args: unknown[]) => acrossBridge(value(...args.map(acrossBridge)));
  }
  if (isThenable(value)) return Promise.resolve(value).then(acrossBridge);
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && holdsFunction(value)) {
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([name, part]) => [name, acrossBridge(part)])));
  }
  return structuredClone(value);
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

function holdsFunction(value: object): boolean {
  return Object.values(value).some((part) => typeof part === 'function');
}

let bundled: Promise<string> | null = null;

/** The preload as the real configuration builds it: one file. */
export function preloadBundle(): Promise<string> {
  bundled ??= bundlePreload();
  return bundled;
}

async function bundlePreload(): Promise<string> {
  const preload = 'preload' in config ? config.preload : undefined;
  const { externalizeDeps: _, ...options } = preload?.build ?? {};
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { ...options, write: false, rollupOptions: { ...options.rollupOptions, external: ['electron'] } },
  });
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : 'output' in built ? built.output : [];
  const [chunk, ...others] = outputs;
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('The preload is not one file');
  return chunk.code;
}

// --- windows ----------------------------------------------------------------------------------------------------------

class BrowserWindow extends EventEmitter {
  static #all: BrowserWindow[] = [];
  static focused: BrowserWindow | null = null;
  static getAllWindows = () => [...BrowserWindow.#all];
  static getFocusedWindow = () => BrowserWindow.focused;

  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: WebContents;
  title = '';
  representedFilename = '';
  isEdited = false;
  isShown = false;
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    this.options = options;
    this.webContents = new WebContents(options.webPreferences?.preload);
    BrowserWindow.#all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    this.emit('ready-to-show');
  }

  show(): void {
    this.isShown = true;
    BrowserWindow.focused = this;
  }
  focus = () => this.show();
  restore = () => undefined;
  isMinimized = () => false;
  isDestroyed = () => this.#isDestroyed;
  setTitle(title: string): void {
    this.title = title;
  }
  getTitle = () => this.title;
  setRepresentedFilename(path: string): void {
    this.representedFilename = path;
  }
  setDocumentEdited(edited: boolean): void {
    this.isEdited = edited;
  }

  /** Closes the window unless that is prevented; whether it is gone. */
  close(): boolean {
    if (isPrevented(this, 'close')) return this.#isDestroyed;
    this.destroy();
    return true;
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    BrowserWindow.#all = BrowserWindow.#all.filter((window) => window !== this);
    if (BrowserWindow.focused === this) BrowserWindow.focused = null;
    this.emit('closed');
    if (BrowserWindow.#all.length === 0) app.emit('window-all-closed');
  }
}

// --- dialogs, menu, shell ---------------------------------------------------------------------------------------------

class DialogDouble {
  /** The answers that the person will give, in order. Nothing there is a cancelled dialog. */
  readonly chosen: string[] = [];
  readonly pressed: number[] = [];
  readonly shown: { readonly kind: string; readonly options: unknown }[] = [];

  showOpenDialog = async (_owner: unknown, options: unknown) => {
    const path = this.#next('open', options);
    return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
  };
  showSaveDialog = async (_owner: unknown, options: unknown) => {
    const path = this.#next('save', options);
    return { canceled: path === undefined, filePath: path ?? '' };
  };
  showMessageBox = async (...args: unknown[]) => {
    this.shown.push({ kind: 'message', options: args.at(-1) });
    return { response: this.pressed.shift() ?? 1, checkboxChecked: false };
  };
  showErrorBox = (title: string, content: string) => {
    this.shown.push({ kind: 'error', options: { title, content } });
  };

  #next(kind: string, options: unknown): string | undefined {
    this.shown.push({ kind, options: structuredClone(options) });
    return this.chosen.shift();
  }
}

class MenuDouble {
  template: readonly MenuItemConstructorOptions[] = [];
  buildFromTemplate = (template: readonly MenuItemConstructorOptions[]) => template;
  setApplicationMenu = (template: readonly MenuItemConstructorOptions[]) => {
    this.template = template;
  };

  /** The person chooses an item by its id. */
  choose(id: string): void {
    const item = itemsOf(this.template).find((each) => each.id === id);
    if (item?.click === undefined) throw new Error(`The menu has no item “${id}” to choose`);
    Reflect.apply(item.click, undefined, []);
  }
}

export function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

class ShellDouble {
  readonly opened: string[] = [];
  openExternal = async (address: string) => {
    this.opened.push(address);
  };
}

export const app = new AppDouble();
export const session = { defaultSession: new SessionDouble() };
export const ipcMain = new IpcMainDouble();
export const dialog = new DialogDouble();
export const menu = new MenuDouble();
export { menu as Menu };
export const shell = new ShellDouble();
export const { protocol } = session.defaultSession;
export { BrowserWindow };

/** The door that the page of a window finds. */
export function carrierIn(window: BrowserWindow): Carrier {
  const { worthwhile } = window.webContents.world;
  if (typeof worthwhile !== 'object' || worthwhile === null)
    throw new Error('The preload has put nothing into the page');
  return worthwhile as Carrier;
}
