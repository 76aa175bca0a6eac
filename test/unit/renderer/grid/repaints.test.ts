import { expect, test } from 'vitest';
import { repaints } from '../../../../renderer/grid/repaints.ts';
import { columnGroups } from '../../../../renderer/sheets/map/map-columns.ts';
import { mapSheet } from '../../../../renderer/sheets/map/map-sheet.ts';

const columns = columnGroups(5).flatMap((group) => group.columns);
const rendered = Array.from({ length: 40 }, (_, index) => ({ rowIndex: 100 + index }));
const at = (id: string) => columns.findIndex((column) => column.id === id);

function painted(...rectangles: Parameters<typeof repaints>[0]): readonly string[] {
  return repaints(rectangles, rendered, columns, mapSheet.spans).flatMap(({ rowNodes, columns: ids }) =>
    rowNodes.flatMap(({ rowIndex }) => ids.map((id) => `${rowIndex} ${id}`)),
  );
}

const cell = (line: number, id: string) => {
  return { firstLine: line, lastLine: line, firstColumn: at(id), lastColumn: at(id) };
};

test('one step of the focus paints the two cells, and the numbers of their lines', () => {
  expect(painted(cell(110, 'outcome.deadweight'), cell(111, 'outcome.deadweight'))).toEqual([
    '110 line',
    '110 outcome.deadweight',
    '111 line',
    '111 outcome.deadweight',
  ]);
});

test('a cell over several lines is painted by its first line, wherever that is above', () => {
  expect(painted(cell(102, 'stakeholder.name'))).toEqual([
    '102 line',
    '100 stakeholder.name',
    '101 stakeholder.name',
    '102 stakeholder.name',
  ]);
});

test('of everything, what is on the screen is painted', () => {
  const all = { firstLine: 0, lastLine: 9_999, firstColumn: 0, lastColumn: columns.length - 1 };
  expect(painted(all)).toHaveLength(rendered.length * (columns.length + 1));
});

test('nothing is painted of what is not on the screen', () => {
  expect(painted(cell(99, 'outcome.deadweight'), cell(140, 'outcome.deadweight'))).toEqual([]);
});
