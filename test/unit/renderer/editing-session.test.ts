import { expect, test } from 'vitest';
import { type EditingSession, openSession, type ProjectView } from '../../../renderer/state/editing-session.ts';
import { type Command, sameProject } from '../../../shared/model/index.ts';
import { type Problem, problem } from '../../../shared/problem.ts';
import { FakeCarrier } from '../../support/fake-carrier.ts';
import { smallProject } from '../../support/small-project.ts';

function start() {
  const carrier = new FakeCarrier(smallProject({}, {}, {}));
  const refusals: Problem[] = [];
  const views: ProjectView[] = [];
  const opened = openSession(carrier, carrier.opened, {
    onChange: (view) => views.push(view),
    onRefusal: (refusal) => refusals.push(refusal),
    now: () => new Date('2026-03-03T14:05:09.123Z'),
  });
  if (!opened.ok) throw new Error('The project does not open');
  return { carrier, session: opened.value, refusals, views };
}

function quantity(id: string, value: number): Command {
  return { type: 'set', entity: 'outcome', id, field: 'quantity', value };
}

function shown(session: EditingSession, id: string): unknown {
  return session.view.project.outcome.get(id)?.quantity;
}

test('a change shows at once, with its results, and is kept when the host has answered', async () => {
  const { carrier, session } = start();
  const before = session.view.results.presentValue;
  carrier.hold();
  expect(session.dispatch(quantity('o0', 20), 'Quantity')).toBeNull();
  expect(shown(session, 'o0')).toBe(20);
  expect(session.view.results.presentValue).toBeGreaterThan(before);
  expect(session.view.sending).toBe(1);
  carrier.release();
  await session.settled();
  expect(session.view.sending).toBe(0);
  expect(sameProject(carrier.project, session.view.project)).toBe(true);
});

test('commands carry the revision they were made on and their place in the row', async () => {
  const { carrier, session } = start();
  carrier.hold();
  session.dispatch(quantity('o0', 20), 'One');
  session.dispatch(quantity('o1', 30), 'Two');
  const sent = carrier.calls.filter(({ name }) => name === 'project/apply').map(({ input }) => input);
  expect(sent).toMatchObject([
    { base: 0, sequence: 1, label: 'One' },
    { base: 1, sequence: 2, label: 'Two' },
  ]);
  carrier.release();
  await session.settled();
});

test('a command that cannot be carried out is refused here and never sent', () => {
  const { carrier, session } = start();
  const refusal = session.dispatch({ type: 'remove', entity: 'outcome', id: 'none' }, 'Remove');
  expect(refusal?.code).toBe('model.noSuchRow');
  expect(carrier.calls).toEqual([]);
});

test('a command that changes nothing is not sent', () => {
  const { carrier, session } = start();
  expect(session.dispatch(quantity('o0', 10), 'Quantity')).toBeNull();
  expect(carrier.calls).toEqual([]);
  expect(session.view.undo.undo).toEqual([]);
});

test('undo and redo apply what the host answers', async () => {
  const { carrier, session } = start();
  session.dispatch(quantity('o0', 20), 'Quantity');
  await session.undo();
  expect(shown(session, 'o0')).toBe(10);
  expect(session.view.undo.redo).toHaveLength(1);
  await session.redo();
  expect(shown(session, 'o0')).toBe(20);
  expect(session.view.undo).toEqual(carrier.undo);
  expect(sameProject(carrier.project, session.view.project)).toBe(true);
});

test('undo pressed again while one is on its way takes its turn', async () => {
  const { carrier, session } = start();
  for (const value of [20, 30, 40]) session.dispatch(quantity('o0', value), 'Quantity');
  await session.settled();
  await Promise.all([session.undo(), session.undo(), session.undo()]);
  expect(shown(session, 'o0')).toBe(10);
  await Promise.all([session.redo(), session.redo()]);
  expect(shown(session, 'o0')).toBe(30);
  expect(sameProject(carrier.project, session.view.project)).toBe(true);
});

test('a change made while an undo is on its way comes after it', async () => {
  const { carrier, session } = start();
  session.dispatch(quantity('o0', 20), 'Quantity');
  await session.settled();
  carrier.hold();
  const undone = session.undo();
  session.dispatch(quantity('o1', 30), 'Later');
  carrier.release();
  await undone;
  await session.settled();
  expect([shown(session, 'o0'), shown(session, 'o1')]).toEqual([10, 30]);
  expect(sameProject(carrier.project, session.view.project)).toBe(true);
});

test('a refused change is taken back with those made on top of it, and the reason is told', async () => {
  const { carrier, session, refusals } = start();
  session.dispatch(quantity('o0', 20), 'Kept');
  await session.settled();
  carrier.hold();
  carrier.refusals.set('project/apply', problem('file.notKept', { code: 'ENOSPC' }));
  session.dispatch(quantity('o0', 21), 'Refused');
  session.dispatch(quantity('o1', 31), 'On top of it');
  carrier.release();
  await session.settled();
  expect([shown(session, 'o0'), shown(session, 'o1')]).toEqual([20, 10]);
  expect(refusals.map(({ code }) => code)).toEqual(['file.notKept']);
  expect(session.view.undo).toEqual(carrier.undo);
  expect(sameProject(carrier.project, session.view.project)).toBe(true);
  expect(session.dispatch(quantity('o1', 40), 'Afterwards')).toBeNull();
  await session.settled();
  expect(sameProject(carrier.project, session.view.project)).toBe(true);
});

test('where the host made something else of a command, its project is shown', async () => {
  const { carrier, session, refusals } = start();
  carrier.misunderstands = true;
  session.dispatch(quantity('o0', 20), 'Quantity');
  await session.settled();
  expect(refusals.map(({ code }) => code)).toEqual(['window.outOfStep']);
  expect(sameProject(carrier.project, session.view.project)).toBe(true);
});

test('while the program cannot be reached, changes are refused; when it is back, they go on', async () => {
  const { carrier, session, refusals } = start();
  carrier.refusals.set('project/apply', problem('window.unreachable'));
  carrier.refusals.set('project/reload', problem('window.unreachable'));
  session.dispatch(quantity('o0', 20), 'Lost');
  await session.settled();
  expect(shown(session, 'o0')).toBe(10);
  expect(refusals.map(({ code }) => code)).toEqual(['window.unreachable']);
  expect(session.dispatch(quantity('o0', 21), 'Refused')?.code).toBe('window.unreachable');
  await session.settled();
  expect(session.dispatch(quantity('o0', 22), 'Back')).toBeNull();
  await session.settled();
  expect(sameProject(carrier.project, session.view.project)).toBe(true);
});

const NEW_OUTCOME: Command = { type: 'insert', entity: 'outcome', id: 'new', values: { stakeholder: 's' } };

test('a view says which patch led to it and from which project, and goes on saying so while only the file changes', async () => {
  const { session, views } = start();
  const opened = session.view;
  expect([opened.changed, opened.previous]).toEqual([null, null]);
  session.dispatch(quantity('o0', 20), 'Quantity');
  await session.settled();
  expect(views).toHaveLength(2);
  for (const view of views) {
    expect(view.previous).toBe(opened.project);
    expect(view.changed?.updated).toMatchObject([{ id: 'o0', from: { quantity: 10 }, to: { quantity: 20 } }]);
  }
  session.dispatch(quantity('o1', 30), 'Quantity');
  expect(session.view.previous).toBe(views[0]?.project);
  expect(session.view.changed?.updated).toMatchObject([{ id: 'o1' }]);
});

test('the structure stays the same object while values change, and is another when rows come, go or come back', async () => {
  const { session } = start();
  const { structure } = session.view;
  session.dispatch(quantity('o0', 20), 'Quantity');
  await session.settled();
  await session.undo();
  await session.redo();
  expect(session.view.structure).toBe(structure);
  session.dispatch(NEW_OUTCOME, 'Add outcome');
  const withRow = session.view.structure;
  expect(withRow).not.toBe(structure);
  await session.settled();
  expect(session.view.structure).toBe(withRow);
  await session.undo();
  const without = session.view.structure;
  expect(without).not.toBe(withRow);
  expect(session.view.changed?.removed).toMatchObject([{ entity: 'outcome', row: { id: 'new' } }]);
  await session.redo();
  expect(session.view.structure).not.toBe(without);
  expect(session.view.changed?.added).toMatchObject([{ entity: 'outcome', row: { id: 'new' } }]);
});

test('what is taken back is one patch or none that is known, and the project that is read again is a new structure', async () => {
  const { carrier, session, views } = start();
  carrier.hold();
  carrier.refusals.set('project/apply', problem('file.notKept', { code: 'ENOSPC' }));
  session.dispatch(quantity('o0', 20), 'Refused');
  const { structure } = session.view;
  carrier.release();
  await session.settled();
  const [, takenBack, readAgain] = views;
  expect(takenBack?.changed?.updated).toMatchObject([{ id: 'o0', from: { quantity: 20 }, to: { quantity: 10 } }]);
  expect(takenBack?.structure).toBe(structure);
  expect(readAgain?.changed).toBeNull();
  expect(readAgain?.previous).toBe(takenBack?.project);
  expect(readAgain?.structure).not.toBe(structure);

  carrier.hold();
  carrier.refusals.set('project/apply', problem('file.notKept', { code: 'ENOSPC' }));
  session.dispatch(NEW_OUTCOME, 'Refused');
  session.dispatch(quantity('o0', 21), 'On top of it');
  const before = session.view;
  const seen = views.length;
  carrier.release();
  await session.settled();
  const back = views[seen];
  expect(back?.changed).toBeNull();
  expect(back?.previous).toBe(before.project);
  expect(back?.structure).not.toBe(before.structure);
});
