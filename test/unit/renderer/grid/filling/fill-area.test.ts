import { expect, test } from 'vitest';
import { fillArea, reachBeside } from '../../../../../renderer/grid/filling/index.ts';
import { Displayed } from '../../../../../renderer/grid/selection/index.ts';
import type { SheetColumn, SheetLine } from '../../../../../renderer/grid/sheet.ts';

const source = { firstLine: 2, lastLine: 4, firstColumn: 2, lastColumn: 3 };

test.each<[name: string, line: number, column: number, area: object]>([
  ['down', 7, 3, { lastLine: 7 }],
  ['up', 0, 2, { firstLine: 0 }],
  ['to the right', 4, 6, { lastColumn: 6 }],
  ['to the left', 3, 0, { firstColumn: 0 }],
  ['along the longer way', 6, 4, { lastLine: 6 }],
])('the source grows %s', (_name, line, column, area) => {
  expect(fillArea(source, { line, column })).toEqual({ source, area: { ...source, ...area }, kept: null });
});

test('drawn back over itself, the source is cut short', () => {
  expect(fillArea(source, { line: 2, column: 3 })).toEqual({
    source,
    area: { ...source, firstLine: 3 },
    kept: { ...source, lastLine: 2 },
  });
  expect(fillArea(source, { line: 4, column: 2 })).toEqual({
    source,
    area: { ...source, firstColumn: 3 },
    kept: { ...source, lastColumn: 2 },
  });
  expect(fillArea(source, { line: 4, column: 3 })).toBeNull();
});

/** A column by a letter for each line: "." is blank; where a dash stands, the line only waits for typing. */
function reach(left: string, right: string, lastLine: number): number | null {
  const lines = [...left].map((sign, index): SheetLine => {
    return { id: String(index), number: sign === '-' ? null : index, waiting: sign === '-', lastOfBlock: false };
  });
  const columns = [left, '', right].map((id): SheetColumn => {
    return { kind: 'calculated', id, width: 80, key: true, numeric: true };
  });
  const terrain = {
    displayed: new Displayed(lines, columns),
    isBlank: (line: SheetLine, column: SheetColumn) => column.id[Number(line.id)] === '.',
    spanOf: () => null,
  };
  return reachBeside(terrain, { firstLine: 0, lastLine, firstColumn: 1, lastColumn: 1 });
}

test.each<[left: string, right: string, lastLine: number, reached: number | null]>([
  ['xxx.x', 'xxxxx', 0, 2],
  ['x....', 'xxx.x', 0, 2],
  ['x....', 'x....', 0, null],
  ['xx-xx-.', 'xx-xx-.', 0, 4],
  ['xxxxx', 'xxxxx', 4, null],
])('beside %s and %s, from line %d, a double click fills as far as %s', (left, right, lastLine, reached) => {
  expect(reach(left, right, lastLine)).toBe(reached);
});
