import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoted, tableColumns } from '../../../main/project-file/columns.ts';
import { createDatabase } from '../../../main/project-file/database.ts';
import { fromColumns, type SqlRow, type SqlValue, toColumns } from '../../../main/project-file/row-mapper.ts';
import { entityNames, rowSchemas } from '../../../shared/model/index.ts';
import { arbitraryRow } from '../../support/arbitraries.ts';

test.each(entityNames)('a row of %s comes back from the file as it went in', (entity) => {
  const database = createDatabase(':memory:');
  database.pragma('foreign_keys = OFF');
  database.pragma('ignore_check_constraints = OFF');
  const columns = tableColumns(entity).map(({ name }) => quoted(name));
  const insert = database.prepare<SqlValue[]>(
    `INSERT INTO ${quoted(entity)} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const select = database.prepare<[], SqlRow>(`SELECT ${columns.join(', ')} FROM ${quoted(entity)}`);
  fc.assert(
    fc.property(arbitraryRow(entity), (drawn) => {
      const row = entity === 'project' ? { ...drawn, id: 'project' } : drawn;
      const stored = toColumns(entity, row);
      insert.run(...tableColumns(entity).map(({ name }) => stored[name] ?? null));
      const [found] = select.all();
      database.exec(`DELETE FROM ${quoted(entity)}`);
      expect(rowSchemas[entity].parse(fromColumns(entity, found ?? {}))).toEqual(row);
    }),
    { numRuns: 200 },
  );
  database.close();
});
