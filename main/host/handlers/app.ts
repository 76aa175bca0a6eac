/** The first screen: examples, recent files, and sessions that were not closed. */
import { basename, dirname } from 'node:path';
import { problem } from '../../../shared/problem.ts';
import { done, refused } from '../../../shared/result.ts';
import type { RecentFile } from '../recent-files.ts';
import type { Context, HandlerGroup } from './handler.ts';

export const appHandlers: HandlerGroup<'app'> = {
  'app/start': async (_input, context) => {
    const { options, sessions } = context.place;
    const recoverable = [...lostFromSight(context), ...(await sessions.recoverable())];
    return done({
      version: options.version,
      chooser: context.place.ownFolder === null ? 'native' : 'own',
      examples: options.examples.map(({ name, title, summary }) => ({ name, title, summary })),
      recent: await recentFor(context),
      recoverable: recoverable.map(({ id, ...rest }) => ({ session: id, ...rest })),
    });
  },

  'app/forgetRecent': async ({ handle }, { place, desk }) => {
    const granted = desk.handles.find(handle, 'open');
    if (granted === null) return refused(problem('contract.badHandle'));
    await place.recent.forget(granted.path);
    return done({});
  },
};

/** A window confined to a folder is not offered files outside it. */
async function recentFor({ place, desk }: Context) {
  const files: RecentFile[] = [];
  for (const file of await place.recent.list()) {
    if (place.ownFolder === null || (await place.ownFolder.objection(file.path)) === null) files.push(file);
  }
  return files.map(({ path, openedAt }) => {
    const handle = desk.handles.grant(path, 'open', 'given');
    return { handle, name: basename(path), folder: dirname(path), openedAt };
  });
}

/** What this window has open already and does not show, because its page was loaded again. */
function lostFromSight({ place, desk }: Context) {
  const session = desk.current;
  if (session === null || !session.holdsUnsavedWork) return [];
  const { name, folder } = session.file;
  return [{ id: session.id, name, folder, changedAt: place.around.timers.now().toISOString() }];
}
