/**
 * The folder that the page's own chooser shows, and nothing outside it: every path is followed to where it really leads
 * before it is used, so neither `..` nor a link gets out.
 */
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Purpose } from '../../shared/contract.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import { type Disk, readProblem } from '../project-file/index.ts';
import { isFileName, suits, withExtension } from './file-names.ts';

export interface FolderEntry {
  readonly path: string;
  readonly name: string;
  readonly kind: 'folder' | 'file';
  readonly size: number | null;
  readonly modifiedAt: string | null;
}

export interface FolderView {
  /** From the start folder down to this one. */
  readonly way: readonly { readonly path: string; readonly name: string }[];
  readonly entries: readonly FolderEntry[];
}

/** More than anyone looks through; a folder of a million files does not stop the window. */
const MOST_ENTRIES = 5_000;

export function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

export class OwnFolder {
  readonly #root: string;
  readonly #disk: Disk;

  constructor(root: string, disk: Disk) {
    this.#root = root;
    this.#disk = disk;
  }

  /** What a folder holds for a purpose: folders first, then the files that are fit for it. Hidden ones are left out. */
  async list(folder: string | null, purpose: Purpose): Promise<Result<FolderView>> {
    const wanted = folder ?? this.#root;
    try {
      const root = await this.#disk.real(this.#root);
      const real = await this.#disk.real(wanted);
      if (!isWithin(root, real)) return refused(problem('file.outside', { name: basename(wanted) }));
      const entries: FolderEntry[] = [];
      for (const name of (await this.#disk.list(real)).filter((each) => !each.startsWith('.')).slice(0, MOST_ENTRIES)) {
        const entry = await this.#entry(root, join(real, name), name, purpose);
        if (entry !== null) entries.push(entry);
      }
      return done({ way: wayTo(root, real), entries: entries.sort(byKindAndName) });
    } catch (error) {
      return refused(readProblem(error, basename(wanted)));
    }
  }

  /** The path of a file of this name, whether it exists yet or not. */
  async name(
    folder: string,
    name: string,
    purpose: Purpose,
  ): Promise<Result<{ path: string; name: string; exists: boolean }>> {
    const whole = withExtension(name.trim(), purpose);
    if (!isFileName(whole)) return refused(problem('file.badName', { name }));
    const path = join(folder, whole);
    const objection = await this.objection(path);
    if (objection !== null) return refused(objection);
    const found = await this.#disk.stat(path);
    if (found?.kind === 'folder') return refused(problem('file.notRegular', { name: whole }));
    return done({ path, name: whole, exists: found !== null });
  }

  /** Why a path may not be used, looked at again each time it is: a folder may have become a link meanwhile. */
  async objection(path: string): Promise<Problem | null> {
    const name = basename(path);
    try {
      const root = await this.#disk.real(this.#root);
      const folder = await this.#disk.real(dirname(path));
      const real = (await this.#disk.stat(path)) === null ? join(folder, name) : await this.#disk.real(path);
      return isWithin(root, real) && real !== root ? null : problem('file.outside', { name });
    } catch (error) {
      return readProblem(error, name);
    }
  }

  async #entry(root: string, path: string, name: string, purpose: Purpose): Promise<FolderEntry | null> {
    try {
      const real = await this.#disk.real(path);
      const found = isWithin(root, real) ? await this.#disk.stat(real) : null;
      if (found === null) return null;
      const modifiedAt = new Date(found.modifiedMs).toISOString();
      if (found.kind === 'folder') return { path: real, name, kind: 'folder', size: null, modifiedAt };
      if (found.kind !== 'file' || !suits(name, purpose)) return null;
      return { path, name, kind: 'file', size: found.size, modifiedAt };
    } catch (error) {
      // A link that leads nowhere, or a file that went away while the folder was read: not offered.
      readProblem(error, name);
      return null;
    }
  }
}

function wayTo(root: string, folder: string): { path: string; name: string }[] {
  const way = [{ path: root, name: basename(root) }];
  let path = root;
  for (const name of relative(root, folder).split(sep).filter(Boolean)) {
    path = join(path, name);
    way.push({ path, name });
  }
  return way;
}

const collator = new Intl.Collator('en', { numeric: true });

function byKindAndName(a: FolderEntry, b: FolderEntry): number {
  if (a.kind !== b.kind) return a.kind === 'folder' ? -1 : 1;
  return collator.compare(a.name, b.name);
}
