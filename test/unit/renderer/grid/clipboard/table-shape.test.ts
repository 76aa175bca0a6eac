import { expect, test } from 'vitest';
import { isBlank, looksLikeHeadings, transposed } from '../../../../../renderer/grid/clipboard/index.ts';

function row(...texts: readonly string[]) {
  return texts.map((text) => ({ text, value: null, percent: false }));
}

test('rows become columns', () => {
  expect(transposed([row('a', 'b', 'c'), row('d', 'e', 'f')])).toEqual([row('a', 'd'), row('b', 'e'), row('c', 'f')]);
  expect(transposed([])).toEqual([]);
});

test('a cell of blanks only is blank', () => {
  expect(row('', ' \n', '\u00A0', '0').map(isBlank)).toEqual([true, true, true, false]);
});

const HEADINGS = ['Stakeholder', 'Group size', 'Deadweight', 'Drop-off'];

test.each([
  [['stakeholder', 'GROUP  SIZE', 'Deadweight', 'Drop-off'], true],
  [['', ' Group\nsize', 'deadweight ', ''], true],
  [['Stakeholder', 'Group size', 'Dead weight', 'other'], true],
  [['Stakeholder', 'Group size', 'mine', 'other'], false],
  [['Stakeholder', '', '', ''], false],
  [['Group size', 'Stakeholder', 'Drop-off', 'Deadweight'], false],
  [['Volunteers', '12', '25%', '0%'], false],
  [['', '', '', ''], false],
  [['Stakeholder', 'Group size', '', '', '', ''], true],
])('%j looks like headings: %s', (texts, expected) => {
  expect(looksLikeHeadings(row(...texts), HEADINGS)).toBe(expected);
});

test('headings that are blank are not equal to blank cells', () => {
  expect(looksLikeHeadings(row('', ''), ['', ''])).toBe(false);
});
