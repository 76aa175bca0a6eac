import type { FileState } from '../../shared/contract.ts';
import type { Translator } from '../../shared/messages/index.ts';
import type { AnyReply } from '../carrier/index.ts';

const PROGRAM = 'Worthwhile';

/** The title of a window: the file's name and whether everything is in it, as the system's task list shows it. */
export function windowTitle(file: FileState | null, { t }: Translator): string {
  if (file === null) return PROGRAM;
  const state = file.readOnly ? 'readOnly' : file.status;
  return `${t(`cli/desktop/title/${state}`, { name: file.name })} – ${PROGRAM}`;
}

/** What a reply says about the window's file: its new state, null where the window has none any more, else nothing. */
export function fileAfter(name: unknown, reply: AnyReply): FileState | null | undefined {
  if (!reply.ok) return undefined;
  if (name === 'project/close') return null;
  const value: unknown = reply.value;
  if (typeof value !== 'object' || value === null) return undefined;
  if ('file' in value) return value.file as FileState;
  return name === 'project/save' || name === 'project/saveAs' ? (value as FileState) : undefined;
}
