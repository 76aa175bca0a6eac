import { describe, expect, test } from 'vitest';
import { fromJson, settingsOf, toJson } from '../../../../shared/model/index.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

/** JSON as the first form had it, made from today's by taking out what came later. */
function firstForm(more: { readonly project?: object; readonly outcome?: object } = {}) {
  const json = JSON.parse(JSON.stringify(toJson(smallProject({ notes: 'Old notes' }, {}))));
  for (const later of ['tag', 'outcomeTag', 'referenceTable', 'referenceValue']) delete json.tables[later];
  const strip = (rows: object[], ...names: string[]) => {
    for (const row of rows) for (const name of names) Reflect.deleteProperty(row, name);
  };
  strip(json.tables.project, 'priceIndex', 'negatives');
  strip(json.tables.stakeholder, 'countedSet');
  Object.assign(json.tables.project[0], more.project);
  Object.assign(json.tables.outcome[0], more.outcome);
  return { ...json, version: 1 };
}

describe('JSON of the first form', () => {
  test('is read, with what it did not have at its initial value', () => {
    const read = fromJson(firstForm());
    expect(read.ok && read.value.outcome.get('o0')?.quantity).toBe(10);
    expect(read.ok && read.value.referenceTable.size).toBe(0);
    expect(read.ok && settingsOf(read.value).priceIndex).toBeNull();
  });

  test('its named schedules go to the notes, in words', () => {
    const read = fromJson(
      firstForm({ project: { discountSchedule: 'Green Book' }, outcome: { discountSchedule: 'health' } }),
    );
    expect(read.ok && settingsOf(read.value).discountSchedule).toBeNull();
    expect(read.ok && settingsOf(read.value).notes).toBe(
      'Old notes\nThe discount schedule of the project was “Green Book”.\nThe discount schedule of the outcome “Outcome 0” was “health”.',
    );
  });

  test('what never stood there is refused as before', () => {
    const read = fromJson({ ...firstForm({ project: { colour: 'red' } }) });
    expect(read.ok ? null : read.problem.code).toBe('model.badJson');
  });
});

describe('JSON of the second form', () => {
  const json = JSON.parse(JSON.stringify(toJson(smallProject({ title: 'Old' }, {}))));
  Reflect.deleteProperty(json.tables.project[0], 'negatives');

  test('is read, with a minus before negative figures', () => {
    const read = fromJson({ ...json, version: 2 });
    expect(read.ok && settingsOf(read.value)).toMatchObject({ title: 'Old', negatives: 'minus' });
    expect(read.ok && toJson(read.value)).toEqual(toJson(smallProject({ title: 'Old' }, {})));
  });

  test('is told from the present form by its number', () => {
    const read = fromJson(json);
    expect(read.ok ? null : read.problem.code).toBe('model.badJson');
  });

  test('lacks nothing else', () => {
    const [{ title: _, ...project }] = json.tables.project;
    const read = fromJson({ ...json, version: 2, tables: { ...json.tables, project: [project] } });
    expect(read.ok ? null : read.problem.code).toBe('model.badJson');
  });
});

test('JSON of a later form is refused by its number', () => {
  const read = fromJson({
    ...toJson(changedBy(smallProject({}), ...set('project', 'project', { title: 'A' }))),
    version: 4,
  });
  expect(read.ok ? null : read.problem).toEqual({ code: 'model.newerJson', params: { version: 4 } });
});
