/** Choosing files: in a native dialog, or in the page's own chooser over one folder. */
import { basename, dirname, join } from 'node:path';
import type { RequestName } from '../../../shared/contract.ts';
import { problem } from '../../../shared/problem.ts';
import { done, type Result, refused } from '../../../shared/result.ts';
import { withExtension } from '../file-names.ts';
import type { HandlerGroup } from './handler.ts';

export const fileHandlers: HandlerGroup<'file'> = {
  'file/choose': async (request, { place, desk, choose }) => {
    if (choose === null) return notHere('file/choose');
    const chosen = await choose(request);
    if (chosen === null) return done({ handle: null });
    const { purpose } = request;
    if (purpose === 'open') return done({ handle: desk.handles.grant(chosen, purpose, 'given') });
    // Some dialogs do not add the extension, and then did not ask about the file that has it.
    const name = withExtension(basename(chosen), purpose);
    const path = join(dirname(chosen), name);
    if (path !== chosen && (await place.around.disk.stat(path)) !== null)
      return refused(problem('file.nameTaken', { name }));
    return done({ handle: desk.handles.grant(path, purpose, 'given') });
  },

  'file/list': async ({ folder, purpose }, { place, desk }) => {
    if (place.ownFolder === null) return notHere('file/list');
    const granted = folder === null ? null : desk.handles.find(folder, 'folder');
    if (folder !== null && granted === null) return refused(problem('contract.badHandle'));
    const view = await place.ownFolder.list(granted?.path ?? null, purpose);
    if (!view.ok) return view;
    const { way, entries } = view.value;
    return done({
      path: way.map(({ path, name }) => ({ handle: desk.handles.grant(path, 'folder', 'chosen'), name })),
      entries: entries.map(({ path, ...entry }) => {
        const handle = desk.handles.grant(path, entry.kind === 'folder' ? 'folder' : purpose, 'chosen');
        return { handle, ...entry };
      }),
    });
  },

  'file/name': async ({ folder, name, purpose }, { place, desk }) => {
    if (place.ownFolder === null) return notHere('file/name');
    const granted = desk.handles.find(folder, 'folder');
    if (granted === null) return refused(problem('contract.badHandle'));
    const named = await place.ownFolder.name(granted.path, name, purpose);
    if (!named.ok) return named;
    const { path, ...rest } = named.value;
    return done({ handle: desk.handles.grant(path, purpose, 'chosen'), ...rest });
  },
};

/** Asked of a carrier that chooses files the other way: a fault of the window, not of the person. */
function notHere<T>(name: RequestName): Result<T> {
  return refused(problem('contract.badRequest', { name, path: 'chooser' }));
}
