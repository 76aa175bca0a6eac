import fc from 'fast-check';
import { Map as Table } from 'immutable';
import { expect, test } from 'vitest';
import {
  type AnyRow,
  apply,
  type EntityName,
  emptyProject,
  entityNames,
  fieldsOf,
  type Project,
  rowsBy,
  rowsOf,
} from '../../../shared/model/index.ts';
import { arbitraryHistory } from '../../support/arbitraries.ts';

function groupingFields(entity: EntityName): readonly string[] {
  const fields = Object.entries(fieldsOf(entity));
  return fields.flatMap(([name, { kind }]) => (kind === 'owner' || kind === 'reference' ? [name] : []));
}

/** Everything that can be looked up in a project. */
function lookedUp(project: Project, values: readonly string[]): readonly (readonly AnyRow[])[] {
  return entityNames.flatMap((entity) => [
    rowsOf(project, entity),
    ...groupingFields(entity).flatMap((field) => values.map((value) => rowsBy(project, entity, field as 'id', value))),
  ]);
}

/** The same rows in tables of which nothing is known. */
function unknown(project: Project): Project {
  const tables = entityNames.map((entity) => [entity, Table<string, AnyRow>([...project[entity]])]);
  return Object.fromEntries(tables) as unknown as Project;
}

function idsIn(project: Project): readonly string[] {
  return entityNames.flatMap((entity) => [...project[entity].keys()]);
}

test('what is carried over from state to state is what would be worked out anew', () => {
  fc.assert(
    fc.property(arbitraryHistory(40), fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (steps, asked) => {
      let project = emptyProject();
      for (const [index, { patch }] of steps.entries()) {
        // Some states are looked into and others not, so that some of what is known is older than others.
        if (asked[index] === true) lookedUp(project, idsIn(project));
        project = apply(project, patch);
      }
      const ids = idsIn(project);
      expect(lookedUp(project, ids)).toEqual(lookedUp(unknown(project), ids));
    }),
  );
});

test('the rows that are carried over are those of the table', () => {
  fc.assert(
    fc.property(arbitraryHistory(20), (steps) => {
      for (const { before, patch } of steps) {
        lookedUp(before, idsIn(before));
        const after = apply(before, patch);
        for (const entity of entityNames) {
          expect(rowsOf(after, entity).every((row) => after[entity].get(row.id) === row)).toBe(true);
        }
      }
    }),
  );
});
