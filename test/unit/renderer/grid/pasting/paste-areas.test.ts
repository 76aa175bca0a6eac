import { expect, test } from 'vitest';
import { copiedArea, pasteAreas } from '../../../../../renderer/grid/pasting/index.ts';
import { Displayed, type Rectangle } from '../../../../../renderer/grid/selection/index.ts';
import type { SheetColumn, SheetLine } from '../../../../../renderer/grid/sheet.ts';

/** Lines of two blocks, each with an empty line at its end that waits for typing: numbers 1 to 3, and 4 to 6. */
const lines = ['1', '2', '3', 'empty', '4', '5', '6', 'end'].map((id): SheetLine => {
  const waiting = !/\d/.test(id);
  return { id, number: waiting ? null : Number(id), waiting, lastOfBlock: waiting };
});
const columns = ['a', 'b', 'c', 'd'].map((id): SheetColumn => {
  return { kind: 'calculated', id, width: 80, key: true, numeric: true };
});
const displayed = new Displayed(lines, columns);

function rectangle(firstLine: number, lastLine: number, firstColumn: number, lastColumn: number): Rectangle {
  return { firstLine, lastLine, firstColumn, lastColumn };
}

test.each<[name: string, target: Rectangle, block: [number, number], area: [number, number, number, number]]>([
  ['a single cell is where the block begins', rectangle(1, 1, 1, 1), [3, 2], [1, 1, 3, 2]],
  ['a multiple takes it several times', rectangle(0, 2, 0, 3), [1, 2], [0, 0, 3, 4]],
  ['empty lines do not count', rectangle(0, 5, 0, 0), [5, 1], [0, 0, 5, 1]],
  ['no multiple is where it begins', rectangle(0, 2, 0, 0), [2, 1], [0, 0, 2, 1]],
  ['one line takes as many as there are', rectangle(0, 0, 0, 3), [3, 1], [0, 0, 3, 4]],
  ['one column too', rectangle(0, 2, 0, 0), [1, 3], [0, 0, 3, 3]],
  ['an empty line by itself', rectangle(3, 3, 0, 0), [2, 1], [3, 0, 2, 1]],
  [
    'a range that begins on an empty line begins on the first line that is there',
    rectangle(3, 5, 0, 0),
    [1, 1],
    [4, 0, 2, 1],
  ],
])('%s', (_name, target, [height, width], [line, column, asHigh, asWide]) => {
  expect(pasteAreas(displayed, [target], { height, width }, false)).toEqual([
    { line, column, height: asHigh, width: asWide },
  ]);
});

test('what is moved goes to one place, once', () => {
  const block = { height: 1, width: 1 };
  expect(pasteAreas(displayed, [rectangle(0, 2, 0, 3)], block, true)).toEqual([{ line: 0, column: 0, ...block }]);
  expect(pasteAreas(displayed, [rectangle(0, 0, 0, 0), rectangle(2, 2, 0, 0)], block, true)).toBeNull();
});

test('several ranges take a block where it fits into each', () => {
  const targets = [rectangle(0, 1, 0, 0), rectangle(4, 5, 2, 2)];
  expect(pasteAreas(displayed, targets, { height: 2, width: 1 }, false)).toHaveLength(2);
  expect(pasteAreas(displayed, targets, { height: 3, width: 1 }, false)).toBeNull();
});

test('several ranges are copied together where they share their lines or their columns', () => {
  const ids = (rectangles: readonly Rectangle[]) => {
    const area = copiedArea(displayed, rectangles);
    return area && [area.lines.map(({ id }) => id).join(''), area.columns.map(({ id }) => id).join('')];
  };
  expect(ids([rectangle(0, 3, 0, 1)])).toEqual(['123', 'ab']);
  expect(ids([rectangle(0, 1, 3, 3), rectangle(0, 1, 0, 0)])).toEqual(['12', 'ad']);
  expect(ids([rectangle(4, 5, 1, 1), rectangle(0, 0, 1, 1)])).toEqual(['145', 'b']);
  expect(ids([rectangle(0, 0, 0, 0), rectangle(1, 1, 1, 1)])).toBeNull();
  expect(ids([rectangle(3, 3, 0, 0)])).toEqual(['empty', 'a']);
  expect(ids([])).toBeNull();
});
