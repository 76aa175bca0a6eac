// Files of earlier forms: what was in them is there when they are opened, and they stay as they are until they are saved.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openDatabase, versionOf } from '../../../../main/project-file/database.ts';
import { ProjectDocument } from '../../../../main/project-file/document.ts';
import { FORMAT_VERSION } from '../../../../main/project-file/format.ts';
import { readProjectFile } from '../../../../main/project-file/index.ts';
import { readHistory, replay } from '../../../../main/project-file/journal-table.ts';
import { migrations } from '../../../../main/project-file/migrations/index.ts';
import { flawOf } from '../../../../main/project-file/soundness.ts';
import {
  addressId,
  type CellValue,
  type EntityName,
  emptyProject,
  entityNames,
  type JournalEntry,
  NOTHING_TO_UNDO,
  PLAIN_LAYOUT,
  type Project,
  reduce,
  rowsOf,
  sameProject,
  settingsOf,
  type WholeRow,
} from '../../../../shared/model/index.ts';
import { type EarlierFile, rowOfForm, writeEarlier } from './earlier-forms.ts';
import { AT, change, codeOf, must, setTitle, store, temporaryFolder, titleOf } from './support.ts';

type FileOfForm1 = Omit<EarlierFile, 'form'>;

function rowOfForm1(entity: EntityName, id: string, values: Readonly<Record<string, CellValue>> = {}): WholeRow {
  return rowOfForm(1, entity, id, values);
}

const people = rowOfForm1('stakeholder', 's', { name: 'People', size: 120, subgroupSet: 'By age' });
const course = rowOfForm1('proxy', 'p', { description: 'Course', value: { best: 100, range: '90 to 110' } });
const confidence = rowOfForm1('outcome', 'o', {
  stakeholder: 's',
  description: 'More confidence',
  proxy: 'p',
  quantity: { formula: '120*65%' },
  quantityIndicator: 'i',
  deadweight: 0.25,
  discountSchedule: 'green-book',
});
const reason = addressId({ entity: 'outcome', target: 'o', field: 'deadweight', column: null });

const start: readonly WholeRow[] = [
  rowOfForm1('project', 'project', { title: 'First', notes: 'Seen by the board.', discountRate: 0.04 }),
  people,
  course,
  confidence,
  rowOfForm1('indicator', 'i', { outcome: 'o', wording: 'Survey', answered: 60, changed: 45 }),
  rowOfForm1('assumption', 'a', { name: 'mean_visits', value: 3, owner: 'Bea', note: 'Counted in May' }),
  rowOfForm1('figureNote', reason, { entity: 'outcome', target: 'o', field: 'deadweight', reason: 'Asked' }),
  rowOfForm1('evidence', 'e', { title: 'Survey', location: 'shelf 3' }),
  rowOfForm1('citation', 'c', { figureNote: reason, evidence: 'e' }),
];

const skills = rowOfForm1('outcome', 'o2', { stakeholder: 's', description: 'Skills\nof all kinds' });

const entries: NonNullable<FileOfForm1['entries']> = [
  {
    label: 'Add outcome “Skills”',
    command: { type: 'insert', entity: 'outcome', id: 'o2', values: { stakeholder: 's', description: 'Skills' } },
    patch: { added: [skills], updated: [], removed: [] },
  },
  {
    label: 'Discount schedule of “Skills”',
    command: { type: 'set', entity: 'outcome', id: 'o2', field: 'discountSchedule', value: 'health' },
    patch: {
      added: [],
      updated: [
        { entity: 'outcome', id: 'o2', from: { discountSchedule: null }, to: { discountSchedule: 'health' } },
        { entity: 'project', id: 'project', from: { discountSchedule: null }, to: { discountSchedule: 'own “rates”' } },
      ],
      removed: [],
    },
  },
  {
    label: 'Title',
    command: setTitle('Second'),
    patch: {
      added: [],
      updated: [{ entity: 'project', id: 'project', from: { title: 'First' }, to: { title: 'Second' } }],
      removed: [],
    },
  },
];

function fileOfForm1(file: FileOfForm1 = { start, entries }): string {
  const path = join(temporaryFolder(), 'map.impactmap');
  writeEarlier(path, { form: 1, ...file });
  return path;
}

/** A private copy that is migrated where it is, as a session's is. */
function documentOf(file?: FileOfForm1): { path: string; document: ProjectDocument } {
  const path = fileOfForm1(file);
  const { document, notices } = must(ProjectDocument.open(path, 'map.impactmap', AT));
  expect(notices).toEqual([]);
  return { path, document };
}

function notesOf(project: Project): string | null {
  return settingsOf(project).notes;
}

describe('a file of form 1', () => {
  test('is there row for row, with blanks where the present form has more', () => {
    const { project } = documentOf().document;
    expect(settingsOf(project)).toMatchObject({ title: 'Second', discountRate: 0.04, priceIndex: null });
    expect(project.stakeholder.get('s')).toEqual({ ...people.row, countedSet: null });
    expect(project.proxy.get('p')).toEqual(course.row);
    expect(project.outcome.get('o')).toEqual({ ...confidence.row, discountSchedule: null });
    expect(project.outcome.get('o2')).toEqual({ ...skills.row, discountSchedule: null });
    expect(project.assumption.get('a')).toMatchObject({
      name: 'mean_visits',
      value: 3,
      owner: 'Bea',
      note: 'Counted in May',
      source: null,
      date: null,
    });
    expect(project.figureNote.get(reason)?.reason).toBe('Asked');
    expect(rowsOf(project, 'citation')).toHaveLength(1);
    expect(rowsOf(project, 'indicator')).toHaveLength(1);
    expect(rowsOf(project, 'referenceTable')).toEqual([]);
    expect(rowsOf(project, 'tag')).toEqual([]);
  });

  test('keeps the names of its discount schedules in the notes of the project', () => {
    const { project } = documentOf().document;
    expect(settingsOf(project).discountSchedule).toBeNull();
    expect(notesOf(project)).toBe(
      [
        'Seen by the board.',
        '',
        'Kept from an earlier form of this file:',
        'The discount schedule of the project was “own “rates””.',
        'The discount schedule of the outcome “More confidence” of “People” was “green-book”.',
        'The discount schedule of the outcome “Skills” of “People” was “health”.',
      ].join('\n'),
    );
  });

  test('without such names has the notes that it had', () => {
    const blank = documentOf({ start: [people, course] }).document.project;
    expect(notesOf(blank)).toBeNull();
    const noted = rowOfForm1('project', 'project', { notes: 'Seen by the board.' });
    expect(notesOf(documentOf({ start: [noted] }).document.project)).toBe('Seen by the board.');
  });

  test('names a schedule even where neither the outcome nor its stakeholder has a name', () => {
    const nobody = rowOfForm1('stakeholder', 's');
    const nothing = rowOfForm1('outcome', 'o', { stakeholder: 's', discountSchedule: 'x\ny' });
    expect(notesOf(documentOf({ start: [nobody, nothing] }).document.project)).toBe(
      'Kept from an earlier form of this file:\nThe discount schedule of the outcome without a description was “x y”.',
    );
  });

  test('with more such names than the notes have room for says that there are more', () => {
    const outcomes = Array.from({ length: 60 }, (_, index) =>
      rowOfForm1('outcome', `o${index}`, {
        stakeholder: 's',
        description: `${index} ${'Ü'.repeat(1000)}`,
        discountSchedule: 'é'.repeat(900),
      }),
    );
    const notes = notesOf(documentOf({ start: [people, ...outcomes] }).document.project) ?? '';
    expect(notes).toContain('The discount schedule of the outcome “0 ');
    expect(notes.length).toBeGreaterThan(10_000);
    expect(notes.endsWith('\nThe history of this file holds more of the kind.')).toBe(true);

    const full = rowOfForm1('project', 'project', { notes: 'n'.repeat(30_000) });
    const kept = documentOf({ start: [full, people, ...outcomes] }).document;
    expect(notesOf(kept.project)).toBe('n'.repeat(30_000));
  });

  test('calls an assumption otherwise whose name means something to a formula now', () => {
    const assumptions = ['Min', 'min_1', 'horizon', 'minimum'].map((name, index) =>
      rowOfForm1('assumption', `a${index}`, { name, value: index }),
    );
    const { project } = documentOf({ start: assumptions }).document;
    expect(rowsOf(project, 'assumption').map(({ name, value }) => [name, value])).toEqual([
      ['Min_2', 0],
      ['min_1', 1],
      ['horizon_1', 2],
      ['minimum', 3],
    ]);
    expect(notesOf(project)).toContain(
      'The assumption “Min” is called “Min_2” now, since “Min” means something else in formulas.',
    );
  });

  test('that breaks a rule is refused as damaged and left as it is', async () => {
    const path = fileOfForm1({ start: [rowOfForm1('assumption', 'a', { name: 'two words' })] });
    const before = readFileSync(path);
    expect(codeOf(await store(temporaryFolder()).open(path))).toBe('file.damaged');
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

test.each([
  'true',
  'FALSE',
  'If',
  'min',
  'max',
  'sum',
  'average',
  'round',
  'roundUp',
  'rounddown',
  'abs',
  'sqrt',
  'power',
  'discountRate',
  'activityColumns',
  'horizon',
])('the name %s, which no assumption may have, is one that the migration changes', (name) => {
  const reduced = reduce(emptyProject(), { type: 'insert', entity: 'assumption', id: 'a', values: { name } });
  expect(codeOf(reduced)).toBe('model.nameTaken');
  const { document } = documentOf({ start: [rowOfForm1('assumption', 'a', { name })] });
  expect(document.project.assumption.get('a')?.name).toBe(`${name}_1`);
});

describe('the journal of a file of form 1', () => {
  test('is there whole, each entry as it was written', () => {
    const { document } = documentOf();
    expect(document.revision).toBe(3);
    expect(document.journal()).toEqual(
      entries.map((entry, index): JournalEntry => ({ ...entry, seq: index + 1, at: AT, author: 'Ann', reason: null })),
    );
  });

  test('goes on in the same chain, and replaying it from the migration gives the project', () => {
    const { path, document } = documentOf();
    must(document.commit(change(setTitle('Third'))));
    must(document.commit(change({ type: 'insert', entity: 'tag', id: 't', values: { name: 'Health' } })));
    const database = openDatabase(path, 'read');
    expect(readHistory(database)).toMatchObject({ intact: true, revision: 5 });
    const forms = database.prepare<[], [number, number]>('SELECT seq, form FROM snapshot ORDER BY seq, form').raw();
    expect(forms.all()).toEqual([
      [0, 1],
      [3, FORMAT_VERSION],
    ]);
    expect(sameProject(replay(database), document.project)).toBe(true);
    expect(titleOf(replay(database, 3))).toBe('Second');
    expect(() => replay(database, 2)).toThrow('present form');
    database.close();
  });

  test('is undone to the migration and no further', () => {
    const { path, document } = documentOf();
    const migrated = document.project;
    expect(document.undo).toEqual(NOTHING_TO_UNDO);
    expect(codeOf(document.commit(change({ type: 'reverse', entry: 3 })))).toBe('model.cannotReverse');
    must(document.commit(change(setTitle('Third'))));
    expect(document.undo.undo.map(({ seq }) => seq)).toEqual([4]);
    must(document.commit(change({ type: 'reverse', entry: 4 })));
    expect(document.undo.undo).toEqual([]);
    expect(sameProject(document.project, migrated)).toBe(true);
    document.close();
    const again = must(ProjectDocument.open(path, 'map.impactmap', AT));
    expect(again.notices).toEqual([]);
    expect(again.document.undo).toMatchObject({ undo: [], redo: [{ seq: 5 }] });
    again.document.close();
  });

  test('may be empty: the snapshot that it began with stays beside that of the migration', () => {
    const { path, document } = documentOf({ start });
    expect(document.revision).toBe(0);
    must(document.commit(change(setTitle('Third'))));
    document.close();
    const database = openDatabase(path, 'read');
    expect(readHistory(database)).toMatchObject({ intact: true, revision: 1 });
    expect(titleOf(replay(database, 0))).toBe('First');
    expect(flawOf(database)).toBeNull();
    database.close();
  });

  test.each([
    ['an entry', `UPDATE journal SET patch = replace(patch, 'Second', 'Other')`],
    ['the first snapshot', `UPDATE snapshot SET project = replace(project, 'First', 'Other') WHERE form = 1`],
    [
      'the snapshot of the migration',
      `UPDATE snapshot SET project = replace(project, 'Second', 'Other') WHERE seq = 3`,
    ],
    ['the chain, by taking the first snapshot out', 'DELETE FROM snapshot WHERE form = 1'],
  ])('shows it when someone altered %s', (_what, sql) => {
    const { path, document } = documentOf();
    document.close();
    const database = openDatabase(path, 'write');
    database.exec(sql);
    expect(readHistory(database).intact).toBe(false);
    database.close();
  });
});

describe('the file on the disk', () => {
  test('stays as it is while it is open and nothing was changed, and after', async () => {
    const path = fileOfForm1();
    const before = readFileSync(path);
    const session = must(await store(temporaryFolder()).open(path));
    expect(session.notices).toEqual([]);
    expect(session.file.status).toBe('saved');
    expect(session.holdsUnsavedWork).toBe(false);
    must(await session.save());
    expect(await session.close()).toBeNull();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(titleOf(must(await readProjectFile(path)))).toBe('Second');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('is of the present form once a change is saved, with its whole journal', async () => {
    const path = fileOfForm1();
    const session = must(await store(temporaryFolder()).open(path));
    must(session.commit(change(setTitle('Third'))));
    must(await session.save());
    const { project } = session;
    await session.close();

    const database = openDatabase(path, 'read');
    expect(versionOf(database)).toBe(FORMAT_VERSION);
    expect(flawOf(database)).toBeNull();
    expect(readHistory(database)).toMatchObject({ intact: true, revision: 4 });
    database.close();
    const again = must(await store(temporaryFolder()).open(path));
    expect(again.notices).toEqual([]);
    expect(sameProject(again.project, project)).toBe(true);
    expect(again.journal()).toHaveLength(4);
    expect(again.undo.undo).toHaveLength(1);
    await again.close();
  });
});

describe('a file of form 2', () => {
  const group = rowOfForm(2, 'stakeholder', 's', { name: 'People', size: 120, countedSet: 'By age' });
  const settings = rowOfForm(2, 'project', 'project', { title: 'Second', notes: 'Seen.', priceIndex: 't' });
  const table = rowOfForm(2, 'referenceTable', 't', { name: 'Prices', kind: 'price-index' });
  const tag = rowOfForm(2, 'tag', 'g', { name: 'Health' });
  const file: EarlierFile = {
    form: 2,
    start: [settings, group, table],
    entries: [
      {
        label: 'Add tag “Health”',
        command: { type: 'insert', entity: 'tag', id: 'g', values: { name: 'Health' } },
        patch: { added: [tag], updated: [], removed: [] },
      },
    ],
  };

  function fileOfForm2(): string {
    const path = join(temporaryFolder(), 'map.impactmap');
    writeEarlier(path, file);
    return path;
  }

  test('is there row for row, with its journal, its sheets as they come and a minus before negative figures', () => {
    const path = fileOfForm2();
    const { document, notices } = must(ProjectDocument.open(path, 'map.impactmap', AT));
    expect(notices).toEqual([]);
    expect(settingsOf(document.project)).toEqual({ ...settings.row, negatives: 'minus' });
    expect(document.project.stakeholder.get('s')).toEqual(group.row);
    expect(document.project.referenceTable.get('t')).toEqual(table.row);
    expect(document.project.tag.get('g')).toEqual(tag.row);
    expect(document.layouts).toEqual({});
    expect(document.unreadableLayouts).toBe(0);
    expect(document.revision).toBe(1);
    expect(document.journal()).toMatchObject([{ label: 'Add tag “Health”', patch: { added: [{ entity: 'tag' }] } }]);
    document.close();
    const database = openDatabase(path, 'read');
    expect(readHistory(database)).toMatchObject({ intact: true, revision: 1, undo: NOTHING_TO_UNDO });
    expect(sameProject(replay(database), document.project)).toBe(true);
    expect(flawOf(database)).toBeNull();
    database.close();
  });

  test('that the program of its time saved opens with all that was in it', async () => {
    const path = join(temporaryFolder(), 'form-2.impactmap');
    writeFileSync(path, gunzipSync(readFileSync(join(import.meta.dirname, 'form-2.impactmap.gz'))));
    const session = must(await store(temporaryFolder()).open(path));
    expect(session.notices).toEqual([]);
    const { project } = session;
    expect(settingsOf(project)).toMatchObject({ title: 'A file of form 2', negatives: 'minus' });
    const counts = entityNames.map((name) => [name, project[name].size]).filter(([, size]) => size !== 0);
    expect(Object.fromEntries(counts)).toEqual({
      project: 1,
      activity: 2,
      output: 3,
      stakeholder: 6,
      input: 5,
      proxy: 5,
      outcome: 8,
      indicator: 2,
      outcomeOutput: 8,
      outcomeStep: 1,
      factor: 2,
      assumption: 2,
      evidence: 3,
      columnFigure: 2,
      figureNote: 11,
      citation: 3,
    });
    expect(session.journal().map(({ label }) => label)).toEqual(['Title', 'Add tag', 'Add tag']);
    expect(session.undo).toEqual(NOTHING_TO_UNDO);
    must(session.setLayout('map', { ...PLAIN_LAYOUT, zoom: 1.5 }));
    must(session.commit(change(setTitle('A file of today'))));
    expect(await session.close()).toBeNull();
    const again = must(await store(temporaryFolder()).open(path));
    expect(again).toMatchObject({ notices: [], revision: 4, layouts: { map: { zoom: 1.5 } } });
    expect(titleOf(again.project)).toBe('A file of today');
    expect(await again.close()).toBeNull();
  });

  test('stays as it is until a change is saved', async () => {
    const path = fileOfForm2();
    const before = readFileSync(path);
    const session = must(await store(temporaryFolder()).open(path));
    expect(await session.close()).toBeNull();
    expect(readFileSync(path).equals(before)).toBe(true);
    const again = must(await store(temporaryFolder()).open(path));
    must(again.commit(change(setTitle('Third'))));
    expect(await again.close()).toBeNull();
    const database = openDatabase(path, 'read');
    expect(versionOf(database)).toBe(FORMAT_VERSION);
    database.close();
    expect(titleOf(must(await readProjectFile(path)))).toBe('Third');
  });
});

test.each([
  [1, '06482741e17cbf067d43958cb929fd531def4255a48ea15a24a92c1600afa3df'],
  [2, '90c16be0359e70630a3e2276ed08c1985733ecc90ee4b2c0ff454a467a7675e7'],
])('migration %s, which was released, is never edited', (form, expected) => {
  const digest = createHash('sha256')
    .update(migrations[form - 1] ?? '')
    .digest('hex');
  expect(digest).toBe(expected);
});
