/** The sheets with a grid, by their names, and which of them shows a row best. */
import type { Sheet, SheetLine } from '../grid/index.ts';
import type { ProjectView, RowRequest, SheetName } from '../state/index.ts';
import { enteredColumn, mapSheet } from './map/index.ts';
import { tableOf, tables } from './tables/index.ts';

/** Null for a sheet without cells. */
export function sheetNamed(name: SheetName): Sheet | null {
  if (name === 'map') return mapSheet;
  return name === 'results' ? null : tables[name];
}

/** Whether some sheet has a column of this id that is typed into. */
export function hasEnteredColumn(id: string): boolean {
  return enteredColumn(id) !== null || Object.values(tables).some((table) => table.hasColumn(id));
}

/** The map shows what stands on it; everything else has its table, as has what is asked for from there. */
export function sheetShowing(view: ProjectView, shown: SheetName, { row, column }: RowRequest): SheetName {
  const table = tableOf(row.entity);
  const isColumnHere = table !== null && (column === null || table.hasColumn(column));
  if (table === null || (isColumnHere && shown === table.name)) return table?.name ?? 'map';
  const isColumnOnMap = !isColumnHere || column === null || enteredColumn(column) !== null;
  const isOnMap = mapSheet.lineShowing(view.project, linesOf(view, mapSheet).inOrder, row.entity, row.id) !== null;
  return isColumnOnMap && isOnMap ? 'map' : table.name;
}

export interface KnownLines<L extends SheetLine> {
  readonly inOrder: readonly L[];
  readonly byId: ReadonlyMap<string, L>;
}

/** For as long as no line can have moved: laid out once for all that stands around the sheets. */
const known = new WeakMap<object, Map<SheetName, unknown>>();

export function linesOf<L extends SheetLine>(
  { project, structure }: Pick<ProjectView, 'project' | 'structure'>,
  sheet: Sheet<L>,
): KnownLines<L> {
  const bySheet = known.get(structure) ?? new Map<SheetName, unknown>();
  known.set(structure, bySheet);
  // What was kept for a sheet came from that sheet.
  const found = bySheet.get(sheet.name) as KnownLines<L> | undefined;
  if (found !== undefined) return found;
  const inOrder = sheet.lines(project, []);
  const lines = { inOrder, byId: new Map(inOrder.map((line) => [line.id, line])) };
  bySheet.set(sheet.name, lines);
  return lines;
}
