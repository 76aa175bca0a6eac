import { expect, test } from 'vitest';
import { rankOf, wordsOf } from '../../../../renderer/commands/match-words.ts';

const rank = (text: string, query: string) => rankOf(text, wordsOf(query));

test('words are found in any order, whatever their capitals and accents', () => {
  expect(rank('Insert line below', 'below INS')).not.toBeNull();
  expect(rank('Café for carers', 'cafe')).not.toBeNull();
  expect(rank('Insert line below', 'below above')).toBeNull();
});

test('the beginning of a text is better than that of a word, and that better than its inside', () => {
  const ranks = ['Fill down', 'Do not fill', 'Refill'].map((text) => rank(text, 'fill'));
  expect(ranks).toEqual([...ranks].sort((a, b) => Number(a) - Number(b)));
  expect(new Set(ranks).size).toBe(3);
});

test('signs are looked for as they are', () => {
  expect(rank('Paste (values)', '(val')).not.toBeNull();
  expect(rank('Paste', '.')).toBeNull();
});
