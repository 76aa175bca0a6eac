import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeDisk, readProjectFile, writeProjectFile } from '../../../../main/project-file/index.ts';
import { fingerprint } from '../../../../shared/canonical-json.ts';
import { emptyProject, fromJson, PLAIN_LAYOUT, reduce, sameProject, toJson } from '../../../../shared/model/index.ts';
import { codeOf, must, setTitle, titleOf } from '../project-file/support.ts';
import { bench, granted, handleFor, newProject, send } from './support.ts';

test('a new project is empty, has no file, and nothing to undo', async () => {
  const opened = await newProject(bench());
  expect(opened).toMatchObject({ revision: 0, undo: { undo: [], redo: [] }, notices: [] });
  expect(opened.file).toEqual({
    status: 'new',
    name: 'Impact map.impactmap',
    folder: null,
    readOnly: false,
    problem: null,
  });
  expect(sameProject(must(fromJson(opened.project)), emptyProject())).toBe(true);
});

test('an example opens as a new project; one that is not there is refused', async () => {
  const { window } = bench();
  expect(must(await window.call('project/new', { example: 'empty' })).file).toMatchObject({
    status: 'new',
    name: 'An empty one.impactmap',
  });
  expect(codeOf(await window.call('project/new', { example: 'none' }))).toBe('file.noExample');
});

test('a command is kept with its revision and the hash of its patch; a reversal brings its patch along', async () => {
  const on = bench();
  const { session } = await newProject(on);
  const first = must(await send(on, session, 0, 1, setTitle('One')));
  expect(first).toMatchObject({ revision: 1, patch: null, file: { status: 'new' } });
  expect(first.patchHash).toBe(fingerprint(must(reduce(emptyProject(), setTitle('One')))));
  const second = must(await send(on, session, 1, 2, { type: 'reverse', entry: 1 }));
  expect(second.revision).toBe(2);
  expect(second.patch?.updated[0]).toMatchObject({ from: { title: 'One' }, to: { title: null } });
  expect(second.patchHash).toBe(fingerprint(second.patch));
  const reloaded = must(await on.window.call('project/reload', { session }));
  expect(reloaded.undo.redo.map(({ seq }) => seq)).toEqual([2]);
});

test('commands are carried out in the order of their numbers, however they arrive', async () => {
  const on = bench();
  const { session } = await newProject(on);
  const third = send(on, session, 2, 3, setTitle('Three'));
  const second = send(on, session, 1, 2, setTitle('Two'));
  const first = send(on, session, 0, 1, setTitle('One'));
  expect((await Promise.all([first, second, third])).map((reply) => must(reply).revision)).toEqual([1, 2, 3]);
  expect(must(await on.window.call('project/reload', { session })).revision).toBe(3);
});

test('a command on another revision is refused, and after a reload numbering goes on from either end', async () => {
  for (const next of [1, 4]) {
    const on = bench();
    const { session } = await newProject(on);
    must(await send(on, session, 0, 1, setTitle('One')));
    expect(codeOf(await send(on, session, 1, 2, { type: 'remove', entity: 'proxy', id: 'none' }))).toBe(
      'model.noSuchRow',
    );
    expect(codeOf(await send(on, session, 2, 3, setTitle('Built on the refused one')))).toBe('contract.stale');
    expect(must(await on.window.call('project/reload', { session })).revision).toBe(1);
    // One that was still on its way does not decide where numbering goes on.
    expect(codeOf(await send(on, session, 3, 9, setTitle('Left over')))).toBe('contract.stale');
    expect(must(await send(on, session, 1, next, setTitle('Two'))).revision).toBe(2);
    expect(must(await send(on, session, 2, next + 1, setTitle('Three'))).revision).toBe(3);
  }
});

test('a number that came before is refused, and one that is never reached is not waited for longer than a while', async () => {
  const on = bench();
  const { session } = await newProject(on);
  must(await send(on, session, 0, 1, setTitle('One')));
  expect(codeOf(await send(on, session, 1, 1, setTitle('Again')))).toBe('contract.stale');
  const far = send(on, session, 1, 5, setTitle('Far ahead'));
  await Promise.resolve();
  on.timers.turn(5_000);
  expect(codeOf(await far)).toBe('contract.stale');
  expect(must(await send(on, session, 1, 2, setTitle('Two'))).revision).toBe(2);
});

test('a refused command changes nothing', async () => {
  const on = bench();
  const { session } = await newProject(on);
  const twice = { type: 'insert', entity: 'stakeholder', id: 's', values: {} } as const;
  const batch = { type: 'batch', commands: [twice, twice] } as const;
  expect(codeOf(await send(on, session, 0, 1, batch))).toBe('model.rowExists');
  expect(codeOf(await send(on, session, 0, 2, { type: 'reverse', entry: 1 }))).toBe('model.cannotReverse');
  expect(must(await on.window.call('project/reload', { session })).revision).toBe(0);
});

test('requests on a session that is not this window’s are refused', async () => {
  const on = bench();
  const session = 'someone-else';
  const { window } = on;
  const replies = [
    await send(on, session, 0, 1, setTitle('One')),
    await window.call('project/reload', { session }),
    await window.call('project/layout', { session, sheet: 'map', layout: PLAIN_LAYOUT }),
    await window.call('project/save', { session }),
    await window.call('project/saveAs', { session, handle: 'x' }),
    await window.call('project/close', { session }),
    await window.call('project/export', { session, handle: 'x', format: 'json', at: '2026-03-03T14:05:09Z' }),
  ];
  expect(replies.map(codeOf)).toEqual(Array.from({ length: 7 }, () => 'contract.noSession'));
});

test('saved under a name, changed, saved by itself, closed and opened again', async () => {
  const on = bench();
  const { window, root, events, timers } = on;
  const { session } = await newProject(on);
  must(await send(on, session, 0, 1, setTitle('One')));
  expect(codeOf(await window.call('project/save', { session }))).toBe('file.noName');
  const handle = await handleFor(on, 'mine', 'save');
  expect(must(await window.call('project/saveAs', { session, handle }))).toEqual({
    status: 'saved',
    name: 'mine.impactmap',
    folder: root,
    readOnly: false,
    problem: null,
  });
  expect(must(await send(on, session, 1, 2, setTitle('Two'))).file.status).toBe('kept');
  events.length = 0;
  timers.turn(3_000);
  await expect.poll(() => events.at(-1)).toMatchObject({ type: 'file', session, file: { status: 'saved' } });
  expect(titleOf(must(await readProjectFile(join(root, 'mine.impactmap'))))).toBe('Two');
  must(await send(on, session, 2, 3, setTitle('Three')));
  expect(must(await window.call('project/close', { session }))).toEqual({});
  expect(codeOf(await window.call('project/reload', { session }))).toBe('contract.noSession');

  const [recent] = must(await window.call('app/start', {})).recent;
  expect(recent).toMatchObject({ name: 'mine.impactmap', folder: root });
  const opened = must(await window.call('project/open', { handle: recent?.handle ?? '' }));
  expect(opened).toMatchObject({ revision: 3, file: { status: 'saved' } });
  expect(titleOf(must(fromJson(opened.project)))).toBe('Three');
  expect(opened.undo.undo).toHaveLength(3);
});

test('the layout of a sheet is kept in the session at once, and comes back with the project', async () => {
  const on = bench();
  const { window } = on;
  const opened = await newProject(on);
  const { session } = opened;
  expect(opened.layouts).toEqual({});
  const layout = { ...PLAIN_LAYOUT, zoom: 1.5 };
  expect(must(await window.call('project/layout', { session, sheet: 'map', layout }))).toEqual({});
  expect(must(await window.call('project/reload', { session }))).toMatchObject({
    revision: 0,
    layouts: { map: layout },
  });
  // Numbering of commands goes on as if nothing had been.
  must(await send(on, session, 0, 1, setTitle('One')));
  must(await window.call('project/saveAs', { session, handle: await handleFor(on, 'mine', 'save') }));
  must(await window.call('project/layout', { session, sheet: 'map', layout: { ...PLAIN_LAYOUT, zoom: 2 } }));
  expect(must(await window.call('project/close', { session }))).toEqual({});
  const handle = window.grant(join(on.root, 'mine.impactmap'));
  expect(must(await window.call('project/open', { handle })).layouts).toEqual({ map: { ...PLAIN_LAYOUT, zoom: 2 } });
});

test('the same file in a second window is refused with a sentence; the same window gets what it has', async () => {
  const on = bench();
  const path = join(on.root, 'map.impactmap');
  must(await writeProjectFile(emptyProject(), path));
  const first = must(await on.window.call('project/open', { handle: on.window.grant(path) }));
  const second = on.host.openWindow(() => {});
  expect(await second.call('project/open', { handle: second.grant(path) })).toEqual({
    ok: false,
    problem: { code: 'file.alreadyOpen', params: { name: 'map.impactmap' } },
  });
  must(await send(on, first.session, 0, 1, setTitle('One')));
  const again = must(await on.window.call('project/open', { handle: on.window.grant(path) }));
  expect(again).toMatchObject({ session: first.session, revision: 1 });
  await on.window.close();
  expect(must(await second.call('project/open', { handle: second.grant(path) })).revision).toBe(1);
});

test('a handle is one window’s own, and for what it was given for', async () => {
  const on = bench();
  const path = join(on.root, 'map.impactmap');
  must(await writeProjectFile(emptyProject(), path));
  const handle = on.window.grant(path);
  const other = on.host.openWindow(() => {});
  expect(codeOf(await other.call('project/open', { handle }))).toBe('contract.badHandle');
  const { session } = await newProject(on);
  expect(codeOf(await on.window.call('project/saveAs', { session, handle }))).toBe('contract.badHandle');
  const csv = await handleFor(on, 'x', 'export-csv');
  const at = '2026-03-03T14:05:09Z';
  expect(codeOf(await on.window.call('project/export', { session, handle: csv, format: 'xlsx', at }))).toBe(
    'contract.badHandle',
  );
  expect(codeOf(await on.window.call('project/open', { handle: 'invented' }))).toBe('contract.badHandle');
});

test('files are told by what is in them, not by their names', async () => {
  const on = bench();
  const { window } = on;
  const json = JSON.stringify(toJson(emptyProject()));
  const fromJsonFile = must(await window.call('project/open', { handle: granted(on, 'map.xlsx', `\uFEFF ${json}`) }));
  expect(fromJsonFile.file).toMatchObject({ status: 'new', name: 'map.impactmap' });
  expect(fromJsonFile.notices).toEqual([{ code: 'file.madeFrom', params: { name: 'map.xlsx' } }]);
  const fromWorkbook = must(
    await window.call('project/open', { handle: granted(on, 'value map.json', 'PK\u0003\u0004 ours') }),
  );
  expect(fromWorkbook.file).toMatchObject({ status: 'new', name: 'value map.impactmap' });
  const refusals: readonly [string, string | Uint8Array, string][] = [
    ['a.xlsx', 'PK\u0003\u0004 theirs', 'file.notAProject'],
    ['b.json', '{"format":', 'file.notJson'],
    ['c.json', new Uint8Array([0x7b, 0xff, 0xfe]), 'file.notJson'],
    ['d.json', '{"format":"other"}', 'model.notProjectJson'],
    ['e.impactmap', 'Dear Sir', 'file.notAProject'],
    ['f.impactmap', '', 'file.empty'],
  ];
  for (const [name, content, code] of refusals) {
    expect(codeOf(await window.call('project/open', { handle: granted(on, name, content) })), name).toBe(code);
  }
  expect(codeOf(await window.call('project/open', { handle: window.grant(join(on.root, 'none')) }))).toBe(
    'file.notFound',
  );
  expect(codeOf(await window.call('project/open', { handle: window.grant(on.root) }))).toBe('file.notRegular');
  // What was open before stays open when another file is refused.
  expect(must(await window.call('project/reload', { session: fromWorkbook.session })).revision).toBe(0);
});

test('a JSON or workbook that is too large is refused before it is read', async () => {
  const on = bench({
    surroundings: {
      disk: {
        ...nodeDisk,
        stat: async (path) => {
          const found = await nodeDisk.stat(path);
          return found?.kind === 'file' ? { ...found, size: 2 ** 40 } : found;
        },
        read: () => Promise.reject(new Error('was read')),
      },
    },
  });
  expect(codeOf(await on.window.call('project/open', { handle: granted(on, 'a.json', '{}') }))).toBe('file.tooLarge');
});

test('opening another project saves the one before it', async () => {
  const on = bench();
  const { session } = await newProject(on);
  must(await on.window.call('project/saveAs', { session, handle: await handleFor(on, 'mine', 'save') }));
  must(await send(on, session, 0, 1, setTitle('One')));
  await newProject(on);
  expect(titleOf(must(await readProjectFile(join(on.root, 'mine.impactmap'))))).toBe('One');
});

test('of two files opened at the same moment one is shown, and the other is closed again', async () => {
  const on = bench();
  for (const name of ['one', 'two']) {
    const { session } = await newProject(on);
    must(await on.window.call('project/saveAs', { session, handle: await handleFor(on, name, 'save') }));
    must(await on.window.call('project/close', { session }));
  }
  // Ending this one takes a while: its change has yet to be saved.
  const { session } = await newProject(on);
  must(await on.window.call('project/saveAs', { session, handle: await handleFor(on, 'zero', 'save') }));
  must(await send(on, session, 0, 1, setTitle('One')));
  const handles = ['one', 'two'].map((name) => on.window.grant(join(on.root, `${name}.impactmap`)));
  const opened = await Promise.all(handles.map((handle) => on.window.call('project/open', { handle })));
  expect(opened.map(codeOf)).toEqual(['done', 'done']);
  // Whichever it was: neither file is taken by a session that nobody sees.
  for (const handle of handles) expect(codeOf(await on.window.call('project/open', { handle }))).toBe('done');
});

test('a file that cannot be replaced holds up closing once, and its changes are offered at the next start', async () => {
  const on = bench();
  const { window, root } = on;
  const { session } = await newProject(on);
  must(await window.call('project/saveAs', { session, handle: await handleFor(on, 'mine', 'save') }));
  must(await send(on, session, 0, 1, setTitle('One')));
  writeFileSync(join(root, 'mine.impactmap'), 'changed by someone else');
  expect(codeOf(await window.call('project/save', { session }))).toBe('file.changedUnderneath');
  expect(on.events.at(-1)).toMatchObject({ file: { status: 'refused', problem: { code: 'file.changedUnderneath' } } });
  expect(codeOf(await window.call('project/close', { session }))).toBe('file.changedUnderneath');
  expect(must(await window.call('project/reload', { session })).revision).toBe(1);
  expect(codeOf(await window.call('project/close', { session }))).toBe('done');
  expect(readFileSync(join(root, 'mine.impactmap'), 'utf8')).toBe('changed by someone else');

  const next = on.again();
  const { recoverable } = must(await next.window.call('app/start', {}));
  expect(recoverable).toMatchObject([{ session, name: 'mine.impactmap', folder: root }]);
  const back = must(await next.window.call('project/recover', { session }));
  expect(back.file.status).toBe('kept');
  expect(titleOf(must(fromJson(back.project)))).toBe('One');
  const handle = await handleFor(next, 'other', 'save');
  expect(must(await next.window.call('project/saveAs', { session, handle })).status).toBe('saved');
});

test('a project without a file is found at the next start, taken up or set aside', async () => {
  const on = bench();
  const { session } = await newProject(on);
  must(await send(on, session, 0, 1, setTitle('One')));
  expect(codeOf(await on.window.call('project/close', { session }))).toBe('done');
  expect(must(await on.window.call('app/start', {})).recoverable).toMatchObject([{ session, folder: null }]);
  must(await on.window.call('project/recover', { session }));
  await on.host.dispose();
  const next = on.again();
  expect(codeOf(await next.window.call('project/setAside', { session }))).toBe('done');
  expect(codeOf(await next.window.call('project/setAside', { session }))).toBe('file.sessionGone');
  expect(codeOf(await next.window.call('project/recover', { session }))).toBe('file.sessionGone');
  expect(must(await next.window.call('app/start', {})).recoverable).toEqual([]);
});

test('a page that is loaded again finds what its window has open', async () => {
  const on = bench();
  const { session } = await newProject(on);
  expect(must(await on.window.call('app/start', {})).recoverable).toEqual([]);
  must(await send(on, session, 0, 1, setTitle('One')));
  expect(must(await on.window.call('app/start', {})).recoverable).toMatchObject([
    { session, name: 'Impact map.impactmap' },
  ]);
  expect(must(await on.window.call('project/recover', { session }))).toMatchObject({ session, revision: 1 });
});

test('disposing of the host saves what every window has open', async () => {
  const on = bench();
  const { session } = await newProject(on);
  must(await on.window.call('project/saveAs', { session, handle: await handleFor(on, 'mine', 'save') }));
  must(await send(on, session, 0, 1, setTitle('One')));
  await on.host.dispose();
  expect(titleOf(must(await readProjectFile(join(on.root, 'mine.impactmap'))))).toBe('One');
  expect(readdirSync(join(on.data, 'sessions'))).toEqual([]);
});

test('a project is exported in each form, in the place of what is there', async () => {
  const on = bench();
  const { window, root } = on;
  const { session } = await newProject(on);
  must(await send(on, session, 0, 1, { type: 'insert', entity: 'stakeholder', id: 's', values: {} }));
  const at = '2026-03-03T14:05:09Z';
  writeFileSync(join(root, 'map.xlsx'), 'old');
  const expected = { xlsx: `xlsx 1 ${at} 1.2.3`, csv: 'csv 1' };
  for (const [format, content] of Object.entries(expected)) {
    const form = format === 'xlsx' ? 'xlsx' : 'csv';
    const handle = await handleFor(on, 'map', `export-${form}`);
    const exported = must(await window.call('project/export', { session, handle, format: form, at }));
    expect(exported).toEqual({ name: `map.${format}`, folder: root, bytes: content.length });
    expect(readFileSync(join(root, `map.${format}`), 'utf8')).toBe(content);
  }
  const handle = await handleFor(on, 'map', 'export-json');
  must(await window.call('project/export', { session, handle, format: 'json', at }));
  const project = must(fromJson(JSON.parse(readFileSync(join(root, 'map.json'), 'utf8'))));
  expect(project.stakeholder.size).toBe(1);
  renameSync(root, `${root}-gone`);
  expect(codeOf(await window.call('project/export', { session, handle, format: 'json', at }))).toBe('file.notFound');
  renameSync(`${root}-gone`, root);
  expect(readdirSync(root).sort()).toEqual(['map.csv', 'map.json', 'map.xlsx']);
});

test('a file that was removed is dropped from the list, and one can be forgotten', async () => {
  const on = bench();
  for (const name of ['one', 'two']) {
    const { session } = await newProject(on);
    must(await on.window.call('project/saveAs', { session, handle: await handleFor(on, name, 'save') }));
    on.timers.turn(1_000);
  }
  const names = async () => must(await on.window.call('app/start', {})).recent.map(({ name }) => name);
  expect(await names()).toEqual(['two.impactmap', 'one.impactmap']);
  rmSync(join(on.root, 'one.impactmap'));
  expect(await names()).toEqual(['two.impactmap']);
  const [recent] = must(await on.window.call('app/start', {})).recent;
  must(await on.window.call('app/forgetRecent', { handle: recent?.handle ?? '' }));
  expect(await names()).toEqual([]);
  expect(existsSync(join(on.root, 'two.impactmap'))).toBe(true);
  expect(codeOf(await on.window.call('app/forgetRecent', { handle: 'invented' }))).toBe('contract.badHandle');
});
