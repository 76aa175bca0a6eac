import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../../../main/cli/run.ts';
import { createTranslator } from '../../../../shared/messages/index.ts';
import { branch, record } from '../../../support/recorded-file.ts';
import { smallProject } from '../../../support/small-project.ts';

const translator = createTranslator('en');
let folder: string;

async function diff(...args: string[]): Promise<{ code: number; out: string }> {
  const lines: string[] = [];
  const print = (text: string) => lines.push(text);
  const around = { folder, translator, version: '0', now: () => new Date(0), print, remark: () => {} };
  const ending = await run(['diff', ...args], around);
  return { code: ending.code, out: ending.code === 2 ? translator.sentence(ending.problem) : lines.join('\n') };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'worthwhile-diff-'));
  record(join(folder, 'a.impactmap'), smallProject({ discountRate: 0 }, { outcome: { deadweight: 0.1 } }), []);
  branch(join(folder, 'a.impactmap'), join(folder, 'b.impactmap'), [
    { command: { type: 'set', entity: 'outcome', id: 'o0', field: 'deadweight', value: 0.25 } },
    { command: { type: 'set', entity: 'input', id: 'i', field: 'amount', value: 500 } },
    { command: { type: 'insert', entity: 'stakeholder', id: 's2', values: { name: 'Families' } } },
  ]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('names what differs, and adds the ratio up by cause in the order of the map', async () => {
  const { code, out } = await diff('a.impactmap', 'b.impactmap');
  expect(code).toBe(1);
  expect(out).toContain('Deadweight of outcome “Outcome 0”: 10% → 25%');
  expect(out).toContain('stakeholder “Families”: added');
  expect(out).toContain('Ratio: £0.90 → £1.50');
  expect(out).toMatch(/input “Grant”: 1000 → 500: \+£0\.90\n {2}Deadweight of .*: 10% → 25%: −£0\.30$/);
});

it('gives the same as JSON, the steps adding up to the difference', async () => {
  const { ratio } = JSON.parse((await diff('a.impactmap', 'b.impactmap', '--json')).out);
  const sum = ratio.steps.reduce((total: number, { difference }: { difference: number }) => total + difference, 0);
  expect(sum).toBeCloseTo(ratio.to - ratio.from, 12);
});

it('looks back in the history of a file, and ends with 0 for equal ones and 2 for what it cannot read', async () => {
  expect(await diff('a.impactmap', 'b.impactmap@0')).toMatchObject({ code: 0 });
  expect(await diff('b.impactmap@1', 'b.impactmap@2')).toMatchObject({ code: 1 });
  expect((await diff('a.impactmap', 'b.impactmap@9')).out).toContain('Choose a number from 0 to 3');
  expect(await diff('a.impactmap', 'none.impactmap')).toMatchObject({ code: 2 });
});
