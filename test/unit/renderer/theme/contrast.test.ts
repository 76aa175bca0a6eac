/** The contrast that WCAG 2.2 asks for at level AA: 4.5 for text, 3 for edges and marks that are needed to see what is there. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('renderer/theme/tokens.css', 'utf8');

const GROUNDS = ['frame', 'surface', 'raised', 'calculated', 'hover'];
const TEXTS = ['text', 'muted', 'faint', 'accent', 'error', 'warning'];
/** Text that stands on a ground of its own, and what a cell may have under its text. */
const ON_THEIR_OWN: readonly (readonly [text: string, ground: string])[] = [
  ['accent', 'accent-soft'],
  ['error', 'error-soft'],
  ['warning', 'warning-soft'],
  ['text', 'accent-soft'],
  ['text', 'error-soft'],
  ['text', 'warning-soft'],
  ['text', 'found'],
  ['text', 'changed'],
];
const MARKS: readonly (readonly [mark: string, ground: string])[] = [
  ['field', 'surface'],
  ['field', 'raised'],
  ['note-mark', 'surface'],
  ['note-mark', 'calculated'],
  ['accent', 'surface'],
  ['warning-mark', 'surface'],
  ['warning-mark', 'calculated'],
  ['error', 'calculated'],
  ['stage-stakeholders', 'surface'],
  ['stage-inputsAndOutputs', 'surface'],
  ['stage-outcomes', 'surface'],
  ['stage-adjustments', 'surface'],
  ['stage-value', 'surface'],
];

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  const tokens = tokensOf(theme);

  test.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    '%s is read on %s',
    (text, ground) => {
      expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(ON_THEIR_OWN)('%s is read on %s', (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARKS)('%s is seen on %s', (mark, ground) => {
    expect(contrast(tokens, mark, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('black on white has the most contrast there is', () => {
  expect(
    contrast(
      new Map([
        ['a', '#000000'],
        ['b', '#ffffff'],
      ]),
      'a',
      'b',
    ),
  ).toBeCloseTo(21);
});

function tokensOf(theme: string): ReadonlyMap<string, string> {
  const [, block = ''] = new RegExp(`\\[data-mantine-color-scheme="${theme}"\\] \\{([^}]*)\\}`).exec(css) ?? [];
  return new Map(
    [...block.matchAll(/--ww-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
}

function contrast(tokens: ReadonlyMap<string, string>, one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(tokens, one), luminance(tokens, other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** As WCAG defines it, from 0 for black to 1 for white. */
function luminance(tokens: ReadonlyMap<string, string>, name: string): number {
  const colour = tokens.get(name);
  if (colour === undefined) throw new Error(`There is no colour --ww-${name}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
