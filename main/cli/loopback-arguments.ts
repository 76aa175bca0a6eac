/** What `npm start` and `worthwhile serve` are told about the loopback address and the files that are offered there. */
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { problem } from '../../shared/problem.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import { documentsFolder } from '../carrier/index.ts';
import type { Arguments } from './arguments.ts';

export const LOOPBACK_OPTIONS = { port: { type: 'string' }, folder: { type: 'string' } } as const;

export interface LoopbackPlace {
  readonly port: number;
  readonly folder: string;
  readonly document: string | null;
}

/** Paths are meant from `from`, where the person stands. */
export function readLoopbackPlace(given: Arguments, from: string): Result<LoopbackPlace> {
  const port = readPort(given.value('port'));
  if (!port.ok) return port;

  const [name] = given.positionals;
  const document = name === undefined ? null : resolve(from, name);
  if (document !== null && !isKind(document, 'file')) return refused(problem('file.notFound', { name: name ?? '' }));

  const named = given.value('folder');
  const folder = named === null ? defaultFolder(document) : resolve(from, named);
  if (!isKind(folder, 'folder')) return refused(problem('cli.noSuchFolder', { path: folder }));
  return done({ port: port.value, folder, document });
}

function readPort(text: string | null): Result<number> {
  if (text === null) return done(0);
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65535 ? done(port) : refused(problem('cli.badPort', { port: text }));
}

function defaultFolder(document: string | null): string {
  return document === null ? documentsFolder() : dirname(document);
}

function isKind(path: string, kind: 'file' | 'folder'): boolean {
  const info = statSync(path, { throwIfNoEntry: false });
  return kind === 'file' ? info?.isFile() === true : info?.isDirectory() === true;
}
