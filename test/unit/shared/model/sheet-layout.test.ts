import { expect, test } from 'vitest';
import {
  isPlainLayout,
  layoutText,
  PLAIN_LAYOUT,
  readLayout,
  type SheetLayout,
  sheetLayoutSchema,
  sheetLayoutsSchema,
} from '../../../../shared/model/index.ts';

const EVERYTHING: SheetLayout = {
  columns: { 'outcome.quantity': { width: 200 }, 'outcome.unit': { hidden: true } },
  order: ['outcome.quantity', 'outcome.unit'],
  frozenColumns: 2,
  frozenLines: 1,
  folded: ['adjustments'],
  sort: [
    { column: 'outcome.quantity', direction: 'down' },
    { column: 'outcome.unit', direction: 'up' },
  ],
  filters: {
    'outcome.description': { kind: 'contains', text: 'health' },
    'outcome.unit': { kind: 'oneOf', values: ['people', ''] },
    'outcome.quantity': { kind: 'between', least: 10, most: null },
    'outcome.proxy': { kind: 'blank' },
    'outcome.rank': { kind: 'notBlank' },
  },
  zoom: 1.25,
};

test('a layout is read as it was written, and the same one is the same text', () => {
  expect(readLayout(layoutText(EVERYTHING))).toEqual(EVERYTHING);
  expect(readLayout(layoutText(PLAIN_LAYOUT))).toEqual(PLAIN_LAYOUT);
  const turned = Object.fromEntries(Object.entries(EVERYTHING).reverse());
  expect(layoutText(sheetLayoutSchema.parse(turned))).toBe(layoutText(EVERYTHING));
});

test('a sheet as it comes is told from one that was laid out', () => {
  expect(isPlainLayout({ ...PLAIN_LAYOUT, order: undefined })).toBe(true);
  expect(isPlainLayout({ ...PLAIN_LAYOUT, zoom: 0.9 })).toBe(false);
  expect(isPlainLayout({ ...PLAIN_LAYOUT, order: [] })).toBe(false);
});

test.each([
  ['no JSON', '{"zoom":'],
  ['null', 'null'],
  ['something else', '"wide"'],
  ['nothing of it', '{}'],
  ['more than it has', JSON.stringify({ ...PLAIN_LAYOUT, colour: 'red' })],
  ['too small', JSON.stringify({ ...PLAIN_LAYOUT, zoom: 0.4 })],
  ['too large', JSON.stringify({ ...PLAIN_LAYOUT, zoom: 3 })],
  ['a width that is none', JSON.stringify({ ...PLAIN_LAYOUT, columns: { a: { width: -1 } } })],
  ['a width of a text', JSON.stringify({ ...PLAIN_LAYOUT, columns: { a: { width: '9' } } })],
  ['a column without a name', JSON.stringify({ ...PLAIN_LAYOUT, columns: { '': { width: 90 } } })],
  ['a column twice', JSON.stringify({ ...PLAIN_LAYOUT, order: ['a', 'a'] })],
  ['half a column that stands still', JSON.stringify({ ...PLAIN_LAYOUT, frozenColumns: 0.5 })],
  [
    'four columns to sort by',
    JSON.stringify({ ...PLAIN_LAYOUT, sort: Array(4).fill({ column: 'a', direction: 'up' }) }),
  ],
  ['a filter of another kind', JSON.stringify({ ...PLAIN_LAYOUT, filters: { a: { kind: 'like', text: 'x' } } })],
  ['a filter for nothing', JSON.stringify({ ...PLAIN_LAYOUT, filters: { a: { kind: 'contains', text: '' } } })],
  ['too many folded', JSON.stringify({ ...PLAIN_LAYOUT, folded: Array.from({ length: 1001 }, (_, n) => `g${n}`) })],
  [
    'too much of all',
    JSON.stringify({ ...PLAIN_LAYOUT, folded: Array.from({ length: 900 }, (_, n) => `${n}`.padEnd(299)) }),
  ],
  ['longer than it may be', `${layoutText(PLAIN_LAYOUT)}${' '.repeat(200_000)}`],
])('%s is no layout', (_what, text) => {
  expect(readLayout(text)).toBeNull();
});

test('a name that is no key of an object is no column', () => {
  const read = readLayout(
    '{"columns":{"__proto__":{"width":90}},"folded":["__proto__"],"sort":[],"filters":{},"zoom":1}',
  );
  expect(read).toBeNull();
  const columns = readLayout(
    '{"columns":{"__proto__":{"width":90}},"folded":[],"sort":[],"filters":{},"zoom":1}',
  )?.columns;
  expect(Object.getPrototypeOf(columns ?? {})).toBe(Object.prototype);
});

test('layouts go by the names of sheets, and are so many at most', () => {
  expect(sheetLayoutsSchema.safeParse({ map: PLAIN_LAYOUT, 'value-map': EVERYTHING }).success).toBe(true);
  expect(sheetLayoutsSchema.safeParse({ '../map': PLAIN_LAYOUT }).success).toBe(false);
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`sheet-${index}`, PLAIN_LAYOUT]));
  expect(sheetLayoutsSchema.safeParse(many).success).toBe(false);
});
