/** Puts a finished file in the place of another one in a single step, so that a reader finds the old one or the new one. */
import { basename, dirname, join } from 'node:path';
import { type Disk, hasCode } from './disk.ts';

/** Virus scanners and indexers hold on to a new file for a moment. */
const HELD = ['EPERM', 'EBUSY', 'EACCES'];
const WAITS_MS = [20, 50, 100, 250, 500];

export type Pause = (milliseconds: number) => Promise<void>;

/** A name beside the target, hidden, that no file of the person's has. */
export function temporaryName(target: string, id: string): string {
  return join(dirname(target), `.~${basename(target).slice(0, 100)}-${id}.tmp`);
}

/** Removes a copy that is not to get to its place, and the journal that SQLite leaves beside it when it is cut short. */
export async function removeTemporary(disk: Disk, temporary: string): Promise<void> {
  await disk.remove(`${temporary}-journal`);
  await disk.remove(temporary);
}

/** From this step on the file at the target is the new one; it outlasts a power cut once its folder is synchronised too. */
export async function renameInto(disk: Disk, temporary: string, target: string, pause: Pause): Promise<void> {
  for (const wait of [...WAITS_MS, null]) {
    try {
      await disk.rename(temporary, target);
      return;
    } catch (error) {
      if (wait === null || !HELD.some((code) => hasCode(error, code))) throw error;
      await pause(wait);
    }
  }
}

export async function putInPlace(disk: Disk, temporary: string, target: string, pause: Pause): Promise<void> {
  await renameInto(disk, temporary, target, pause);
  await disk.syncFolder(dirname(target));
}

/** Writes a whole file, or leaves the one that is there as it was. */
export async function replaceFile(
  disk: Disk,
  target: string,
  bytes: Uint8Array,
  id: string,
  pause: Pause,
): Promise<void> {
  const temporary = temporaryName(target, id);
  try {
    await disk.write(temporary, bytes);
    await putInPlace(disk, temporary, target, pause);
  } catch (error) {
    await disk.remove(temporary);
    throw error;
  }
}

/** Where a file really is or will be: replacing a link would leave the file behind it as it was. */
export async function withoutLinks(disk: Disk, path: string): Promise<string> {
  if ((await disk.stat(path)) !== null) return disk.real(path);
  return join(await disk.real(dirname(path)), basename(path));
}
