/** Writing a project in another form, in one step: the file there is the old one or the whole new one. */
import { basename, dirname } from 'node:path';
import type { Input } from '../../../shared/contract.ts';
import { type Project, toJson } from '../../../shared/model/index.ts';
import { done, refused } from '../../../shared/result.ts';
import { pauseWith, replaceFile, withoutLinks, writeProblem } from '../../project-file/index.ts';
import type { Place } from '../place.ts';
import type { Handler } from './handler.ts';

export const exportProject: Handler<'project/export'> = async (
  { session: id, handle, format, at },
  { place, desk },
) => {
  const session = desk.session(id);
  if (!session.ok) return session;
  const path = await desk.path(handle, `export-${format}`);
  if (!path.ok) return path;
  const bytes = await bytesOf(session.value.project, format, at, place);
  const { disk, ids, timers } = place.around;
  const name = basename(path.value);
  try {
    await replaceFile(disk, await withoutLinks(disk, path.value), bytes, ids(), pauseWith(timers));
  } catch (error) {
    return refused(writeProblem(error, name));
  }
  return done({ name, folder: dirname(path.value), bytes: bytes.byteLength });
};

async function bytesOf(project: Project, format: Input<'project/export'>['format'], at: string, place: Place) {
  const { workbook, csv, version } = place.options;
  const context = { at, programVersion: version };
  switch (format) {
    case 'xlsx':
      return workbook.write(project, context);
    case 'csv':
      return csv(project, context);
    case 'json':
      return new TextEncoder().encode(`${JSON.stringify(toJson(project), null, 2)}\n`);
  }
}
