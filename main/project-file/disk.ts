/**
 * Every step on the disk that saving and opening take, behind one interface: so that a test can make each of them fail
 * once and see that nothing is lost.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import {
  access,
  chmod,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';

interface FileStat {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly size: number;
  readonly modifiedMs: number;
  readonly mode: number;
}

export interface Disk {
  /** What stands at a path, links not followed; null where nothing does. */
  stat(path: string): Promise<FileStat | null>;
  /** The path without links in it. */
  real(path: string): Promise<string>;
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
  readStart(path: string, bytes: number): Promise<Uint8Array>;
  /** SHA-256 of a file, in hexadecimal. */
  hash(path: string): Promise<string>;
  /** Copies a file to a path where nothing stands yet. */
  copy(from: string, to: string): Promise<void>;
  /** Writes a file that is on the disk when the promise is kept. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  sync(path: string): Promise<void>;
  syncFolder(path: string): Promise<void>;
  setMode(path: string, mode: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or a folder with what is in it; nothing there is fine too. */
  remove(path: string): Promise<void>;
  /** Makes a folder that only this person may enter, and those above it. */
  makeFolder(path: string): Promise<void>;
  isWritable(path: string): Promise<boolean>;
}

const CHUNK_BYTES = 1024 ** 2;

/** Folders cannot be synchronised everywhere: Windows refuses to open them, and some file systems the call itself. */
const NO_FOLDER_SYNC = new Set(['EINVAL', 'EPERM', 'EISDIR', 'EBADF', 'ENOTSUP', 'ENOSYS', 'EACCES']);

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function syncPath(path: string, flags: string): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

export const nodeDisk: Disk = {
  async stat(path) {
    try {
      const found = await lstat(path);
      const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'link' : 'other';
      return { kind, size: found.size, modifiedMs: found.mtimeMs, mode: found.mode & 0o777 };
    } catch (error) {
      if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return null;
      throw error;
    }
  },
  real: (path) => realpath(path),
  list: (folder) => readdir(folder),
  read: (path) => readFile(path),
  async readStart(path, bytes) {
    const file = await open(path, 'r');
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  },
  async hash(path) {
    const hash = createHash('sha256');
    for await (const chunk of chunksOf(path)) hash.update(chunk);
    return hash.digest('hex');
  },
  async copy(from, to) {
    const target = await open(to, 'wx', 0o600);
    try {
      for await (const chunk of chunksOf(from)) await target.writeFile(chunk);
      await target.sync();
    } finally {
      await target.close();
    }
  },
  write: (path, bytes) => writeFile(path, bytes, { flush: true }),
  sync: (path) => syncPath(path, 'r+'),
  async syncFolder(path) {
    try {
      await syncPath(path, 'r');
    } catch (error) {
      if (!(isSystemError(error) && NO_FOLDER_SYNC.has(error.code))) throw error;
    }
  },
  setMode: (path, mode) => chmod(path, mode),
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { recursive: true, force: true }),
  async makeFolder(path) {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  async isWritable(path) {
    try {
      await access(path, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  },
};

export interface SystemError extends Error {
  readonly code: string;
}

/** Whether an error comes from the operating system, which a person can do something about, and not from a mistake here. */
export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code);
}

export function hasCode(error: unknown, code: string): boolean {
  return isSystemError(error) && error.code === code;
}
