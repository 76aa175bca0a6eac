/** How a row is called when a sentence speaks of it: by what the person wrote into it. */
import type { EntityName } from './entity-names.ts';
import type { AnyRow } from './row.ts';

const NAME_FIELDS: { readonly [E in EntityName]: string | null } = {
  project: 'title',
  activity: 'name',
  output: 'description',
  stakeholder: 'name',
  input: 'description',
  proxy: 'description',
  outcome: 'description',
  indicator: 'wording',
  outcomeOutput: null,
  outcomeStep: null,
  factor: 'name',
  assumption: 'name',
  tag: 'name',
  outcomeTag: null,
  referenceTable: 'name',
  referenceValue: null,
  evidence: 'title',
  columnFigure: null,
  figureNote: 'reason',
  citation: 'place',
};

/** The field that a row is called by, or null where its kind has no name of its own. */
export function nameField(entity: EntityName): string | null {
  return NAME_FIELDS[entity];
}

/** The first line of a row's name, cut to a length that a sentence can hold; '' where it has none yet. */
export function nameOf(entity: EntityName, row: AnyRow): string {
  const field = NAME_FIELDS[entity];
  const name = field === null ? null : row[field];
  if (typeof name !== 'string') return '';
  const line = name.split('\n', 1)[0] ?? '';
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
