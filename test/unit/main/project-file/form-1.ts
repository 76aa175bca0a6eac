// Project files of the first form, made with its own migration and filled as the program filled them at that time.

import { createHash } from 'node:crypto';
import { quoted } from '../../../../main/project-file/columns.ts';
import { createDatabase, type ProjectDatabase } from '../../../../main/project-file/database.ts';
import { JournalWriter } from '../../../../main/project-file/journal-table.ts';
import { type SqlValue, toColumns } from '../../../../main/project-file/row-mapper.ts';
import { canonicalJson } from '../../../../shared/canonical-json.ts';
import {
  type AnyRow,
  blankRow,
  type CellValue,
  type EntityName,
  entityNames,
  type JournalEntry,
  PROJECT_ID,
  type WholeRow,
} from '../../../../shared/model/index.ts';
import { AT } from './support.ts';

/** Fields that the second form brought. */
const LATER_FIELDS: { readonly [E in EntityName]?: readonly string[] } = {
  project: ['priceIndex'],
  stakeholder: ['countedSet'],
  assumption: ['source', 'date'],
};
const LATER_TABLES: readonly EntityName[] = ['tag', 'outcomeTag', 'referenceTable', 'referenceValue'];

/** A row of the first form: in it, a discount schedule is a text. */
export function rowOfForm1(entity: EntityName, id: string, values: Readonly<Record<string, CellValue>> = {}): WholeRow {
  const later = LATER_FIELDS[entity] ?? [];
  const { id: rowId, order, ...fields } = blankRow(entity, id, entity === 'project' ? '' : 'a0', values);
  const kept = Object.entries(fields).filter(([name]) => !later.includes(name));
  const row: AnyRow = { ...Object.fromEntries(kept), id: rowId, order };
  return { entity, row };
}

export interface FileOfForm1 {
  /** The project when its journal begins. Its settings row comes by itself where it is not among them. */
  readonly start: readonly WholeRow[];
  readonly entries?: readonly Pick<JournalEntry, 'label' | 'command' | 'patch'>[];
}

/** Writes such a file: rows, the snapshot that the journal begins with, and the journal. */
export function writeForm1(path: string, { start, entries = [] }: FileOfForm1): void {
  const hasSettings = start.some(({ entity }) => entity === 'project');
  const rows = hasSettings ? start : [rowOfForm1('project', PROJECT_ID), ...start];
  const database = createDatabase(path, 1);
  database.transaction(() => {
    for (const whole of rows) insert(database, whole);
    let hash = writeSnapshotOfForm1(database, rows);
    const journal = new JournalWriter(database);
    entries.forEach((entry, index) => {
      const { added, updated, removed } = entry.patch;
      for (const { entity, row } of removed) database.prepare(`DELETE FROM ${quoted(entity)} WHERE id = ?`).run(row.id);
      for (const whole of added) insert(database, whole);
      for (const { entity, id, to } of updated) update(database, entity, id, to);
      hash = journal.append({ ...entry, seq: index + 1, at: AT, author: 'Ann', reason: null }, hash);
    });
  })();
  database.close();
}

function insert(database: ProjectDatabase, { entity, row }: WholeRow): void {
  const columns = toColumns(entity, row);
  const names = Object.keys(columns);
  database
    .prepare<SqlValue[]>(
      `INSERT INTO ${quoted(entity)} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    )
    .run(...Object.values(columns));
}

function update(
  database: ProjectDatabase,
  entity: EntityName,
  id: string,
  fields: Readonly<Record<string, CellValue>>,
): void {
  const columns = toColumns(entity, fields);
  const assignments = Object.keys(columns).map((name) => `${quoted(name)} = ?`);
  database
    .prepare<SqlValue[]>(`UPDATE ${quoted(entity)} SET ${assignments.join(', ')} WHERE id = ?`)
    .run(...Object.values(columns), id);
}

function writeSnapshotOfForm1(database: ProjectDatabase, rows: readonly WholeRow[]): string {
  const tables = Object.fromEntries(
    entityNames
      .filter((name) => !LATER_TABLES.includes(name))
      .map((name) => [name, rows.filter(({ entity }) => entity === name).map(({ row }) => row)]),
  );
  const project = canonicalJson({ format: 'worthwhile', version: 1, tables });
  const hash = createHash('sha256').update(project).digest('hex');
  database.prepare('INSERT INTO snapshot (seq, at, project, hash) VALUES (0, ?, ?, ?)').run(AT, project, hash);
  return hash;
}
