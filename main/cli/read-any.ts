/** Reads a project out of whatever holds one: a project file, a workbook or JSON, told apart by content and not by name. */
import type { Project } from '../../shared/model/index.ts';
import type { Result } from '../../shared/result.ts';
import { formats } from '../carrier/index.ts';
import { readForeign, sniff } from '../host/index.ts';
import { nodeDisk, readProjectFile } from '../project-file/index.ts';

export async function readAny(path: string): Promise<Result<Project>> {
  const content = await sniff(nodeDisk, path);
  if (!content.ok) return content;
  return content.value === 'workbook' || content.value === 'json'
    ? await readForeign(nodeDisk, path, content.value, formats.workbook)
    : await readProjectFile(path);
}
