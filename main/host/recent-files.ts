/** The list of files opened lately. Losing it costs nobody's work, so it is never a reason to refuse anything. */
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Disk, pauseWith, replaceFile, type Surroundings } from '../project-file/index.ts';

const recentSchema = z.array(z.strictObject({ path: z.string(), openedAt: z.iso.datetime() }));
export type RecentFile = z.output<typeof recentSchema>[number];

const MOST_FILES = 20;

export class RecentFiles {
  readonly #path: string;
  readonly #around: Surroundings;
  /** Changes go one after the other, or two windows would each write the list without the other's file. */
  #last: Promise<void> = Promise.resolve();

  constructor(dataFolder: string, around: Surroundings) {
    this.#path = join(dataFolder, 'recent.json');
    this.#around = around;
  }

  /** The files that are still there, the latest first. */
  async list(): Promise<readonly RecentFile[]> {
    await this.#last;
    const files = await this.#read();
    const there = await Promise.all(files.map(({ path }) => isFile(this.#around.disk, path)));
    return files.filter((_, index) => there[index] === true);
  }

  add(path: string): Promise<void> {
    const openedAt = this.#around.timers.now().toISOString();
    return this.#change((files) => [{ path, openedAt }, ...files.filter((file) => file.path !== path)]);
  }

  forget(path: string): Promise<void> {
    return this.#change((files) => files.filter((file) => file.path !== path));
  }

  #change(change: (files: readonly RecentFile[]) => readonly RecentFile[]): Promise<void> {
    this.#last = this.#last.then(() => this.#write(change)).catch(this.#around.log);
    return this.#last;
  }

  async #write(change: (files: readonly RecentFile[]) => readonly RecentFile[]): Promise<void> {
    const { disk, ids, timers } = this.#around;
    const files = change(await this.#read()).slice(0, MOST_FILES);
    await disk.makeFolder(dirname(this.#path));
    const bytes = new TextEncoder().encode(`${JSON.stringify(files, null, 2)}\n`);
    await replaceFile(disk, this.#path, bytes, ids(), pauseWith(timers));
  }

  async #read(): Promise<readonly RecentFile[]> {
    const { disk } = this.#around;
    try {
      if ((await disk.stat(this.#path)) === null) return [];
      const parsed = recentSchema.safeParse(JSON.parse(new TextDecoder().decode(await disk.read(this.#path))));
      return parsed.success ? parsed.data : [];
    } catch (error) {
      this.#around.log(error);
      return [];
    }
  }
}

async function isFile(disk: Disk, path: string): Promise<boolean> {
  try {
    return (await disk.stat(path))?.kind === 'file';
  } catch {
    return false;
  }
}
