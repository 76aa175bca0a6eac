/**
 * Whether a database is what it says it is, asked before anything else is done with it. Its schema must be just the one of
 * its version, statement by statement: no trigger, view or virtual table that would run when rows are read or written.
 */
import { createDatabase, type ProjectDatabase, versionOf } from './database.ts';

/** What is wrong with a database, in a word for the person's report, or null. */
export function flawOf(database: ProjectDatabase): string | null {
  if (schemaOf(database) !== expectedSchema(versionOf(database))) return 'schema';
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') return 'quick_check';
  const dangling = database.pragma('foreign_key_check');
  return Array.isArray(dangling) && dangling.length === 0 ? null : 'foreign_key_check';
}

/** The schema as text, the same for the same tables and indexes in whatever order they were made. */
function schemaOf(database: ProjectDatabase): string {
  const parts = database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').raw().all();
  return JSON.stringify(parts);
}

/** What the migrations make, by version: worked out once for each, since every open and every save asks. */
const expectedSchemas = new Map<number, string>();

function expectedSchema(version: number): string {
  const known = expectedSchemas.get(version);
  if (known !== undefined) return known;
  const model = createDatabase(':memory:', version);
  try {
    const schema = schemaOf(model);
    expectedSchemas.set(version, schema);
    return schema;
  } finally {
    model.close();
  }
}
