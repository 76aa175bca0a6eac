import { expect, test } from 'vitest';
import { sheetShowing } from '../../../renderer/sheets/named-sheets.ts';
import { type Notice, WindowModel } from '../../../renderer/state/window-model.ts';
import { createTranslator } from '../../../shared/messages/index.ts';
import { PLAIN_LAYOUT, type SheetLayout } from '../../../shared/model/index.ts';
import { problem } from '../../../shared/problem.ts';
import { FakeCarrier } from '../../support/fake-carrier.ts';
import { smallProject } from '../../support/small-project.ts';
import { ManualTimers } from '../main/project-file/support.ts';

function memory() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

async function start() {
  const carrier = new FakeCarrier(smallProject({}, {}));
  const notices: Notice[] = [];
  const storage = memory();
  const timers = new ManualTimers();
  let ids = 0;
  const around = {
    carrier,
    translator: createTranslator('en'),
    newId: () => `n${++ids}`,
    now: () => new Date('2026-03-03T14:05:09.123Z'),
    after: (milliseconds: number, callback: () => void) => timers.after(milliseconds, callback),
    tell: (notice: Notice) => notices.push(notice),
    storage,
    preferences: memory(),
    sheetShowing,
    wide: false,
  };
  const model = new WindowModel(around);
  await model.begin();
  return { carrier, model, notices, around, timers, state: () => model.store.getState() };
}

test('a page that was loaded again shows the project that it had', async () => {
  const { model, around } = await start();
  await model.newProject();
  const again = new WindowModel(around);
  await again.begin();
  expect(again.store.getState().open?.session).toBe('session-1');
  await again.close();
  const third = new WindowModel(around);
  await third.begin();
  expect(third.store.getState().open).toBeNull();
});

test('saving a project without a file asks for a name, in the page’s own chooser', async () => {
  const { carrier, model, state } = await start();
  await model.newProject();
  const saving = model.save();
  await Promise.resolve();
  await Promise.resolve();
  expect(state().chooser).toMatchObject({ purpose: 'save', suggestedName: 'Map.impactmap' });
  state().chooser?.answer('handle-1');
  await saving;
  expect(state().chooser).toBeNull();
  expect(state().open?.file.status).toBe('saved');
  await model.save();
  expect(carrier.calls.at(-1)?.name).toBe('project/save');
});

test('how the last change moved the ratio is remembered', async () => {
  const { model, state } = await start();
  await model.newProject();
  const before = state().open?.results.ratio;
  model.dispatch({ type: 'set', entity: 'outcome', id: 'o0', field: 'quantity', value: 20 }, 'Quantity');
  expect(state().change).toMatchObject({ from: before, to: state().open?.results.ratio, count: 1 });
});

test('a row is removed once that was confirmed, and what goes with it is said before', async () => {
  const { model, state } = await start();
  await model.newProject();
  const cancelled = model.remove({ entity: 'stakeholder', id: 's' });
  expect(state().question?.title).toBe('Remove stakeholder “Participants”?');
  expect(state().question?.details).toEqual(['1 input: “Grant”', '1 outcome: “Outcome 0”']);
  state().question?.answer(false);
  expect(await cancelled).toBe(false);
  const removed = model.remove({ entity: 'stakeholder', id: 's' });
  state().question?.answer(true);
  expect(await removed).toBe(true);
  expect(state().open?.project.stakeholder.size).toBe(0);
});

test('a file that cannot be replaced on closing is left behind only when the person says so', async () => {
  const { carrier, model, state } = await start();
  await model.newProject();
  carrier.refusals.set('project/close', problem('file.diskFull', { name: 'Map.impactmap' }));
  const closing = model.close();
  while (state().question === null) await new Promise((resolve) => setTimeout(resolve));
  expect(state().question?.text).toContain('no room');
  state().question?.answer(true);
  await closing;
  expect(state().open).toBeNull();
});

test('a choice from the native menu does what it says', async () => {
  const { carrier, model, state } = await start();
  carrier.send({ type: 'menu', command: 'new' });
  while (state().open === null) await new Promise((resolve) => setTimeout(resolve));
  carrier.send({ type: 'menu', command: 'settings' });
  expect(state().settings).toBe('about');
  carrier.send({ type: 'file', session: 'session-1', file: { ...carrier.file, status: 'kept' } });
  expect(model.view?.file.status).toBe('kept');
});

test('what cannot be done is told with what to do about it', async () => {
  const { carrier, model, notices } = await start();
  carrier.refusals.set('project/open', problem('file.alreadyOpen', { name: 'Map.impactmap' }));
  await model.openHandle('handle-1');
  expect(notices).toEqual([{ kind: 'problem', text: expect.stringContaining('already open in another window') }]);
});

test('sheets are turned by their tabs, and not beyond the first and the last', async () => {
  const { model, state } = await start();
  await model.newProject();
  expect(state().sheet).toBe('map');
  model.turnSheet(-1);
  expect(state().sheet).toBe('map');
  for (let turns = 0; turns < 9; turns += 1) model.turnSheet(1);
  expect(state().sheet).toBe('results');
});

test('a row is shown on the map where it stands there, else on its table, and stays on the table that is shown', async () => {
  const { model, state } = await start();
  await model.newProject();
  model.focus('proxy', 'p0', 'proxy.value');
  expect(state().sheet).toBe('map');
  model.focus('proxy', 'p0', 'proxy.method');
  expect(state().sheet).toBe('proxies');
  model.focus('proxy', 'p0', 'proxy.value');
  expect(state().sheet).toBe('proxies');
  model.showSheet('results');
  model.focus('evidence', 'e');
  expect(state().sheet).toBe('evidence');
  model.dispatch({ type: 'insert', entity: 'proxy', id: 'unused', values: {} }, 'Add');
  model.focus('proxy', 'unused');
  expect(state().sheet).toBe('proxies');
});

test('each sheet keeps the cell that had the focus', async () => {
  const { model, state } = await start();
  await model.newProject();
  model.select({ line: 's/0', column: 'outcome.quantity' });
  model.showSheet('inputs');
  expect(state().selection).toBeNull();
  model.select({ line: 'i', column: 'input.amount' });
  model.showSheet('map');
  expect(state().selection).toEqual({ line: 's/0', column: 'outcome.quantity' });
  model.showSheet('inputs');
  expect(state().selection).toEqual({ line: 'i', column: 'input.amount' });
});

test('a row is shown on its own sheet, as soon as that is on the screen', async () => {
  const { model, state } = await start();
  await model.newProject();
  const asked: unknown[] = [];
  model.onFocusRequest((request) => asked.push(request), 'map');
  model.showSheet('results');
  model.focus('outcome', 'o0', 'outcome.quantity');
  expect(state().sheet).toBe('map');
  expect(asked).toEqual([]);
  model.sheetShown('map', false);
  expect(asked).toEqual([{ row: { entity: 'outcome', id: 'o0' }, column: 'outcome.quantity' }]);
  model.focus('assumption', 'a');
  expect(state().sheet).toBe('assumptions');
});

const SMALL: SheetLayout = { ...PLAIN_LAYOUT, zoom: 0.75 };
const WIDE: SheetLayout = { ...PLAIN_LAYOUT, columns: { 'outcome.quantity': { width: 240 } } };

test('a sheet that is laid out shows so at once, and is kept a little after the last change', async () => {
  const { carrier, model, timers, state } = await start();
  await model.newProject();
  expect(model.layoutOf('map')).toBe(PLAIN_LAYOUT);
  const { open } = state();
  model.setLayout('map', WIDE);
  timers.turn(300);
  model.setLayout('map', SMALL);
  model.setLayout('results', WIDE);
  expect(state().layouts).toEqual({ map: SMALL, results: WIDE });
  expect(state().open).toBe(open);
  timers.turn(300);
  expect(carrier.layouts).toEqual({});
  timers.turn(100);
  await expect.poll(() => carrier.layouts).toEqual({ map: SMALL, results: WIDE });
  expect(carrier.calls.filter(({ name }) => name === 'project/layout')).toHaveLength(2);
  expect(timers.waiting).toBe(0);
});

test('a layout that waits is kept before anything is saved, opened or closed, and comes back with the project', async () => {
  const { carrier, model, timers, state } = await start();
  carrier.file = { ...carrier.file, folder: '/home' };
  await model.newProject();
  const sent = () => carrier.calls.slice(-2).map(({ name }) => name);
  model.setLayout('map', SMALL);
  await model.save();
  expect(sent()).toEqual(['project/layout', 'project/save']);
  model.setLayout('map', WIDE);
  await model.openHandle('handle-1');
  expect(sent()).toEqual(['project/layout', 'project/open']);
  expect(model.layoutOf('map')).toEqual(WIDE);
  model.setLayout('map', SMALL);
  await model.close();
  expect(carrier.calls.slice(-3).map(({ name }) => name)).toEqual(['project/layout', 'project/close', 'app/start']);
  expect(carrier.layouts).toEqual({ map: SMALL });
  expect(state().layouts).toEqual({});
  model.setLayout('map', WIDE);
  expect(state().layouts).toEqual({});
  expect(timers.waiting).toBe(0);
});

test('where a layout cannot be kept, nothing is said', async () => {
  const { carrier, model, notices } = await start();
  carrier.file = { ...carrier.file, folder: '/home' };
  await model.newProject();
  carrier.refusals.set('project/layout', problem('contract.noSession'));
  model.setLayout('map', SMALL);
  await model.save();
  expect(carrier.layouts).toEqual({});
  expect(model.layoutOf('map')).toEqual(SMALL);
  expect(notices).toEqual([]);
});
