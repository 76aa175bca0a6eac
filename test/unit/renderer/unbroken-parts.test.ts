import { expect, test } from 'vitest';
import { unbrokenParts } from '../../../renderer/panels/unbroken-parts.ts';
import type { TracePart } from '../../../shared/trace/index.ts';

const CELL = { kind: 'total', total: 'ratio' } as const;

function figure(text: string): TracePart {
  return { text, cell: CELL };
}

function words(text: string): TracePart {
  return { text, cell: null };
}

const SENTENCES: readonly (readonly [parts: readonly TracePart[], unbroken: string])[] = [
  [
    [figure('65'), words(' × '), words('(1\u00A0−\u00A0'), figure('10 %'), words(')²'), words(' = '), figure('9')],
    '65|(1\u00A0−\u00A010 %)²|9',
  ],
  [
    [figure('−'), words('('), figure('35'), words(' × '), figure('45'), words(')'), words(' = '), figure('9')],
    '−|(35|45)|9',
  ],
  [[words('a*2'), words(' = '), figure('48'), words(', where '), figure('a = 24')], '48,|a = 24'],
  [[figure('100'), words(' ÷ ('), figure('12'), words(' ÷ 12)')], '100|(12'],
];

test.each(SENTENCES)('a figure keeps its brackets and its sign, and nothing is lost: %#', (parts, unbroken) => {
  const whole = unbrokenParts(parts);
  expect(whole.map(({ before, text, after }) => before + text + after).join('')).toBe(
    parts.map(({ text }) => text).join(''),
  );
  expect(
    whole
      .filter(({ cell }) => cell !== null)
      .map(({ before, text, after }) => before + text + after)
      .join('|'),
  ).toBe(unbroken);
});
