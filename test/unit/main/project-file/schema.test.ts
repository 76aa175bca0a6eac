import { expect, test } from 'vitest';
import { quoted, sqlName, tableColumns } from '../../../../main/project-file/columns.ts';
import { createDatabase, versionOf } from '../../../../main/project-file/database.ts';
import { APPLICATION_ID, FORMAT_VERSION } from '../../../../main/project-file/format.ts';
import { entityNames, fieldsOf } from '../../../../shared/model/index.ts';

const database = createDatabase(':memory:');

const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1);

// A migration adds columns at the end of a table, so their order need not be the catalogue's.
test('every table has just the columns of its entity in the catalogue, with their types', () => {
  for (const entity of entityNames) {
    const columns = database
      .prepare<[string], { name: string; type: string; notnull: number }>(
        'SELECT name, type, "notnull" FROM pragma_table_info(?)',
      )
      .all(sqlName(entity));
    const expected = tableColumns(entity).map(({ name, type, required }) => ({
      name,
      type,
      notnull: required ? 1 : 0,
    }));
    expect(columns.sort(byName), entity).toEqual(expected.sort(byName));
  }
});

test('every reference from a table of many rows has an index', () => {
  for (const entity of entityNames.filter((name) => name !== 'project')) {
    const indexed = database
      .prepare<[string], string>(
        'SELECT info.name FROM pragma_index_list(?) AS list, pragma_index_info(list.name) AS info WHERE info.seqno = 0',
      )
      .pluck()
      .all(sqlName(entity));
    for (const { name, to } of tableColumns(entity)) if (to !== null) expect(indexed, entity).toContain(name);
  }
});

test('every owner and reference of the catalogue is a foreign key, checked at the end and never acting by itself', () => {
  for (const entity of entityNames) {
    const keys = database
      .prepare<[string], { from: string; table: string; to: string; on_delete: string; on_update: string }>(
        'SELECT "from", "table", "to", on_delete, on_update FROM pragma_foreign_key_list(?) ORDER BY "from"',
      )
      .all(sqlName(entity));
    const expected = tableColumns(entity)
      .filter(({ to }) => to !== null)
      .map(({ name, to }) => ({ from: name, table: to, to: 'id', on_delete: 'NO ACTION', on_update: 'NO ACTION' }))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    expect(keys, entity).toEqual(expected);
    const { sql } = database
      .prepare<[string], { sql: string }>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?")
      .get(sqlName(entity)) ?? { sql: '' };
    expect(sql.match(/REFERENCES/g)?.length ?? 0, entity).toBe(expected.length);
    expect(sql.match(/DEFERRABLE INITIALLY DEFERRED/g)?.length ?? 0, entity).toBe(expected.length);
  }
});

test('every table is strict, and no two names of the catalogue become one name in SQL', () => {
  const tables = database
    .prepare<[], { name: string; strict: number }>('SELECT name, strict FROM pragma_table_list')
    .all();
  for (const entity of entityNames) {
    expect(tables.find(({ name }) => name === sqlName(entity))?.strict, entity).toBe(1);
    const names = tableColumns(entity).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
});

test('a choice takes its options and nothing else, a flag yes and no', () => {
  for (const entity of entityNames) {
    for (const [name, field] of Object.entries(fieldsOf(entity))) {
      if (field.kind !== 'choice' && field.kind !== 'flag') continue;
      const values = field.kind === 'flag' ? [0, 1] : [...field.options, ...(field.optional ? [null] : [])];
      const wrong = field.kind === 'flag' ? 2 : 'something-else';
      const check = checkOf(sqlName(entity), sqlName(name));
      for (const value of values) expect(passes(check, name, value), `${entity}.${name} ${value}`).toBe(true);
      expect(passes(check, name, wrong), `${entity}.${name}`).toBe(false);
    }
  }
});

/** The CHECK of a column, from the statement that made its table. */
function checkOf(table: string, column: string): string {
  const { sql } = database
    .prepare<[string], { sql: string }>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .get(table) ?? { sql: '' };
  const line = sql
    .replace(/\s+/g, ' ')
    .match(new RegExp(`[ (]"?${column}"? (?:TEXT|INTEGER)[^,(]*CHECK (\\(.*?\\)\\))`));
  return line?.[1] ?? '(NULL)';
}

function passes(check: string, name: string, value: string | number | null): boolean {
  const result = database
    .prepare(`SELECT ${check} FROM (SELECT ? AS ${quoted(name)})`)
    .pluck()
    .get(value);
  return result !== 0;
}

test('the file says what it is', () => {
  expect(database.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(versionOf(database)).toBe(FORMAT_VERSION);
});

test('the form of a project file is the one that was agreed: a change of it is a new migration', async () => {
  const statements = database
    .prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name')
    .pluck()
    .all();
  await expect(`${statements.join(';\n\n')};\n`).toMatchFileSnapshot('schema.snapshot.sql');
});
