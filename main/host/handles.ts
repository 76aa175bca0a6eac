/**
 * The files that a window may name. A window never sees a path: it is given a handle for each file that a person chose, and
 * a handle stands for one path and one purpose, so a file that was chosen to be read cannot be written.
 */
import { randomBytes } from 'node:crypto';
import type { Purpose } from '../../shared/contract.ts';

export type HandleUse = Purpose | 'folder';

/** `chosen`: in the page's own chooser, so only inside its folder. `given`: by a dialog, an argument or the recent list. */
export type HandleOrigin = 'chosen' | 'given';

export interface Granted {
  readonly path: string;
  readonly use: HandleUse;
  readonly origin: HandleOrigin;
}

export class Handles {
  readonly #granted = new Map<string, Granted>();
  readonly #known = new Map<string, string>();

  /** The handle for a path and a purpose: the same one each time, so that listing a folder again and again adds none. */
  grant(path: string, use: HandleUse, origin: HandleOrigin): string {
    const key = `${use} ${origin} ${path}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const handle = randomBytes(18).toString('base64url');
    this.#granted.set(handle, { path, use, origin });
    this.#known.set(key, handle);
    return handle;
  }

  /** What is behind a handle, or null where this window was given none for this purpose. */
  find(handle: string, use: HandleUse): Granted | null {
    const granted = this.#granted.get(handle);
    return granted?.use === use ? granted : null;
  }
}
