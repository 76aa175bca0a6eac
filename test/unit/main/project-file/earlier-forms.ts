// Project files of earlier forms, made with the migrations of their time and filled as the program filled them then.

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

type EarlierForm = 1 | 2;

interface Brought {
  readonly fields: { readonly [E in EntityName]?: readonly string[] };
  readonly tables: readonly EntityName[];
}

/** What came after a form, by the form that brought it. */
const BROUGHT: { readonly [form: number]: Brought } = {
  2: {
    fields: { project: ['priceIndex'], stakeholder: ['countedSet'], assumption: ['source', 'date'] },
    tables: ['tag', 'outcomeTag', 'referenceTable', 'referenceValue'],
  },
  3: { fields: { project: ['negatives'] }, tables: [] },
};

function broughtAfter(form: EarlierForm): readonly Brought[] {
  return Object.entries(BROUGHT).flatMap(([later, brought]) => (Number(later) > form ? [brought] : []));
}

/** A row of an earlier form. In the first, a discount schedule is a text. */
export function rowOfForm(
  form: EarlierForm,
  entity: EntityName,
  id: string,
  values: Readonly<Record<string, CellValue>> = {},
): WholeRow {
  const later = broughtAfter(form).flatMap(({ fields }) => fields[entity] ?? []);
  const { id: rowId, order, ...fields } = blankRow(entity, id, entity === 'project' ? '' : 'a0', values);
  const kept = Object.entries(fields).filter(([name]) => !later.includes(name));
  const row: AnyRow = { ...Object.fromEntries(kept), id: rowId, order };
  return { entity, row };
}

export interface EarlierFile {
  readonly form: EarlierForm;
  /** The project when its journal begins. Its settings row comes by itself where it is not among them. */
  readonly start: readonly WholeRow[];
  readonly entries?: readonly Pick<JournalEntry, 'label' | 'command' | 'patch'>[];
}

/** Writes such a file: rows, the snapshot that the journal begins with, and the journal. */
export function writeEarlier(path: string, { form, start, entries = [] }: EarlierFile): void {
  const hasSettings = start.some(({ entity }) => entity === 'project');
  const rows = hasSettings ? start : [rowOfForm(form, 'project', PROJECT_ID), ...start];
  const database = createDatabase(path, form);
  database.transaction(() => {
    for (const whole of rows) insert(database, whole);
    let hash = writeFirstSnapshot(database, form, rows);
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

function writeFirstSnapshot(database: ProjectDatabase, form: EarlierForm, rows: readonly WholeRow[]): string {
  const later = broughtAfter(form).flatMap(({ tables }) => tables);
  const tables = Object.fromEntries(
    entityNames
      .filter((name) => !later.includes(name))
      .map((name) => [name, rows.filter(({ entity }) => entity === name).map(({ row }) => row)]),
  );
  const project = canonicalJson({ format: 'worthwhile', version: form, tables });
  const hash = createHash('sha256').update(project).digest('hex');
  const names = form === 1 ? 'seq, at, project, hash' : 'form, seq, at, project, hash';
  const values = form === 1 ? [0, AT, project, hash] : [form, 0, AT, project, hash];
  database.prepare(`INSERT INTO snapshot (${names}) VALUES (${values.map(() => '?').join(', ')})`).run(...values);
  return hash;
}
