/**
 * Reading JSON of the first form: without reference tables and tags, and with discount schedules that were only named. The
 * names have no place any more and go to the project's notes, in words, as they do in a project file.
 */
import { type EntityName, entityNames } from './entity-names.ts';
import { PROJECT_ID } from './project.ts';
import { blankRow } from './row.ts';

type LooseRow = Readonly<Record<string, unknown>> & { readonly id: string };
export type LooseTables = { readonly [E in EntityName]?: readonly LooseRow[] };

/** The rows of the newest form, still to be checked against it. */
export function fromFirstForm(tables: LooseTables): LooseTables {
  const lines: string[] = [];
  const upgraded: LooseTables = Object.fromEntries(
    entityNames.map((entity) => [entity, (tables[entity] ?? []).map((row) => upgradedRow(entity, row, lines))]),
  );
  if (lines.length === 0) return upgraded;
  return {
    ...upgraded,
    project: (upgraded.project ?? []).map((row) =>
      row.id === PROJECT_ID ? { ...row, notes: [row.notes, ...lines].filter((line) => line != null).join('\n') } : row,
    ),
  };
}

function upgradedRow(entity: EntityName, row: LooseRow, lines: string[]): LooseRow {
  // What the first form did not have takes its initial value; what it held is checked afterwards, whatever it is.
  const filled: LooseRow = { ...blankRow(entity, row.id, '', {}), ...row };
  if (typeof row.discountSchedule !== 'string') return filled;
  const owner = entity === 'project' ? 'of the project' : `of the outcome “${String(row.description ?? row.id)}”`;
  lines.push(`The discount schedule ${owner} was “${row.discountSchedule}”.`);
  return { ...filled, discountSchedule: null };
}
