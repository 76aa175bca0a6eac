import { expect, test } from 'vitest';
import { placeAfter, placeAfterTyping } from '../../../../renderer/dialogs/table-keys.ts';

const key = (name: string, held: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean } = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('Enter goes down and stays on the last line, with Shift up', () => {
  expect(placeAfter(key('Enter'), { row: 0, column: 1 }, 3, 4)).toEqual({ row: 1, column: 1 });
  expect(placeAfter(key('Enter'), { row: 2, column: 1 }, 3, 4)).toEqual({ row: 2, column: 1 });
  expect(placeAfter(key('Enter', { shiftKey: true }), { row: 2, column: 1 }, 3, 4)).toEqual({ row: 1, column: 1 });
});

test('Tab goes right and on to the next line, and leaves the table at its ends', () => {
  expect(placeAfter(key('Tab'), { row: 0, column: 0 }, 2, 2)).toEqual({ row: 0, column: 1 });
  expect(placeAfter(key('Tab'), { row: 0, column: 1 }, 2, 2)).toEqual({ row: 1, column: 0 });
  expect(placeAfter(key('Tab'), { row: 1, column: 1 }, 2, 2)).toBeNull();
  expect(placeAfter(key('Tab', { shiftKey: true }), { row: 1, column: 0 }, 2, 2)).toEqual({ row: 0, column: 1 });
  expect(placeAfter(key('Tab', { shiftKey: true }), { row: 0, column: 0 }, 2, 2)).toBeNull();
});

test('arrows stay within the table; Home and End stay in the line, with Ctrl they do not', () => {
  expect(placeAfter(key('ArrowUp'), { row: 0, column: 0 }, 2, 2)).toEqual({ row: 0, column: 0 });
  expect(placeAfter(key('ArrowRight'), { row: 0, column: 0 }, 2, 2)).toEqual({ row: 0, column: 1 });
  expect(placeAfter(key('End'), { row: 0, column: 0 }, 3, 4)).toEqual({ row: 0, column: 3 });
  expect(placeAfter(key('End', { ctrlKey: true }), { row: 0, column: 0 }, 3, 4)).toEqual({ row: 2, column: 3 });
  expect(placeAfter(key('Home', { ctrlKey: true }), { row: 2, column: 3 }, 3, 4)).toEqual({ row: 0, column: 0 });
  expect(placeAfter(key('a'), { row: 0, column: 0 }, 2, 2)).toBeNull();
});

const years = ['2010', '2015', '2020', null];

test('the line that the empty one has become is followed, wherever it is sorted to', () => {
  const at = { row: 3, column: 0 };
  expect(placeAfterTyping(key('Tab'), at, years, 3, '2012')).toEqual({ row: '2012', column: 1 });
  expect(placeAfterTyping(key('Enter'), at, years, 3, '2012')).toEqual({ row: null, column: 0 });
  expect(placeAfterTyping(key('Tab'), { row: 3, column: 2 }, years, 3, '2012')).toEqual({ row: null, column: 0 });
  expect(placeAfterTyping(key('Enter', { shiftKey: true }), at, years, 3, '2012')).toEqual({ row: '2020', column: 0 });
});

test('where the empty line has become none, it is stayed in', () => {
  expect(placeAfterTyping(key('Tab'), { row: 3, column: 0 }, years, 3, null)).toEqual({ row: null, column: 1 });
  expect(placeAfterTyping(key('Enter'), { row: 3, column: 0 }, years, 3, null)).toEqual({ row: null, column: 0 });
});

test('a line that changed stays the one that is typed into', () => {
  expect(placeAfterTyping(key('Tab'), { row: 0, column: 0 }, years, 3, null)).toEqual({ row: '2010', column: 1 });
  expect(placeAfterTyping(key('Escape'), { row: 0, column: 0 }, years, 3, null)).toEqual({ row: '2010', column: 0 });
  expect(placeAfterTyping(key('Enter'), { row: 0, column: 0 }, years, 3, null)).toEqual({ row: '2015', column: 0 });
});

test('a table without an empty line is not left at its last one', () => {
  expect(placeAfterTyping(key('Enter'), { row: 1, column: 1 }, ['a', 'b'], 2, null)).toEqual({ row: 'b', column: 1 });
});
