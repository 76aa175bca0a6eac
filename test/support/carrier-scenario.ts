/**
 * A morning's work, told once and lived through every carrier: start, open an example, change a cell, undo, lay a sheet
 * out, save under a name, open it again, export. Each reply is held against the contract, as a window holds it.
 */
import { expect } from 'vitest';
import { fingerprint } from '../../shared/canonical-json.ts';
import {
  type Carrier,
  contract,
  type HostEvent,
  type Input,
  type OpenedProject,
  type Output,
  type Purpose,
  type RequestName,
  replySchema,
} from '../../shared/contract.ts';
import { fromJson, numberOf, PLAIN_LAYOUT, reduce } from '../../shared/model/index.ts';

export interface CarriedWindow {
  readonly carrier: Carrier;
  readonly chooser: 'native' | 'own';
  /** Has a person choose a file of this name in the folder of the scenario. */
  choose(purpose: Purpose, name: string): Promise<string>;
  /** The window is closed, as by a click on its cross, and another one opened. */
  reopen(): Promise<CarriedWindow>;
}

const EXAMPLE = 'riverside-repair-cafe';
const OUTCOME = 'saved';
const AT = '2026-03-03T14:05:09.123Z';

/** The names of the files that are in the folder afterwards. */
export const FILES = ['Repair.csv', 'Repair.impactmap', 'Repair.json', 'Repair.xlsx'];

export async function playScenario(first: CarriedWindow): Promise<void> {
  const window = asked(first.carrier);
  const events: HostEvent[] = [];
  const stopListening = first.carrier.onEvent((event) => events.push(event));

  const start = await window('app/start', {});
  expect(start.chooser).toBe(first.chooser);
  expect(start.recent).toEqual([]);
  expect(start.recoverable).toEqual([]);
  expect(start.examples.map(({ name }) => name)).toContain(EXAMPLE);

  const opened = await window('project/new', { example: EXAMPLE });
  expect(opened.file.status).toBe('new');
  const { session } = opened;
  const original = deadweightIn(opened);

  const edit = { type: 'set', entity: 'outcome', id: OUTCOME, field: 'deadweight', value: 0.42 } as const;
  const expected = reduce(projectIn(opened), edit);
  const applied = await window('project/apply', step(opened, 0, 1, edit));
  expect(applied.revision).toBe(opened.revision + 1);
  expect(applied.patchHash).toBe(expected.ok ? fingerprint(expected.value) : 'refused');
  expect(applied.patch).toBeNull();
  expect(deadweightIn(await window('project/reload', { session }))).toBe(0.42);

  // What it numbers after a reload is up to the window.
  const undone = await window('project/apply', step(opened, 1, 1, { type: 'reverse', entry: applied.revision }));
  expect(undone.patch?.updated).toEqual([
    { entity: 'outcome', id: OUTCOME, from: { deadweight: 0.42 }, to: { deadweight: original } },
  ]);
  await window('project/apply', step(opened, 2, 2, edit));

  const layout = { ...PLAIN_LAYOUT, zoom: 1.25, folded: ['value'] };
  expect(await window('project/layout', { session, sheet: 'map', layout })).toEqual({});

  const place = await first.choose('save', 'Repair.impactmap');
  const saved = await window('project/saveAs', { session, handle: place });
  expect(saved).toMatchObject({ status: 'saved', name: 'Repair.impactmap', readOnly: false, problem: null });
  await expect.poll(() => events.some(({ type }) => type === 'file')).toBe(true);
  expect(await window('project/save', { session })).toEqual(saved);

  for (const format of ['xlsx', 'json', 'csv'] as const) {
    const handle = await first.choose(`export-${format}`, `Repair.${format}`);
    const exported = await window('project/export', { session, handle, format, at: AT });
    expect(exported.name).toBe(`Repair.${format}`);
    expect(exported.bytes).toBeGreaterThan(100);
  }

  // A handle to save with is no handle to open with, and none of them is a path.
  const refused = await first.carrier.call('project/open', { handle: place });
  expect(refused).toEqual({ ok: false, problem: { code: 'contract.badHandle', params: {} } });
  stopListening();

  const second = await first.reopen();
  const again = asked(second.carrier);
  expect((await again('app/start', {})).recent.map(({ name }) => name)).toEqual(['Repair.impactmap']);
  const gone = await second.carrier.call('project/reload', { session });
  expect(gone).toEqual({ ok: false, problem: { code: 'contract.noSession', params: {} } });
  const reopened = await again('project/open', { handle: await second.choose('open', 'Repair.impactmap') });
  expect(reopened.file.status).toBe('saved');
  expect(reopened.notices).toEqual([]);
  expect(deadweightIn(reopened)).toBe(0.42);
  expect(reopened.undo.undo).toHaveLength(1);
  expect(reopened.layouts).toEqual({ map: layout });
  await again('project/close', { session: reopened.session });

  const fromJsonFile = await again('project/open', { handle: await second.choose('open', 'Repair.json') });
  expect(fromJsonFile.file.status).toBe('new');
  expect(deadweightIn(fromJsonFile)).toBe(0.42);
  expect(fromJsonFile.layouts).toEqual({});
  await again('project/close', { session: fromJsonFile.session });
}

/** Requests that no window makes, and what each carrier must answer. */
export async function playNonsense({ carrier }: CarriedWindow): Promise<void> {
  const call = carrier.call as (name: string, input: unknown) => Promise<unknown>;
  const nonsense: readonly (readonly [name: string, input: unknown, code: string])[] = [
    ['app/nothing', {}, 'contract.badRequest'],
    ['constructor', {}, 'contract.badRequest'],
    ['app/start', { more: 1 }, 'contract.badRequest'],
    ['app/start', null, 'contract.badRequest'],
    ['project/open', { handle: '../../etc/passwd' }, 'contract.badRequest'],
    ['project/open', { handle: 'bm90LWEtaGFuZGxl' }, 'contract.badHandle'],
    ['project/save', { session: 'not-a-session' }, 'contract.noSession'],
    ['project/layout', { session: 'not-a-session', sheet: 'map', layout: PLAIN_LAYOUT }, 'contract.noSession'],
    ['project/layout', { session: 'not-a-session', sheet: 'map', layout: { zoom: 9 } }, 'contract.badRequest'],
    ['project/layout', { session: 'not-a-session', sheet: '../map', layout: PLAIN_LAYOUT }, 'contract.badRequest'],
  ];
  for (const [name, input, code] of nonsense) {
    expect(await call(name, input), name).toMatchObject({ ok: false, problem: { code } });
  }
}

/** Asks as a window does: the reply must be as agreed, and here it must not be a refusal. */
function asked(carrier: Carrier) {
  return async <N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const reply = replySchema.parse(await carrier.call(name, input));
    if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.problem)}`);
    return contract[name].output.parse(reply.value) as Output<N>;
  };
}

function step(
  { session, revision }: OpenedProject,
  ahead: number,
  sequence: number,
  command: Input<'project/apply'>['command'],
): Input<'project/apply'> {
  return { session, base: revision + ahead, sequence, at: AT, label: 'Test', reason: null, command };
}

function projectIn(opened: OpenedProject) {
  const project = fromJson(opened.project);
  if (!project.ok) throw new Error(JSON.stringify(project.problem));
  return project.value;
}

function deadweightIn(opened: OpenedProject): number | null {
  return numberOf(projectIn(opened).outcome.get(OUTCOME)?.deadweight ?? null);
}
