/** Where the rows of a paste go on the map, in its own order and in a view that is sorted or filtered. */
import { expect, test } from 'vitest';
import { Batch, editScope, planPuts, typedCell } from '../../../../renderer/grid/editing/index.ts';
import type { PutCell } from '../../../../renderer/grid/index.ts';
import { enteredColumn } from '../../../../renderer/sheets/map/map-columns.ts';
import { flatLines, type MapLine, mapLines } from '../../../../renderer/sheets/map/map-lines.ts';
import { mapSheet } from '../../../../renderer/sheets/map/map-sheet.ts';
import { createTranslator } from '../../../../shared/messages/index.ts';
import { type Command, emptyProject, type Project, rowsBy, rowsOf } from '../../../../shared/model/index.ts';
import { changedBy } from '../../../support/small-project.ts';

const translator = createTranslator('en');

const START: readonly Command[] = [
  ...['Pupils', 'Parents'].map(
    (name): Command => ({ type: 'insert', entity: 'stakeholder', id: name, values: { name } }),
  ),
  { type: 'insert', entity: 'proxy', id: 'lesson', values: { description: 'Lesson', value: 20 } },
  ...(
    [
      ['a', 'Pupils', 'Calm'],
      ['b', 'Pupils', 'Brave'],
      ['c', 'Parents', 'Able'],
    ] as const
  ).map(([id, stakeholder, description]): Command => {
    return { type: 'insert', entity: 'outcome', id, values: { stakeholder, description, proxy: 'lesson' } };
  }),
];

function start(): Project {
  return changedBy(emptyProject(), { type: 'batch', commands: START });
}

function column(id: string) {
  const found = enteredColumn(id);
  if (found === null) throw new Error(`There is no column ${id}`);
  return found;
}

function scopeOf(project: Project) {
  let ids = 0;
  return editScope(project, translator, () => {
    ids += 1;
    return `n${ids}`;
  });
}

/** Pastes rows of texts into some columns, from a line on. */
function pasted(project: Project, lines: readonly MapLine[], from: number, columns: string[], rows: string[][]) {
  const scope = scopeOf(project);
  const cursor = mapSheet.cursor(scope, lines, from);
  const batch = new Batch();
  for (const texts of rows) {
    const cells = texts.map((text, at) => [column(columns[at] ?? ''), pastedText(text)] as const);
    const { line, writer } = cursor.next(new Map(cells.map(([{ id }, { text }]) => [id, text])));
    batch.put(line, writer, cells);
  }
  const { commands, refused } = batch.plan;
  return { after: changedBy(project, { type: 'batch', commands }), refused };
}

function pastedText(text: string): PutCell {
  return { ...typedCell(text), typed: false };
}

function outcomes(project: Project, stakeholder: string) {
  return rowsBy(project, 'outcome', 'stakeholder', stakeholder).map(({ description }) => description);
}

test('a sorted view takes rows in the order in which it shows its lines', () => {
  const project = start();
  const shown = flatLines(mapLines(project, [])).toSorted((one, other) =>
    String(one.outcome === null ? '' : project.outcome.get(one.outcome)?.description).localeCompare(
      String(other.outcome === null ? '' : project.outcome.get(other.outcome)?.description),
    ),
  );
  const { after } = pasted(project, shown, 0, ['outcome.quantity'], [['1'], ['2'], ['3']]);
  expect(['c', 'b', 'a'].map((id) => after.outcome.get(id)?.quantity)).toEqual([1, 2, 3]);
});

test('what is longer than a filtered view is added at the end of the map, and touches no hidden line', () => {
  const project = start();
  const shown = flatLines(mapLines(project, [])).filter(({ stakeholder }) => stakeholder === 'Pupils');
  const rows = [['Calmer'], ['Braver'], ['Kinder']];
  const { after } = pasted(project, shown, 0, ['outcome.description'], rows);
  expect(outcomes(after, 'Pupils')).toEqual(['Calmer', 'Braver']);
  expect(outcomes(after, 'Parents')).toEqual(['Able', 'Kinder']);
});

test('lines of one stakeholder that a view shows apart say the same name, or the second is refused', () => {
  const project = start();
  const [first, second, third] = flatLines(mapLines(project, []));
  if (first === undefined || second === undefined || third === undefined) throw new Error('There are three lines');
  const shown = [first, third, second];
  const { after, refused } = pasted(project, shown, 0, ['stakeholder.name'], [['Children'], ['Carers'], ['Kids']]);
  expect(rowsOf(after, 'stakeholder').map(({ name }) => name)).toEqual(['Children', 'Carers']);
  expect(refused.map(({ problem }) => problem)).toEqual([{ code: 'sheet.otherBlock', params: { name: 'Children' } }]);
  const agreeing = pasted(project, shown, 0, ['stakeholder.name'], [['Children'], ['Carers'], ['children']]);
  expect(agreeing.refused).toEqual([]);
});

test('emptying a proxy and its figures takes the link away and leaves the proxy to its other lines', () => {
  const project = start();
  const [line] = mapLines(project, []);
  if (line === undefined) throw new Error('There is a line');
  const cells = ['proxy.description', 'proxy.value', 'proxy.unit'].map((id) => [column(id), typedCell('')] as const);
  const { commands } = planPuts(mapSheet, scopeOf(project), [{ line, cells }]);
  const after = changedBy(project, { type: 'batch', commands });
  expect(after.outcome.get('a')?.proxy).toBeNull();
  expect(after.proxy.get('lesson')?.value).toBe(20);
});

test('a value that is pasted beside a blank proxy is that of a new one', () => {
  const project = start();
  const lines = mapLines(project, []);
  const { after } = pasted(project, lines, 0, ['proxy.description', 'proxy.value'], [['', '45']]);
  const proxy = after.outcome.get('a')?.proxy ?? '';
  expect(proxy).not.toBe('lesson');
  expect(after.proxy.get(proxy)?.value).toBe(45);
  expect(after.proxy.get('lesson')?.value).toBe(20);
});
