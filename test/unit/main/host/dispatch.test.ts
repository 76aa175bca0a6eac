import { expect, test } from 'vitest';
import { requestNames } from '../../../../shared/contract.ts';
import { problem, problemSchema } from '../../../../shared/problem.ts';
import { AT, codeOf, must } from '../project-file/support.ts';
import { bench, handleFor, newProject } from './support.ts';

test('what is not a request of the contract is refused and never thrown', async () => {
  const { window, logged } = bench();
  for (const name of ['', 'project/destroy', '__proto__', 'constructor', 'toString', 'x'.repeat(10_000)]) {
    expect(codeOf(await window.call(name, {})), name).toBe('contract.badRequest');
  }
  expect(logged).toEqual([]);
});

test.each(requestNames)('%s refuses input that is not as the contract says', async (name) => {
  const { window, logged } = bench();
  for (const input of [undefined, null, 'x', 7, [], { unknown: 1 }, { session: '../../etc', handle: '/etc/passwd' }]) {
    const reply = await window.call(String(name), input);
    expect(codeOf(reply)).toBe('contract.badRequest');
    if (!reply.ok) expect(problemSchema.safeParse(reply.problem).success).toBe(true);
  }
  expect(logged).toEqual([]);
});

test('the refusal says which part of the input is at fault', async () => {
  const reply = await bench().window.call('project/new', { example: 7 });
  expect(reply).toEqual({
    ok: false,
    problem: problem('contract.badRequest', { name: 'project/new', path: 'example' }),
  });
});

test('a bug becomes a problem with a reference that stands in the log, and the window goes on', async () => {
  const on = bench({
    csv: () => {
      throw new TypeError('a bug');
    },
  });
  const { session } = await newProject(on);
  const handle = await handleFor(on, 'x', 'export-csv');
  const reply = await on.window.call('project/export', { session, handle, format: 'csv', at: AT });
  expect(codeOf(reply)).toBe('contract.failed');
  const reference = reply.ok ? '' : reply.problem.params.reference;
  expect(on.logged).toEqual([
    { reference, request: 'project/export', error: expect.stringContaining('TypeError: a bug') },
  ]);
  expect(must(await on.window.call('project/reload', { session })).revision).toBe(0);
});
