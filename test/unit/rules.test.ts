/** docs/method.md and the tests name the same rules: none without a test, no test of a rule that is not written down. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const RULE = /\bR-[A-Z]+\b/g;
const root = new URL('../../', import.meta.url);

test('every rule of docs/method.md has a test, and every rule in a test is written down', () => {
  const written = readFileSync(new URL('docs/method.md', root), 'utf8');
  const rules = new Set(written.match(/(?<=^\*\*)R-[A-Z]+(?=\*\*)/gm));
  const tested = new Set<string>();
  for (const file of globSync('test/{unit,golden,properties}/**/*.test.ts', { cwd: root })) {
    const titles =
      readFileSync(new URL(file, root), 'utf8').match(/\b(test|describe)(\.\w+)?(\([^)]*\))?\(\s*'[^']*'/g) ?? [];
    const eachTitles = readFileSync(new URL(file, root), 'utf8').match(/\]( as const)?\)\(\s*'[^']*'/g) ?? [];
    for (const title of [...titles, ...eachTitles]) for (const rule of title.match(RULE) ?? []) tested.add(rule);
  }
  expect(rules.size).toBeGreaterThan(15);
  expect([...tested].sort()).toEqual([...rules].sort());
});
