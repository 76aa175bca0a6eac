/** The totals by what outcomes share, in the order in which a person reads them: their names, and those of no group last. */
import type { Results } from '../../shared/engine/index.ts';
import type { Translator } from '../../shared/messages/index.ts';
import { catalogue, type Project, rowsOf } from '../../shared/model/index.ts';
import { fullName } from './rows.ts';

export interface NamedGroup {
  readonly id: string | null;
  /** Null for the outcomes that belong to no group. */
  readonly name: string | null;
  readonly outcomes: number;
  readonly presentValue: number;
}

export interface Grouping {
  readonly by: 'output' | 'tag' | 'agency' | 'kind';
  readonly groups: readonly NamedGroup[];
  readonly overlapping: boolean;
}

export function groupingsOf(project: Project, results: Results, { optionLabel }: Translator): readonly Grouping[] {
  const { outputs, tags, agencies, kinds } = results;
  const kindOrder: readonly string[] = catalogue.proxy.kind.options;
  return [
    { by: 'output', ...named(outputs, (id) => fullName(project, 'output', id), idsOf(project, 'output')) },
    { by: 'tag', ...named(tags, (id) => fullName(project, 'tag', id), idsOf(project, 'tag')) },
    // Agencies are no rows: what a person typed is their id and their name.
    { by: 'agency', ...named(agencies, (id) => id, []) },
    { by: 'kind', ...named(kinds, (id) => optionLabel('proxy', 'kind', id), kindOrder) },
  ];
}

function idsOf(project: Project, entity: 'output' | 'tag'): readonly string[] {
  return rowsOf(project, entity).map(({ id }) => id);
}

function named(
  { groups, overlapping }: Results['tags'],
  nameOf: (id: string) => string,
  order: readonly string[],
): Omit<Grouping, 'by'> {
  const place = ({ id }: { readonly id: string | null }) => (id === null ? order.length : order.indexOf(id));
  return {
    overlapping,
    groups: groups
      .toSorted((a, b) => place(a) - place(b))
      .map((group) => ({ ...group, name: group.id === null ? null : nameOf(group.id) })),
  };
}
