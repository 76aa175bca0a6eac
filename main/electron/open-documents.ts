/**
 * Documents that are opened from outside: named on the command line, handed over by a second start of the program, or by
 * the system. All of them come through here, and go the way of any other document: a handle for a window.
 */
import { extname, resolve } from 'node:path';
import type { App } from 'electron';

const DOCUMENTS: ReadonlySet<string> = new Set(['.impactmap', '.xlsx', '.json']);

/** The document among the arguments of a start, as a full path; null where there is none. */
export function documentIn(args: readonly string[], folder: string): string | null {
  const named = args.find((arg) => !arg.startsWith('-') && DOCUMENTS.has(extname(arg).toLowerCase()));
  return named === undefined ? null : resolve(folder, named);
}

/** What a second start hands over. Chromium may reorder the arguments that Electron reports, so they are sent as data. */
export interface SecondStart {
  readonly document: string | null;
}

export function readSecondStart(data: unknown): SecondStart {
  const document = typeof data === 'object' && data !== null && 'document' in data ? data.document : null;
  return { document: typeof document === 'string' ? document : null };
}

/** Keeps documents until there is somebody to open them. */
export class OpenDocuments {
  readonly #waiting: string[] = [];
  #open: ((path: string) => void) | null = null;

  add(path: string): void {
    if (this.#open === null) this.#waiting.push(path);
    else this.#open(path);
  }

  /** Hands over what waits, and from now on everything at once. Says whether anything waited. */
  startOpening(open: (path: string) => void): boolean {
    this.#open = open;
    const waiting = this.#waiting.splice(0);
    for (const path of waiting) open(path);
    return waiting.length > 0;
  }
}

/** Listens from before the program is ready: macOS names the document that it was started for that early. */
export function listenForDocuments(app: App, documents: OpenDocuments, onSecondStart: () => void): void {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    documents.add(path);
  });
  app.on('second-instance', (_event, _args, _folder, data) => {
    const { document } = readSecondStart(data);
    if (document === null) onSecondStart();
    else documents.add(document);
  });
}
