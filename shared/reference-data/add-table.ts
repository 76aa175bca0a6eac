import type { Command, Project } from '../model/index.ts';
import type { ShippedTable } from './shipped-table.ts';

/**
 * The commands that put a table into a project, lines and all; none where the project has it already. What someone
 * changed in it there stays changed.
 */
export function addTable({ id, values, lines }: ShippedTable, project: Project): readonly Command[] {
  if (project.referenceTable.has(id)) return [];
  return [
    { type: 'insert', entity: 'referenceTable', id, values },
    ...lines.map(({ year, value }): Command => {
      return {
        type: 'insert',
        entity: 'referenceValue',
        id: `${id}.${year ?? 'any'}`,
        values: { table: id, year, value },
      };
    }),
  ];
}
