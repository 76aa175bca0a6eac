/** Tables from other programs' HTML, read where it is read: by the parser of a real browser. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { ClipboardContents, ClipboardTable, WrittenCell } from '../../renderer/grid/clipboard/index.ts';
import { writeClipboard } from '../../renderer/grid/clipboard/index.ts';
import { contentSecurityPolicy } from '../../shared/contract.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import { launchBrowser } from '../support/browser.ts';
import type { ClipboardFormats } from '../support/clipboard-page.ts';

let browser: Browser;
let page: Page;

/** What the browser says on its console: above all, what the window's policy forbids. */
const said: string[] = [];

beforeAll(async () => {
  const bundle = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'chrome140',
      lib: { entry: 'test/support/clipboard-page.ts', formats: ['iife'], name: 'page' },
    },
  });
  const [output] = Array.isArray(bundle) ? bundle : [bundle];
  if (output === undefined || !('output' in output)) throw new Error('The folder was not bundled');
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('console', (message) => said.push(message.text()));
  const { code } = output.output[0];
  await page.route('http://window.test/**', (route) => {
    if (route.request().url().endsWith('.js')) return route.fulfill({ contentType: 'text/javascript', body: code });
    const headers = { 'content-security-policy': contentSecurityPolicy('none') };
    return route.fulfill({
      contentType: 'text/html',
      headers,
      body: '<!doctype html><script src="/formats.js"></script>',
    });
  });
  await page.goto('http://window.test/');
});

afterAll(async () => {
  await browser.close();
});

function readAll(contents: readonly ClipboardContents[]): Promise<readonly Result<ClipboardTable>[]> {
  return page.evaluate((all) => {
    const { readClipboard }: ClipboardFormats = globalThis.clipboardFormats;
    return all.map(readClipboard);
  }, contents);
}

async function read(html: string, text = ''): Promise<ClipboardTable | Problem> {
  const [result] = await readAll([{ html, text }]);
  if (result === undefined) throw new Error('Nothing was read');
  return result.ok ? result.value : result.problem;
}

/** The texts only. */
async function texts(html: string, text = ''): Promise<readonly (readonly string[])[] | Problem> {
  const table = await read(html, text);
  return 'code' in table ? table : table.map((row) => row.map((cell) => cell.text));
}

function fixture(name: string): string {
  return readFileSync(`test/fixtures/clipboard/${name}`, 'utf8');
}

const blank = { text: '', value: null, percent: false };

function cell(text: string, value: number | null = null, percent = false) {
  return { text, value, percent };
}

/** The block of the fixtures: with numbers in full, or as displayed where the program does not tell them. */
function block(told: boolean, spaces = '  ') {
  const number = (value: number) => (told ? value : null);
  return [
    [cell('Riverside café'), blank, cell('Share'), cell('Value')],
    [cell('Deadweight'), blank, cell('25%', number(0.254), true), cell('£1,200.50', number(1200.504))],
    [
      cell('Line one\nsays "hi"'),
      cell('5" pipe'),
      cell('12.5%', number(0.125), true),
      cell('£150.06', number(150.063)),
    ],
    [cell(`two${spaces}spaces & <b>`), cell('=kept as text'), cell('01/04/2024'), cell('12', number(12))],
  ];
}

describe('the block of cells that was copied in', () => {
  it.each([
    ['excel-windows', false],
    ['excel-mac', false],
    ['libreoffice-calc', true],
    ['google-sheets', true],
  ])('%s', async (name, told) => {
    expect(await read(fixture(`${name}.html.txt`), fixture(`${name}.tsv`))).toEqual(block(told));
  });

  it.each([
    ['excel-2003', '  '],
    ['google-sheets-arrays', ' '],
  ])('%s, without its plain text', async (name, spaces) => {
    expect(await read(fixture(`${name}.html.txt`))).toEqual(block(true, spaces));
  });

  it('Word', async () => {
    expect(await read(fixture('word.html.txt'))).toEqual([
      [cell('Older people feel less lonely\n(survey, 2024)'), cell('25 %')],
      [blank, cell('£12')],
    ]);
  });

  it('Google Sheets as a single cell, which it writes without a table', async () => {
    const attributes = `data-sheets-root="1" data-sheets-value='{"1":3,"3":0.254}' data-sheets-numberformat='{"1":3,"2":"0%","3":1}'`;
    expect(
      await read(`<google-sheets-html-origin><span ${attributes}>25%</span></google-sheets-html-origin>`, '25%'),
    ).toEqual([[cell('25%', 0.254, true)]]);
  });
});

function table(rows: string, before = ''): string {
  return `${before}<table>${rows}</table>`;
}

describe('cells of a table', () => {
  it.each([
    ['<td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d', ['a||b', '||c', 'd||']],
    ['<td rowspan=0>a<td>b<tr><td>c', ['a|b', '|c']],
    ['<td rowspan=9>a<td>b', ['a|b']],
    ['<thead><tr><td rowspan=9>a<td>b<tbody><tr><td>c<td>d', ['a|b', 'c|d']],
    ['<th>a<td>b<tr><td>c', ['a|b', 'c|']],
    ['<td>a<tr style="display:none"><td>hidden<tr><td>b', ['a', 'b']],
    ['<td>a<tr height=0><td>widths', ['a']],
    ['<tr style="display:none"><td rowspan=2>a<td>x<tr><td>b', ['a|b']],
    ['<col><col style="display:none"><col><tr><td>a<td>hidden<td>b', ['a|b']],
    ['<colgroup span=2 style="display:none"></colgroup><tr><td>x<td>y<td>b', ['b']],
    ['<col style="display:none"><col><tr><td colspan=2>a<tr><td>x<td>b', ['a', 'b']],
    ['<td>a<td style="display:none">x<td>b<tr><td>c<td style="display:none">y<td>d', ['a|b', 'c|d']],
    ['<td>a<td style="display:none">x<tr><td>c<td>d', ['a|', 'c|d']],
  ])('stand where they are seen: %s', async (rows, expected) => {
    const found = await texts(table(rows));
    expect('code' in found ? found : found.map((row) => row.join('|'))).toEqual(expected);
  });

  it.each([
    ['  a \n\t b  ', 'a b'],
    ['a&nbsp;&nbsp;b', 'a  b'],
    ['&nbsp;', ''],
    ['<br>', ''],
    ['a<br>', 'a'],
    ['a <br>\n  b', 'a\nb'],
    ['<br>a<br><br>b', '\na\n\nb'],
    ['<p>a</p>\n<p>b</p>', 'a\nb'],
    ['<p>a</p><br>b', 'a\n\nb'],
    ['a<div>b<div>c</div></div>d', 'a\nb\nc\nd'],
    ['<ul><li>a<li>b</ul>', 'a\nb'],
    ['<pre>a  b\n c</pre>', 'a  b\n c'],
    ['<span style="white-space:pre-wrap"> a\u00A0b\t</span>', ' a\u00A0b\t'],
    ['<span style="white-space:pre">a  <b style="white-space:normal">b  c</b></span>', 'a  b c'],
    ['a<span style="mso-spacerun:yes">&nbsp;\n </span>', 'a  '],
    ['a<!-- no --><style>b{}</style><script>c</script><span style="display:none">d</span>', 'a'],
    ['a<a class="comment-indicator"></a><comment>note</comment>', 'a'],
    ['a<a class=msocomanchor>[1]</a>', 'a'],
    ['<b>a</b><i>b</i> <u>c</u>', 'ab c'],
    ['<table><tr><td>a<td>b<tr><td>c</table>', 'a b\nc'],
    ['=1+1', '=1+1'],
    ['&lt;b&gt; &amp;amp;', '<b> &amp;'],
    ['a style="b" &lt;td style="c"', 'a style="b" <td style="c"'],
    ['<b title="<i style=">a</b>', 'a'],
    ['<style>.x{}</style><span class=x>a</span>', 'a'],
  ])('say what is seen: %j', async (html, expected) => {
    expect(await texts(table(`<td>${html}`))).toEqual([[expected]]);
  });

  it.each([
    ['sdval="0.254" sdnum="2057;0;0%"', '25%', 0.254, true],
    ['sdval="0.254" sdnum="2057;0;0%" data-sheets-value=\'{"1":3,"3":0}\'', '25%', 0.254, true],
    ['sdval="1" sdnum="1033;0;BOOLEAN"', 'TRUE', null, false],
    ['sdval="12" sdnum="1033;"', '12', 12, false],
    ['sdval="nothing"', '12', null, false],
    ['x:num', '96%', 0.96, true, 'mso-number-format:Percent'],
    ['x:num', '1,234', null, false],
    ['x:num="1E-3"', '0.00', 0.001, false],
    ['x:num="5" x:str', '5', null, false],
    ['', 'n/a', null, false, 'mso-number-format:0%'],
    ['', '25%', null, false],
    ['data-sheets-value="{"', '25%', null, false],
    ['data-sheets-value=\'{"1":4,"4":1}\'', 'TRUE', null, false],
    ["data-sheets-value='[null,3,null,0.25]' data-sheets-numberformat='[null,3,\"0%\",1]'", '25%', 0.25, true],
  ])('tell their numbers: %s %s', async (attributes, text, value, percent, style = '') => {
    expect(await read(table(`<td ${attributes} style="${style}">${text}`))).toEqual([[cell(text, value, percent)]]);
  });
});

describe('which form counts', () => {
  it.each([
    ['a table of its own', table('<td>a'), 'b', [['a']]],
    ['the first table with cells', `${table('<tr>')}${table('<td>a')}${table('<td>b')}`, 'c', [['a']]],
    ['no table', '<p>a</p>', 'b\tc', [['b', 'c']]],
    ['a table among other text', table('<td>a', '<p>Prose</p>'), 'b', [['b']]],
    ['a table beside comments', table('<td>a', '<div style="mso-element:comment-list">note</div>'), 'b', [['a']]],
    ['a page without a table whose text speaks of one', '&lt;table&gt;', 'b', [['b']]],
    ['neither', '', '', []],
  ])('%s', async (_name, html, text, expected) => {
    expect(await texts(html, text)).toEqual(expected);
  });

  it('a table beyond the limit is refused', async () => {
    const refusal = problem('parsing.pasteTooLarge', { most: '200,000' });
    expect(await read(table('<tr><td>'.repeat(200_001)), 'a')).toEqual(refusal);
    expect(await read(table(`<td colspan=1000>${'<tr><td>'.repeat(200)}`), 'a')).toEqual(refusal);
    expect(await read(table('<td rowspan=65534 colspan=1000>a'), 'a')).toHaveLength(1);
  });
});

test('nothing of what was read broke the policy of the window', () => {
  expect(said).toEqual([]);
});

test('nothing of the HTML runs', async () => {
  const html = table('<td>a<img src="x:" onerror="document.title = 1"><script>document.title = 2</script>');
  expect(await texts(html)).toEqual([['a']]);
  expect(await page.title()).toBe('');
});

test('what is written is read back, with its numbers', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('"', '\t', '\n', '\r', ' ', '\u00A0', '\f', 'a', '=', '<br>', '&amp;', '1', '%'),
    }),
  );
  const numeric = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constant(null));
  const written = fc.record({ text, value: numeric, percent: fc.boolean(), entered: fc.option(text) });
  const tables = fc
    .integer({ min: 1, max: 4 })
    .chain((columns) => fc.array(fc.array(written, { minLength: columns, maxLength: columns }), { minLength: 1 }));
  const samples: readonly WrittenCell[][][] = fc.sample(tables, { numRuns: 400 });
  const results = await readAll(samples.map((sample) => writeClipboard(sample)));
  for (const [index, sample] of samples.entries()) {
    expect(results[index]).toEqual({ ok: true, value: sample.map((row) => row.map(asRead)) });
  }
});

/** Line breaks are \n on the clipboard, NUL is left out, a percentage needs a value, and −0 is 0. */
function asRead({ text, value, percent, entered }: WrittenCell) {
  return {
    text: kept(text),
    value: value === 0 ? 0 : value,
    percent: percent && value !== null,
    ...(entered ? { entered: kept(entered) } : {}),
  };
}

function kept(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
}
