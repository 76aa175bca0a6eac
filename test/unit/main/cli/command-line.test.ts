// The real command, as a person starts it: what it prints, what it writes, and what it ends with.

import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { calculate } from '../../../../shared/engine/index.ts';
import { examples } from '../../../../shared/examples/index.ts';
import { apply, PROJECT_ID, type Project, reduce, toJson } from '../../../../shared/model/index.ts';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

// Each command is a process of its own, and a slow machine takes a while for ten of them.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;

function worthwhile(...args: string[]): Promise<Ended> {
  const script = resolve('main/cli/worthwhile.mjs');
  const env = { ...process.env, WORTHWHILE_DATA: join(folder, 'data') };
  return new Promise((end) => {
    execFile(process.execPath, [script, ...args], { cwd: folder, env }, (error, out, err) => {
      end({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err });
    });
  });
}

/** Refused, in one line that says why, and nothing else anywhere. */
async function refusal(...args: string[]): Promise<string> {
  const { code, out, err } = await worthwhile(...args);
  expect(code, err).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/^worthwhile: [^\n]+\n$/);
  expect(err).not.toMatch(/\bat .*\.ts:|Error:/);
  return err;
}

function exampleNamed(name: string): Project {
  const example = examples.find((each) => each.name === name);
  if (example === undefined) throw new Error(name);
  return example.project();
}

/** The repair café with one quantity left out. */
function withGap(): Project {
  const project = exampleNamed('riverside-repair-cafe');
  const reduced = reduce(project, {
    type: 'batch',
    commands: [
      { type: 'set', entity: 'outcome', id: 'saved', field: 'duration', value: null },
      { type: 'set', entity: 'project', id: PROJECT_ID, field: 'title', value: 'With a gap' },
    ],
  });
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problem));
  return apply(project, reduced.value);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'worthwhile-cli-'));
  const made = await worthwhile('new', 'devon.impactmap', '--example', 'lwtc-devon-2015');
  expect(made).toMatchObject({ code: 0, out: '' });
  writeFileSync(join(folder, 'gap.json'), JSON.stringify(toJson(withGap())));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('worthwhile', () => {
  it('helps, with all of it and with each command', async () => {
    const asked = [['--help'], ['-h'], ...['new', 'calc', 'export', 'import', 'serve'].map((name) => [name, '--help'])];
    for (const { code, out, err } of await Promise.all(asked.map((args) => worthwhile(...args)))) {
      expect(code).toBe(0);
      expect(out).toContain('worthwhile ');
      expect(err).toBe('');
    }
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await worthwhile('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('refuses what is not written as it should be', async () => {
    expect(await refusal()).toContain('COMMAND is missing');
    expect(await refusal('frobnicate')).toContain('There is no command “frobnicate”');
    expect(await refusal('calc')).toContain('FILE is missing');
    expect(await refusal('calc', 'devon.impactmap', '--jsn')).toContain('There is no option “--jsn”');
    expect(await refusal('serve', '--port', '99999')).toContain('“99999” is no port');
    expect(await refusal('serve', '--folder', 'nowhere')).toContain('There is no folder');
  });
});

describe('worthwhile new', () => {
  it('makes an empty project that calculates to nothing', async () => {
    expect(await worthwhile('new', 'empty.impactmap')).toMatchObject({ code: 0 });
    const { code, out } = await worthwhile('calc', 'empty.impactmap', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ investment: 0, presentValue: 0, ratio: null, outcomes: [] });
  });

  it('replaces a file only when forced', async () => {
    const before = readFileSync(join(folder, 'devon.impactmap'));
    expect(await refusal('new', 'devon.impactmap')).toContain('is already there');
    expect(readFileSync(join(folder, 'devon.impactmap'))).toEqual(before);
    await worthwhile('new', 'again.impactmap');
    expect(await worthwhile('new', 'again.impactmap', '--force')).toMatchObject({ code: 0 });
  });

  it('refuses an example, an ending or a folder that is not there', async () => {
    expect(await refusal('new', 'x.impactmap', '--example', 'nope')).toContain('lwtc-devon-2015');
    expect(await refusal('new', 'x.docx')).toContain('.impactmap');
    await refusal('new', 'nowhere/x.impactmap');
    expect(readdirSync(folder).filter((name) => name.startsWith('x') || name.startsWith('.'))).toEqual([]);
  });
});

describe('worthwhile calc', () => {
  it('prints for a program what the engine calculates, unrounded', async () => {
    const { code, out, err } = await worthwhile('calc', 'devon.impactmap', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const printed = JSON.parse(out);
    const project = exampleNamed('lwtc-devon-2015');
    const results = calculate(project);
    const { investment, presentValue, netPresentValue, ratio, netRatio } = results;
    const paybackMonths = results.payback.ofOneYear;
    expect(printed).toMatchObject({ investment, presentValue, netPresentValue, ratio, netRatio, paybackMonths });
    expect(Object.keys(printed)).toEqual([
      'overrides',
      'conventions',
      'problems',
      'investment',
      'presentValue',
      'netPresentValue',
      'positivePresentValue',
      'cutOff',
      'ratio',
      'netRatio',
      'ratioOtherInputs',
      'ratioWithoutMultipliers',
      'paybackMonths',
      'paybackMonthsRunning',
      'notValued',
      'inputsNotValued',
      'remarks',
      'years',
      'yearlyGross',
      'yearlyImpact',
      'waterfall',
      'inputs',
      'inputTotals',
      'stakeholders',
      'outputs',
      'tags',
      'agencies',
      'kinds',
      'treatments',
      'publicView',
      'outcomes',
    ]);
    expect(printed.overrides).toEqual({});
    expect(printed.notValued).toEqual([]);
    expect(printed.years.map(({ presentValue: value }: { presentValue: number }) => value)).toEqual(
      results.columns.map((column) => column.presentValue),
    );
    expect(printed.outcomes).toHaveLength(project.outcome.size);
    for (const outcome of printed.outcomes) {
      const { gross, impact, years, presentValue: value } = results.outcomes.get(outcome.id) ?? {};
      expect(outcome).toMatchObject({ gross, impact, years, presentValue: value });
      expect(outcome.stakeholder).toBe(
        project.stakeholder.get(project.outcome.get(outcome.id)?.stakeholder ?? '')?.name,
      );
    }
  });

  it('ends with 1 where something is not valued, and says what and why', async () => {
    const [forProgram, forPerson] = await Promise.all([
      worthwhile('calc', 'gap.json', '--json'),
      worthwhile('calc', 'gap.json'),
    ]);
    expect(forProgram.code).toBe(1);
    expect(JSON.parse(forProgram.out).notValued).toEqual([
      { id: 'saved', name: 'Visitors save the price of a new thing', reasons: [expect.stringContaining('Duration')] },
    ]);
    expect(forPerson.code).toBe(1);
    expect(forPerson.out).toContain(
      'Not valued, and not in the totals\n  Visitors save the price of a new thing (outcome)',
    );
  });

  it('prints for a person the ratio, the figures in line, and the conventions', async () => {
    const { out } = await worthwhile('calc', 'devon.impactmap');
    expect(out).toContain('£5.80 for every £1');
    expect(out).toContain('Conventions\n');
    expect(out).toMatch(/Discount rate +3\.5/);
    const lines = out.split('\n');
    const totals = ['Investment', 'Present value', 'Net present value'].map((name) =>
      lines.find((line) => line.startsWith(name)),
    );
    expect(new Set(totals.map((line) => line?.length)).size).toBe(1);
  });

  it('calculates with other settings, and leaves the file as it is', async () => {
    const before = readFileSync(join(folder, 'devon.impactmap'));
    const sets = ['--set', 'discountRate=0.01047', '--set', 'timing=end-of-year', '--set=horizon=2'];
    const [forProgram, forPerson] = await Promise.all([
      worthwhile('calc', 'devon.impactmap', ...sets, '--json'),
      worthwhile('calc', ...sets, 'devon.impactmap'),
    ]);
    const reduced = reduce(exampleNamed('lwtc-devon-2015'), {
      type: 'batch',
      commands: Object.entries({ discountRate: 0.01047, timing: 'end-of-year', horizon: 2 }).map(([field, value]) => ({
        type: 'set',
        entity: 'project',
        id: PROJECT_ID,
        field,
        value,
      })),
    });
    if (!reduced.ok) throw new Error(JSON.stringify(reduced.problem));
    const results = calculate(apply(exampleNamed('lwtc-devon-2015'), reduced.value));
    const { presentValue, ratio, cutOff } = results;
    expect(forProgram).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(forProgram.out)).toMatchObject({
      overrides: { discountRate: 0.01047, timing: 'end-of-year', horizon: 2 },
      presentValue,
      ratio,
      cutOff,
    });
    expect(forPerson.out).toMatch(/Calculated with these settings in place of the file’s\n {2}Discount rate +1\.047%/);
    expect(forPerson.out).toContain(`£${ratio?.toFixed(2)} for every £1`);
    expect(readFileSync(join(folder, 'devon.impactmap'))).toEqual(before);
  });

  it('calculates nothing where a setting cannot be followed, and remarks on one that makes no difference', async () => {
    expect(await refusal('calc', 'devon.impactmap', '--set', 'rate=1')).toContain('discountRate');
    expect(await refusal('calc', 'devon.impactmap', '--set', 'horizon=3', '--set', 'timing=x')).toContain('mid-year');
    const idle = await worthwhile('calc', 'devon.impactmap', '--set', 'firstExponent=2', '--json');
    expect(idle.code).toBe(0);
    expect(idle.err).toContain('takes no part');
    expect(JSON.parse(idle.out).ratio).toBe(calculate(exampleNamed('lwtc-devon-2015')).ratio);
  });

  it('explains an outcome or a total, and says how to find ids', async () => {
    const [outcome, total, json] = await Promise.all([
      worthwhile('calc', 'devon.impactmap', '--explain', 'e'),
      worthwhile('calc', 'devon.impactmap', '--explain', 'ratio', '--set', 'discountRate=0'),
      worthwhile('calc', 'devon.impactmap', '--explain', 'ratio', '--set', 'discountRate=0', '--json'),
    ]);
    expect(outcome).toMatchObject({ code: 0, err: '' });
    expect(outcome.out.replaceAll('\u00A0', ' ')).toContain(
      '  Impact of one year\n    65 people × £125.48 × (1 − 10 %) × (1 − 35 %) = £4,771.38\n',
    );
    expect(total.out).toContain('÷ £120,508.75 =');
    expect(JSON.parse(json.out)).toMatchObject({ overrides: { discountRate: 0 }, explained: { id: 'ratio' } });
    expect(await refusal('calc', 'devon.impactmap', '--explain', 'nothing')).toContain('worthwhile calc FILE --ids');
    const { out } = await worthwhile('calc', 'devon.impactmap', '--ids');
    expect(out).toMatch(/\ne +Weight loss +Participants/);
  });

  it('ends with 1 where what is to be explained has no value', async () => {
    const { code, out } = await worthwhile('calc', 'gap.json', '--explain', 'saved');
    expect(code).toBe(1);
    expect(out).toContain('Duration');
  });

  it('refuses what is no project', async () => {
    writeFileSync(join(folder, 'notes.txt'), 'Not a project');
    writeFileSync(join(folder, 'empty.json'), '');
    writeFileSync(join(folder, 'other.json'), '{"a":1}');
    writeFileSync(join(folder, 'broken.json'), '{"format":');
    writeFileSync(join(folder, 'broken.impactmap'), readFileSync(join(folder, 'devon.impactmap')).subarray(0, 9000));
    writeFileSync(join(folder, 'broken.xlsx'), Buffer.from('PK\x03\x04 and nothing more'));
    const names = ['nowhere.impactmap', '.', 'notes.txt', 'empty.json', 'other.json', 'broken.json'];
    await Promise.all([...names, 'broken.impactmap', 'broken.xlsx'].map((name) => refusal('calc', name)));
  });
});

describe('worthwhile export and import', () => {
  it('take a project through JSON and through a workbook to the same results', async () => {
    for (const ending of ['json', 'xlsx']) {
      expect(await worthwhile('export', 'devon.impactmap', `devon.${ending}`)).toMatchObject({ code: 0, out: '' });
      expect(await worthwhile('import', `devon.${ending}`, `from-${ending}.impactmap`)).toMatchObject({ code: 0 });
    }
    const [original, fromJson, fromXlsx, straight] = await Promise.all(
      ['devon.impactmap', 'from-json.impactmap', 'from-xlsx.impactmap', 'devon.xlsx'].map((name) =>
        worthwhile('calc', name, '--json'),
      ),
    );
    expect(fromJson?.out).toBe(original?.out);
    expect(fromXlsx?.out).toBe(original?.out);
    expect(straight?.out).toBe(original?.out);
  });

  it('take a project with formulas and tags to the same results', async () => {
    await worthwhile('new', 'studio.impactmap', '--example', 'passion-works-studio');
    for (const ending of ['json', 'xlsx']) {
      expect(await worthwhile('export', 'studio.impactmap', `studio.${ending}`)).toMatchObject({ code: 0, out: '' });
    }
    const [original, ...others] = await Promise.all(
      ['studio.impactmap', 'studio.json', 'studio.xlsx'].map((name) => worthwhile('calc', name, '--json')),
    );
    expect(JSON.parse(original?.out ?? '').ratio).toBeCloseTo(5.852755, 6);
    for (const other of others) expect(other.out).toBe(original?.out);
  });

  it('tell files apart by what is in them', async () => {
    writeFileSync(join(folder, 'really-json.impactmap'), readFileSync(join(folder, 'gap.json')));
    expect((await worthwhile('calc', 'really-json.impactmap')).out).toContain('With a gap');
  });

  it('write the impact map as CSV', async () => {
    expect(await worthwhile('export', 'gap.json', 'gap.csv')).toMatchObject({ code: 1 });
    expect(readFileSync(join(folder, 'gap.csv'), 'utf8')).toContain('Visitors save the price of a new thing');
  });

  it('replace nothing unless forced, and never what they read', async () => {
    const before = readFileSync(join(folder, 'gap.json'));
    expect(await refusal('export', 'devon.impactmap', 'gap.json')).toContain('--force');
    expect(await refusal('export', 'gap.json', 'gap.json', '--force')).toContain('made from');
    expect(readFileSync(join(folder, 'gap.json'))).toEqual(before);
    expect(await refusal('export', 'gap.json', 'gap.pdf')).toContain('.xlsx, .json, .csv');
    expect(existsSync(join(folder, 'gap.pdf'))).toBe(false);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('say why a file cannot be written', async () => {
    const locked = mkdtempSync(join(folder, 'locked-'));
    chmodSync(locked, 0o500);
    await refusal('export', 'gap.json', join(locked, 'x.json'));
  });
});
