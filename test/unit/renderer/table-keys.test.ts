import { expect, test } from 'vitest';
import { placeAfter } from '../../../renderer/sheets/table-keys.ts';

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
