/** Lines of a reference table as they come out of a spreadsheet: years and values side by side. */
import { type Command, type FigureField, fieldOf, isFigure, type Project, rowsBy } from '../../shared/model/index.ts';
import { type CellContext, parseFigure } from '../../shared/parsing/index.ts';

export interface PastedLines {
  readonly lines: readonly { readonly year: number | null; readonly value: number }[];
  /** Lines that hold something else; a heading over the others is none of them. */
  readonly leftOut: number;
}

/** The figure of a line. Rates of discount are typed as percentages, as everywhere else, and kept as shares. */
export function lineFacts(kind: string): FigureField {
  const facts = fieldOf('referenceValue', 'value');
  if (facts === undefined || !isFigure(facts)) throw new Error('A line of a reference table has no figure');
  return kind === 'discount-schedule' ? { ...facts, kind: 'percent' } : facts;
}

/** Null where the text is no table of two columns. */
export function readPastedLines(text: string, kind: string, context: CellContext): PastedLines | null {
  const rows = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (!rows.some((row) => row.includes('\t'))) return null;
  const read = rows.map((row) => readLine(row, kind, context));
  const lines = read.filter((line) => line !== null);
  const heading = read[0] === null && lines.length > 0 ? 1 : 0;
  return { lines, leftOut: rows.length - lines.length - heading };
}

function readLine(row: string, kind: string, context: CellContext): PastedLines['lines'][number] | null {
  const [first = '', second = ''] = row.split('\t').map((cell) => cell.trim());
  const year = first === '' ? null : Number(first);
  if (year !== null && (!Number.isInteger(year) || year < 0 || year > 3000)) return null;
  const parsed = parseFigure(second, lineFacts(kind), null, context);
  return parsed.ok && typeof parsed.value === 'number' ? { year, value: parsed.value } : null;
}

/** Puts lines into a table: a year that is there gets the new value. */
export function pasteCommand(
  project: Project,
  table: string,
  lines: PastedLines['lines'],
  newId: () => string,
): Command {
  const ids = new Map(rowsBy(project, 'referenceValue', 'table', table).map(({ id, year }) => [year, id]));
  const commands = lines.map(({ year, value }): Command => {
    const id = ids.get(year);
    if (id !== undefined) return { type: 'set', entity: 'referenceValue', id, field: 'value', value };
    const added = newId();
    ids.set(year, added);
    return { type: 'insert', entity: 'referenceValue', id: added, values: { table, year, value } };
  });
  return { type: 'batch', commands };
}
