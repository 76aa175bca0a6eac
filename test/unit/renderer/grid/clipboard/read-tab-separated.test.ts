import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readClipboard, writeClipboard } from '../../../../../renderer/grid/clipboard/index.ts';
import { problem } from '../../../../../shared/problem.ts';

function read(text: string) {
  const result = readClipboard({ html: '', text });
  return result.ok ? result.value.map((row) => row.map((cell) => cell.text)) : result.problem;
}

test.each<[name: string, text: string, rows: readonly (readonly string[])[]]>([
  ['nothing', '', []],
  ['one cell', 'a', [['a']]],
  ['one blank cell, as Excel writes it', '\r\n', [['']]],
  ['the line end after the last row begins no row', 'a\tb\r\n', [['a', 'b']]],
  ['a blank row that was copied stays', 'a\n\n', [['a'], ['']]],
  ['a last cell that is blank', 'a\t', [['a', '']]],
  ['line ends of every system', 'a\r\nb\nc\rd', [['a'], ['b'], ['c'], ['d']]],
  [
    'short rows are filled up',
    'a\nb\tc\nd',
    [
      ['a', ''],
      ['b', 'c'],
      ['d', ''],
    ],
  ],
  ['a quoted cell keeps its line breaks and tabs', '"a\r\nb\tc"\td', [['a\nb\tc', 'd']]],
  ['doubled quotes in a quoted cell', '"say ""hi"""', [['say "hi"']]],
  ['a quoted cell with nothing in it', '""\ta', [['', 'a']]],
  ['a quote within a text is only a quote', '5" pipe\t6"', [['5" pipe', '6"']]],
  [
    'a quote that nothing closes',
    '"Speedy\tx\ny',
    [
      ['"Speedy', 'x'],
      ['y', ''],
    ],
  ],
  ['a quotation at the start of a text', '"Hello," he said.\n"Bye"', [['"Hello," he said.'], ['Bye']]],
  ['prose is a row for each line', 'One line.\nAnother, with a comma.', [['One line.'], ['Another, with a comma.']]],
  ['a formula stays a text', '=1+1', [['=1+1']]],
])('%s', (_name, text, rows) => {
  expect(read(text)).toEqual(rows);
});

test('plain text tells no values', () => {
  expect(readClipboard({ html: '', text: '25%' })).toEqual({
    ok: true,
    value: [[{ text: '25%', value: null, percent: false }]],
  });
});

const BLOCK = [
  ['Riverside café', '', 'Share', 'Value'],
  ['Deadweight', '', '25%', '£1,200.50'],
  ['Line one\nsays "hi"', '5" pipe', '12.5%', '£150.06'],
  ['two  spaces & <b>', '=kept as text', '01/04/2024', '12'],
];

test.each(['excel-windows', 'excel-mac', 'libreoffice-calc', 'google-sheets'])('the plain text of %s', (name) => {
  expect(read(readFileSync(`test/fixtures/clipboard/${name}.tsv`, 'utf8'))).toEqual(BLOCK);
});

describe('a table beyond the limit is refused', () => {
  const refusal = problem('parsing.pasteTooLarge', { most: '200,000' });

  it.each([
    ['by its rows', 'a\n'.repeat(200_001)],
    ['by its columns', '\t'.repeat(200_000)],
    ['by one long row among many', `${'\t'.repeat(999)}\n${'a\n'.repeat(200)}`],
  ])('%s', (_name, text) => {
    expect(read(text)).toEqual(refusal);
  });

  it('and not just below it', () => {
    expect(read('a\n'.repeat(200_000))).toHaveLength(200_000);
  });
});

test('quotes that nothing closes are read in time that grows with the text', () => {
  for (const text of ['"a""', '"', '"a\t"b\n']) {
    const started = performance.now();
    read(text.repeat(40_000));
    expect(performance.now() - started).toBeLessThan(3000);
  }
});

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', '\t', '\n', ' ', '\u00A0', 'a', '=', '"', "'", '<br>', '£', '\r') }),
);

test('what is written is read back', () => {
  const tables = fc
    .integer({ min: 1, max: 4 })
    .chain((columns) => fc.array(fc.array(texts, { minLength: columns, maxLength: columns }), { minLength: 1 }));
  fc.assert(
    fc.property(tables, (rows) => {
      const cells = rows.map((row) => row.map((text) => ({ text, value: null, percent: false })));
      // Line breaks are \n on the clipboard, and NUL is left out.
      const kept = rows.map((row) => row.map((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '')));
      expect(read(writeClipboard(cells).text)).toEqual(kept);
    }),
    { numRuns: 500 },
  );
});
