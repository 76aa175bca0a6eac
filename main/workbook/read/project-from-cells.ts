/** Recognises our own layout and makes a project of its cells. */
import { fromRows, type Project } from '../../../shared/model/index.ts';
import { problem } from '../../../shared/problem.ts';
import { type Result, refused } from '../../../shared/result.ts';
import { LAYOUT_KEY, LAYOUT_VERSION, LINE_KEY_COLUMN, VALUE_COLUMN } from '../layout-version.ts';
import { projectRows } from './project-rows.ts';
import { RecordCollector } from './records.ts';
import type { WorkbookCells } from './workbook-cells.ts';

export function projectFromCells(cells: WorkbookCells): Result<Project> {
  const version = layoutOf(cells);
  if (version === null) return refused(problem('workbook.notOurs'));
  if (version > LAYOUT_VERSION) return refused(problem('workbook.newer', { version }));
  const rows = projectRows(new RecordCollector().collect(cells, version));
  return rows.ok ? fromRows(rows.value) : rows;
}

/** The version of the layout that the first sheet names, or null where it names none. */
function layoutOf({ sheets }: WorkbookCells): number | null {
  const first = sheets[0];
  const key = first?.cells.find(({ column, value }) => column === LINE_KEY_COLUMN && value === LAYOUT_KEY);
  const version = first?.cells.find(({ row, column }) => row === key?.row && column === VALUE_COLUMN)?.value;
  return key !== undefined && typeof version === 'number' ? version : null;
}
