import { describe, expect, test, vi } from 'vitest';
import { CellTexts } from '../../../../renderer/finding/cell-texts.ts';
import { matcherFor } from '../../../../renderer/finding/matcher.ts';
import { nextHit } from '../../../../renderer/finding/next-hit.ts';
import { planReplacement } from '../../../../renderer/finding/replace.ts';
import { type FoundCell, SheetTexts, searchedSheets } from '../../../../renderer/finding/sheet-texts.ts';
import { formatsFor } from '../../../../renderer/format/index.ts';
import type { Sheet, SheetColumn, SheetLine, SheetScope } from '../../../../renderer/grid/index.ts';
import { NOTHING } from '../../../../renderer/grid/index.ts';
import { mapSheet } from '../../../../renderer/sheets/index.ts';
import type { ProjectView, WindowModel } from '../../../../renderer/state/index.ts';
import { calculate } from '../../../../shared/engine/index.ts';
import { examples } from '../../../../shared/examples/index.ts';
import { createTranslator } from '../../../../shared/messages/index.ts';
import { apply, PLAIN_LAYOUT, type Project, reduce } from '../../../../shared/model/index.ts';

// The sheets come by a door that leads to the grid on the screen too.
vi.mock('../../../../renderer/theme/nonce.ts', () => ({ cspNonce: null }));

const translator = createTranslator('en');
const formats = formatsFor('en-GB', 'GBP');
const plain = { text: '', matchCase: false, wholeCell: false };

describe('a text', () => {
  const matches = (text: string, within: string, options = {}) =>
    matcherFor({ ...plain, text, ...options })?.matches(within);

  test('is found inside others, whatever its capitals', () => {
    expect(matches('diet', 'A healthier DIET')).toBe(true);
    expect(matches('diet', 'A healthier DIET', { matchCase: true })).toBe(false);
  });

  test('can be asked to be the whole cell', () => {
    expect(matches('diet', 'Diet', { wholeCell: true })).toBe(true);
    expect(matches('diet', 'A diet', { wholeCell: true })).toBe(false);
  });

  test('means nothing but itself, nor does what takes its place', () => {
    expect(matches('1.5*', '1x5')).toBe(false);
    expect(matcherFor({ ...plain, text: '(a)' })?.replaced('x (a) (A)', '$&')).toBe('x $& $&');
  });

  test('is not looked for where it is empty', () => {
    expect(matcherFor(plain)).toBeNull();
  });
});

function manyLines(count: number): { sheet: Sheet; lines: SheetLine[]; columns: SheetColumn[]; worded: () => number } {
  let worded = 0;
  const columns = ['a', 'b', 'c'].map(
    (id): SheetColumn => ({ kind: 'calculated', id, width: 100, key: true, numeric: false }),
  );
  const lines = Array.from({ length: count }, (_, at) => {
    return { id: `l${at}`, number: at + 1, waiting: false, lastOfBlock: false };
  });
  const sheet: Sheet = {
    ...(mapSheet as Sheet),
    spanOf: () => null,
    view: (_scope, line, column) => {
      worded += 1;
      return { ...NOTHING, text: `${column.id} ${line.number}` };
    },
    editText: () => null,
  };
  return { sheet, lines, columns, worded: () => worded };
}

test('each of ten thousand lines is worded once, in slices, however often it is searched', () => {
  const { sheet, lines, columns, worded } = manyLines(10_000);
  const texts = new CellTexts(sheet, {} as SheetScope, lines, columns, 'shown');
  let slices = 0;
  while (!texts.work(6_000)) slices += 1;
  expect(slices).toBe(4);
  for (const text of ['9999', 'a 1', 'zzz']) {
    const matcher = matcherFor({ ...plain, text });
    if (matcher !== null) texts.find(matcher);
  }
  texts.work(6_000);
  expect(worded()).toBe(30_000);
});

function opened(project: Project) {
  return { project, results: calculate(project), structure: {} } as ProjectView;
}

let ids = 0;
const model = {
  translator,
  newId: () => `new${++ids}`,
  layoutOf: () => PLAIN_LAYOUT,
  handsOf: () => null,
} as Pick<WindowModel, 'translator' | 'newId' | 'layoutOf' | 'handsOf'> as WindowModel;

function find(project: Project, text: string, lookIn: 'shown' | 'entered' = 'entered', everywhere = true) {
  const matcher = matcherFor({ ...plain, text });
  if (matcher === null) throw new Error('There is nothing to look for');
  const open = opened(project);
  const texts = new SheetTexts(model);
  const sheets = searchedSheets('map', everywhere);
  while (!texts.work(open, formats, sheets, lookIn));
  return { hits: texts.find(open, formats, sheets, lookIn, matcher), matcher };
}

function example(wanted: string): Project {
  const found = examples.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`There is no example ${wanted}`);
  return found.project();
}

describe('the sheets', () => {
  const project = example('riverside-repair-cafe');
  const first = [...project.stakeholder.values()][0];
  const name = String(first?.name);

  test('are searched one or all; a cell over several lines is found once', () => {
    const here = find(project, 'Borough council', 'shown', false).hits;
    expect(here.map(({ column }) => column.id)).toEqual(['stakeholder.name']);
    const all = find(project, name, 'shown').hits;
    expect(new Set(all.map(({ sheet }) => sheet))).toContain('stakeholders');
    expect(searchedSheets('results', false)).toHaveLength(6);
  });

  test('are replaced as one command: a name once, and what names it follows', () => {
    const { hits, matcher } = find(project, name);
    expect(hits.length).toBeGreaterThan(2);
    const plan = planReplacement(model, project, hits, matcher, 'Neighbours all round');
    const patch = reduce(project, { type: 'batch', commands: plan.commands });
    if (!patch.ok) throw new Error('The plan was refused');
    const after = apply(project, patch.value);
    expect(after.stakeholder.get(first?.id ?? '')?.name).toBe('Neighbours all round');
    expect(after.stakeholder.size).toBe(project.stakeholder.size);
    expect(find(after, name).hits).toEqual([]);
  });

  test('a cell that cannot hold what it would become is refused, the others are replaced', () => {
    const { hits, matcher } = find(project, '65');
    const plan = planReplacement(model, project, hits, matcher, 'old');
    expect(plan.refused.length).toBeGreaterThan(0);
    expect(plan.placed).toBeGreaterThan(0);
    expect(plan.refused.every(({ sheet }) => sheet !== 'results')).toBe(true);
  });

  test('calculated cells are found and not replaced', () => {
    const { hits, matcher } = find(project, ',');
    const calculated = hits.filter(({ column }) => column.kind === 'calculated');
    expect(calculated.length).toBeGreaterThan(0);
    const plan = planReplacement(model, project, calculated, matcher, ';');
    expect(plan).toEqual({ commands: [], placed: 0, refused: [], remarks: [] });
  });
});

describe('the next hit', () => {
  const hit = (sheet: FoundCell['sheet'], order: number) => ({ sheet, order }) as FoundCell;
  const hits = [hit('map', 2), hit('map', 7), hit('inputs', 1)];
  const from = (sheet: FoundCell['sheet'], order: number | null, by: 1 | -1 = 1) => nextHit(hits, { sheet, order }, by);

  test('stands behind the cell in focus, then on the sheets that follow, then at the beginning', () => {
    expect(from('map', 2)).toBe(hits[1]);
    expect(from('map', 7)).toBe(hits[2]);
    expect(from('inputs', 1)).toBe(hits[0]);
    expect(from('map', null)).toBe(hits[0]);
  });

  test('goes the other way round', () => {
    expect(from('map', 7, -1)).toBe(hits[0]);
    expect(from('map', 1, -1)).toBe(hits[2]);
    expect(from('inputs', 0, -1)).toBe(hits[1]);
  });
});
