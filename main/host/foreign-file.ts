/** Opens what is not a project file: told by what is in it, never by its name, and read as a new project. */
import { basename } from 'node:path';
import { fromJson, type Project } from '../../shared/model/index.ts';
import { problem } from '../../shared/problem.ts';
import { type Result, refused } from '../../shared/result.ts';
import { type Disk, isSqlite, readProblem } from '../project-file/index.ts';
import type { WorkbookFormat } from './options.ts';

type FileContent = 'project' | 'workbook' | 'json' | 'unknown';

const SNIFFED_BYTES = 512;
const MOST_MEGABYTES: Readonly<Record<'workbook' | 'json', number>> = { workbook: 50, json: 200 };

function contentOf(start: Uint8Array): FileContent {
  if (isSqlite(start)) return 'project';
  if (start[0] === 0x50 && start[1] === 0x4b && start[2] === 3 && start[3] === 4) return 'workbook';
  return /^\uFEFF?\s*\{/.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(start)) ? 'json' : 'unknown';
}

export async function sniff(disk: Disk, path: string): Promise<Result<FileContent>> {
  const name = basename(path);
  try {
    const found = await disk.stat(await disk.real(path));
    if (found === null) return refused(problem('file.notFound', { name }));
    if (found.kind !== 'file') return refused(problem('file.notRegular', { name }));
    if (found.size === 0) return refused(problem('file.empty', { name }));
    return { ok: true, value: contentOf(await disk.readStart(path, SNIFFED_BYTES)) };
  } catch (error) {
    return refused(readProblem(error, name));
  }
}

export async function readForeign(
  disk: Disk,
  path: string,
  content: 'workbook' | 'json',
  workbook: WorkbookFormat,
): Promise<Result<Project>> {
  const name = basename(path);
  let bytes: Uint8Array;
  try {
    const most = MOST_MEGABYTES[content];
    const found = await disk.stat(await disk.real(path));
    if (found !== null && found.size > most * 1024 ** 2)
      return refused(problem('file.tooLarge', { name, megabytes: most }));
    bytes = await disk.read(path);
  } catch (error) {
    return refused(readProblem(error, name));
  }
  return content === 'workbook' ? workbook.read(bytes) : projectInJson(bytes, name);
}

function projectInJson(bytes: Uint8Array, name: string): Result<Project> {
  try {
    return fromJson(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return refused(problem('file.notJson', { name }));
    throw error;
  }
}
