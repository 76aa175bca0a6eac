import { describe, expect, it, test } from 'vitest';
import { isCopy, type WrittenCell, writeClipboard } from '../../../../../renderer/grid/clipboard/index.ts';

function cell(text: string, value: number | null = null, percent = false): WrittenCell {
  return { text, value, percent };
}

/** The one cell of the HTML, without the table around it. */
function html(written: WrittenCell): string {
  return /<td.*<\/td>/s.exec(writeClipboard([[written]]).html)?.[0] ?? '';
}

describe('the plain text', () => {
  it.each<[name: string, rows: readonly (readonly WrittenCell[])[], text: string]>([
    ['cells and rows', [[cell('a'), cell('b')], [cell('c')]], 'a\tb\nc'],
    ['figures as they are shown', [[cell('£1,200.50', 1200.504), cell('25%', 0.254, true)]], '£1,200.50\t25%'],
    ['quotes only where they are needed', [[cell('5" pipe'), cell('a\nb'), cell('c\td')]], '5" pipe\t"a\nb"\t"c\td"'],
    ['a quote in front would be taken for more', [[cell('"hi" he said')]], '"""hi"" he said"'],
    ['a text that looks like a formula, as it is', [[cell('=1+1'), cell('-x')]], '=1+1\t-x'],
    ['a last row that is blank', [[cell('a')], [cell('')]], 'a\n\n'],
    ['no rows', [], ''],
  ])('%s', (_name, rows, text) => {
    expect(writeClipboard(rows).text).toBe(text);
  });
});

test('a number in full, for each of the three programs', () => {
  expect(html(cell('12.5%', 0.12512, true))).toBe(
    '<td x:num="0.12512" sdval="0.12512" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:0.12512}" ' +
      'sdnum="1033;0;0.0%" style="mso-number-format:&quot;0\\.0%&quot;" ' +
      'data-sheets-numberformat="{&quot;1&quot;:3,&quot;2&quot;:&quot;0.0%&quot;,&quot;3&quot;:1}">12.5%</td>',
  );
});

test('a number whose text is no plain showing of it keeps the number and the general format', () => {
  expect(html(cell('1.2m', 1_200_000))).toBe(
    '<td x:num="1200000" sdval="1200000" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:1200000}" sdnum="1033;">1.2m</td>',
  );
});

test.each(['=1+1', '+44 20', '-x', '@home', '−5', '007', '1/2', ' =1', '£5', '(12)', '.5', 'TRUE', 'false', "'a"])(
  '%j stays a text',
  (text) => {
    expect(html(cell(text))).toContain('x:str=""');
    expect(html(cell(text))).toContain('mso-number-format:&quot;\\@&quot;');
    expect(html(cell(text))).toContain('sdnum="1033;0;@"');
  },
);

test.each(['Volunteers', 'True friends', 'a=b'])('%j needs no format to stay a text', (text) => {
  expect(html(cell(text))).not.toContain('mso-number-format');
});

test('a blank cell says nothing', () => {
  expect(html(cell(''))).toBe('<td></td>');
});

test('every text is escaped, in the cell and in its attributes', () => {
  const hostile = '<img src=x onerror="a">&amp;';
  const written = html({ ...cell(hostile), entered: '="<b>"' });
  expect(written).not.toMatch(/<(?!\/?td)/);
  expect(written).toContain('>&lt;img src=x onerror=&quot;a&quot;&gt;&amp;amp;</td>');
  expect(written).toContain('data-worthwhile-entered="=&quot;&lt;b&gt;&quot;"');
});

test('line breaks stay within their cell, and blanks are kept', () => {
  expect(html(cell('a\r\nb'))).toMatch(/style="white-space:pre-wrap">a<br>b<\/td>$/);
  expect(html(cell('a  b'))).toMatch(/style="white-space:pre-wrap">a {2}b<\/td>$/);
  expect(writeClipboard([[cell('a\nb')]]).html).toContain('br{mso-data-placement:same-cell}');
});

test('a number that is none is written as a text', () => {
  expect(html(cell('∞', Number.POSITIVE_INFINITY))).not.toContain('x:num');
});

test('a copy is known again by its HTML, and no other is', () => {
  const { html: written } = writeClipboard([[cell('a')]], 'copy-1');
  expect(isCopy(written, 'copy-1')).toBe(true);
  expect(isCopy(`<!--StartFragment-->${written}<!--EndFragment-->`, 'copy-1')).toBe(true);
  expect(isCopy(written, 'copy-2')).toBe(false);
  expect(isCopy(writeClipboard([[cell('a')]]).html, 'copy-1')).toBe(false);
});
