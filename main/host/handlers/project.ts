/** Opening, changing, saving and closing a project. */
import { basename, parse } from 'node:path';
import type { OpenedProject } from '../../../shared/contract.ts';
import { emptyProject, nameOf, settingsOf } from '../../../shared/model/index.ts';
import { type Problem, problem } from '../../../shared/problem.ts';
import { done, type Result, refused } from '../../../shared/result.ts';
import type { Session } from '../../project-file/index.ts';
import type { Desk } from '../desk.ts';
import { readForeign, sniff } from '../foreign-file.ts';
import { exportProject } from './export.ts';
import type { Context, HandlerGroup } from './handler.ts';

/** The name proposed for a project that has none. */
const UNNAMED = 'Impact map';

export const projectHandlers: HandlerGroup<'project'> = {
  'project/new': async ({ example: name }, { place, desk }) => {
    if (name === null) return taken(desk, await place.sessions.create(UNNAMED, emptyProject()));
    const example = place.options.examples.find((each) => each.name === name);
    if (example === undefined) return refused(problem('file.noExample', { name }));
    return taken(desk, await place.sessions.create(example.title, example.project()));
  },

  'project/open': async ({ handle }, context) => {
    const path = await context.desk.path(handle, 'open');
    if (!path.ok) return path;
    const content = await sniff(context.place.around.disk, path.value);
    if (!content.ok) return content;
    return content.value === 'workbook' || content.value === 'json'
      ? openForeign(path.value, content.value, context)
      : openProject(path.value, context);
  },

  'project/recover': async ({ session: id }, { place, desk }) => {
    if (desk.current?.id === id) return desk.reload(id);
    return taken(desk, await place.sessions.recover(id));
  },

  'project/setAside': async ({ session: id }, { place }) => {
    const setAside = await place.sessions.setAside(id);
    return setAside.ok ? done({}) : setAside;
  },

  'project/apply': async ({ session: id, base, sequence, at, label, reason, command }, { place, desk }) => {
    return desk.inTurn(id, sequence, (session) => {
      if (session.revision !== base) return refused(problem('contract.stale'));
      const { author } = place.options;
      const committed = session.commit({ command, at, author, label, reason });
      if (!committed.ok) return committed;
      const { revision, patch, patchHash } = committed.value;
      return done({ revision, patchHash, patch: command.type === 'reverse' ? patch : null, file: session.file });
    });
  },

  'project/layout': async ({ session: id, sheet, layout }, { desk }) => {
    const session = desk.session(id);
    if (!session.ok) return session;
    const kept = session.value.setLayout(sheet, layout);
    return kept.ok ? done({}) : kept;
  },

  'project/reload': async ({ session: id }, { desk }) => desk.reload(id),

  'project/save': async ({ session: id }, { desk }) => {
    const session = desk.session(id);
    return session.ok ? session.value.save() : session;
  },

  'project/saveAs': async ({ session: id, handle }, { place, desk }) => {
    const session = desk.session(id);
    if (!session.ok) return session;
    const path = await desk.path(handle, 'save');
    if (!path.ok) return path;
    const saved = await session.value.saveAs(path.value);
    if (saved.ok && session.value.path !== null) await place.recent.add(session.value.path);
    return saved;
  },

  'project/close': async ({ session: id }, { desk }) => {
    const refusal = await desk.close(id);
    return refusal === null ? done({}) : refused(refusal);
  },

  'project/export': exportProject,
};

async function taken(
  desk: Desk,
  session: Result<Session>,
  notices: readonly Problem[] = [],
): Promise<Result<OpenedProject>> {
  return session.ok ? done(await desk.take(session.value, notices)) : session;
}

async function openProject(path: string, { place, desk }: Context): Promise<Result<OpenedProject>> {
  // The window's own project: its page was loaded again and opens what it still has.
  const { current } = desk;
  const file = await place.around.disk.real(path).catch(() => path);
  if (current !== null && current.path === file) return desk.reload(current.id);
  const kept = await takeUpKept(file, place);
  const session = kept ?? (await place.sessions.open(path));
  if (session.ok && session.value.path !== null) await place.recent.add(session.value.path);
  return taken(desk, session, kept === null ? [] : [problem('file.tookUp', { name: basename(path) })]);
}

/**
 * Whoever opens a file after a crash means the map as they left it: a session on it that was never closed is taken up
 * instead of starting another beside it. Null where there is none that can be.
 */
async function takeUpKept(path: string, { sessions }: Context['place']): Promise<Result<Session> | null> {
  const kept = await sessions.keptOn(path);
  const session = kept === null ? null : await sessions.recover(kept);
  return session?.ok === true ? session : null;
}

async function openForeign(
  path: string,
  content: 'workbook' | 'json',
  { place, desk }: Context,
): Promise<Result<OpenedProject>> {
  const project = await readForeign(place.around.disk, path, content, place.options.workbook);
  if (!project.ok) return project;
  const name = parse(path).name || nameOf('project', settingsOf(project.value)) || UNNAMED;
  const notices = [problem('file.madeFrom', { name: basename(path) })];
  return taken(desk, await place.sessions.create(name, project.value, notices));
}
