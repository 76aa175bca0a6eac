import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../../main/cli/run.ts';
import { createTranslator } from '../../../../shared/messages/index.ts';
import { record, tamper } from '../../../support/recorded-file.ts';
import { smallProject } from '../../../support/small-project.ts';

const translator = createTranslator('en');
let folder: string;
let file: string;

async function worthwhile(...args: string[]): Promise<{ code: number; out: string }> {
  const lines: string[] = [];
  const ending = await run(args, {
    folder,
    translator,
    version: '0',
    now: () => new Date(0),
    print: (text) => lines.push(text),
    remark: () => {},
  });
  return { code: ending.code, out: ending.code === 2 ? translator.sentence(ending.problem) : lines.join('\n') };
}

const deadweight = { type: 'set', entity: 'outcome', id: 'o0', field: 'deadweight', value: 0.25 } as const;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'worthwhile-history-'));
  file = join(folder, 'map.impactmap');
  record(file, smallProject({}, { outcome: { deadweight: 0.1 } }), [
    { command: deadweight, author: 'Ann', at: '2026-03-03T14:05:09.123Z', label: 'Type', reason: 'The survey says so' },
    {
      command: { type: 'set', entity: 'project', id: 'project', field: 'title', value: 'One' },
      author: 'Bob',
      at: '2026-03-04T10:00:00.000Z',
    },
    {
      command: { type: 'insert', entity: 'stakeholder', id: 's2', values: { name: 'Families' } },
      at: '2026-03-05T10:00:00.000Z',
    },
    { command: { type: 'move', entity: 'stakeholder', id: 's2', after: null }, at: '2026-03-06T10:00:00.000Z' },
    {
      command: { type: 'set', entity: 'project', id: 'project', field: 'title', value: 'Two' },
      at: '2026-03-07T10:00:00.000Z',
    },
  ]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('worthwhile history', () => {
  it('tells who changed which cell, when and why', async () => {
    const { code, out } = await worthwhile('history', file);
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 3)).toEqual([
      '1  2026-03-03 14:05:09 UTC  Ann  Type',
      '    because: The survey says so',
      '    Deadweight of outcome “Outcome 0”: 10% → 25%',
    ]);
    expect(out).toContain('stakeholder “Families”: added');
    expect(out).toContain('stakeholder “Families”: moved');
    expect(out).toContain('of the project: “One” → “Two”');
  });

  it('leaves in what is asked for: a person, a row, a table, a field, a time', async () => {
    const numbers = async (...args: string[]) => {
      const { out } = await worthwhile('history', file, '--json', ...args);
      return JSON.parse(out).entries.map(({ seq }: { seq: number }) => seq);
    };
    expect(await numbers('--author', 'bob')).toEqual([2]);
    expect(await numbers('--row', 'Families')).toEqual([3, 4]);
    expect(await numbers('--row', 'o0')).toEqual([1]);
    expect(await numbers('--table', 'project')).toEqual([2, 5]);
    expect(await numbers('--field', 'deadweight')).toEqual([1]);
    expect(await numbers('--since', '2026-03-04', '--until', '2026-03-05')).toEqual([2, 3]);
  });

  it('refuses what is no date, no table or no project file', async () => {
    expect((await worthwhile('history', file, '--since', 'May')).out).toContain('“May” is no date');
    expect((await worthwhile('history', file, '--table', 'x')).out).toContain('“x” is no table');
    expect((await worthwhile('history', join(folder, 'none.impactmap'))).code).toBe(2);
  });
});

describe('worthwhile history --verify', () => {
  it('finds nothing in a file that only the program wrote, and says what it cannot find', async () => {
    const { code, out } = await worthwhile('history', file, '--verify');
    expect(code).toBe(0);
    expect(out).toContain('Nothing was found: the chain of 5 changes is whole');
    expect(out).toContain('It cannot show');
  });

  const SHIFT =
    'UPDATE journal SET seq = seq + 1000 WHERE seq >= 3; UPDATE journal SET seq = seq - 999 WHERE seq > 1000';
  it.each([
    [
      "UPDATE journal SET author = 'Eve' WHERE seq = 2",
      'Change 2 was altered, or put there. Between change 1 (2026-03-03 14:05:09 UTC) and change 3 (2026-03-05 10:00:00 UTC).',
    ],
    ["UPDATE journal SET label = 'x' WHERE seq = 5", 'Change 5 was altered, or put there. After change 4'],
    [
      'DELETE FROM journal WHERE seq = 3',
      'Changes were left out before change 3. Between change 2 (2026-03-04 10:00:00 UTC) and change 4',
    ],
    [
      'DELETE FROM journal WHERE seq = 3; UPDATE journal SET seq = seq - 1 WHERE seq > 3',
      'Changes were left out before change 3. Between change 2',
    ],
    [
      `${SHIFT}; INSERT INTO journal SELECT 3, at, 'Eve', label, reason, command, '{"added":[],"removed":[],"updated":[]}', 'x' FROM journal WHERE seq = 1`,
      'Change 3 was put in between. Between change 2 (2026-03-04 10:00:00 UTC) and change 4',
    ],
    ["UPDATE snapshot SET project = replace(project, 'GBP', 'EUR')", 'The snapshot at change 0 was altered.'],
    [
      'UPDATE outcome SET deadweight = 0',
      'Deadweight of outcome “Outcome 0”: the history leads to 25%, and there stood 0%. After change 1 (2026-03-03 14:05:09 UTC).',
    ],
    ["UPDATE project SET title = 'Mine'", 'the history leads to “Two”, and there stood “Mine”. After change 5'],
    ['DELETE FROM input', 'was taken out of the tables.'],
  ])('%s', async (sql, said) => {
    const { code, out } = await worthwhile('history', tamper(file, folder, sql), '--verify');
    expect(code, out).toBe(1);
    expect(
      out.split('\n').filter((line) => line.startsWith('  ') && line.includes(said)),
      out,
    ).toHaveLength(1);
  });

  it('tells between which changes a cell was edited that the program changed again afterwards', async () => {
    const path = tamper(file, folder, 'UPDATE outcome SET deadweight = 0.9');
    record(path, null, [{ command: deadweight, at: '2026-03-09T10:00:00.000Z' }]);
    const { out } = await worthwhile('history', path, '--verify');
    expect(out).toContain(
      'leads to 25%, and there stood 90%. Between change 1 (2026-03-03 14:05:09 UTC) and change 6 (2026-03-09 10:00:00 UTC).',
    );
  });
});
