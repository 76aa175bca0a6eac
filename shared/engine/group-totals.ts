/** Present value by stakeholder, output, tag, agency, kind and treatment: one exact total for each group that has any. */
import type { Project, Row } from '../model/index.ts';
import { ExactTotal } from './exact-total.ts';
import type { Relations } from './relations.ts';
import type { GroupTotal, GroupTotals, TreatmentTotal } from './results.ts';
import { type SubgroupSets, setOf } from './subgroup-sets.ts';

export type Grouping = 'stakeholder' | 'output' | 'tag' | 'agency' | 'kind' | 'treatment' | 'set';

interface Group {
  readonly id: string | null;
  readonly total: ExactTotal;
  outcomes: number;
}

/** A group that an outcome belongs to. `set` is a parent and the name of a set, see {@link setKey}. */
export interface Membership {
  readonly grouping: Grouping;
  readonly id: string | null;
}

const GROUPINGS: readonly Grouping[] = ['stakeholder', 'output', 'tag', 'agency', 'kind', 'treatment', 'set'];

export class GroupedTotals {
  readonly #groups = new Map<Grouping, Map<string | null, Group>>(GROUPINGS.map((name) => [name, new Map()]));
  /** How many outcomes count under more than one group of a kind. */
  readonly #overlaps = new Map<Grouping, number>();

  add(memberships: readonly Membership[], presentValue: number): void {
    this.#change(memberships, presentValue, 1);
  }

  subtract(memberships: readonly Membership[], presentValue: number): void {
    this.#change(memberships, presentValue, -1);
  }

  /** The groups that hold any outcome, by id; those of no group last. */
  all(grouping: Grouping): GroupTotals {
    const groups = [...(this.#groups.get(grouping)?.values() ?? [])]
      .map(({ id, total, outcomes }): GroupTotal => ({ id, outcomes, presentValue: total.value }))
      .sort((a, b) => compareIds(a.id, b.id));
    return { groups, overlapping: (this.#overlaps.get(grouping) ?? 0) > 0 };
  }

  of(grouping: Grouping, id: string | null): GroupTotal {
    const group = this.#groups.get(grouping)?.get(id);
    return { id, outcomes: group?.outcomes ?? 0, presentValue: group?.total.value ?? 0 };
  }

  treatment(treatment: TreatmentTotal['treatment']): TreatmentTotal {
    const { outcomes, presentValue } = this.of('treatment', treatment);
    return { treatment, outcomes, presentValue };
  }

  #change(memberships: readonly Membership[], presentValue: number, sign: 1 | -1): void {
    const seen = new Map<Grouping, number>();
    for (const { grouping, id } of memberships) {
      const groups = this.#groups.get(grouping);
      const group = groups?.get(id) ?? { id, total: new ExactTotal(), outcomes: 0 };
      group.total.add(sign * presentValue);
      group.outcomes += sign;
      if (group.outcomes === 0) groups?.delete(id);
      else groups?.set(id, group);
      seen.set(grouping, (seen.get(grouping) ?? 0) + 1);
    }
    for (const [grouping, times] of seen) {
      if (times > 1) this.#overlaps.set(grouping, (this.#overlaps.get(grouping) ?? 0) + sign);
    }
  }
}

function compareIds(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

export function setKey(parent: string, set: string): string {
  return `${parent} ${set}`;
}

/** The groups that an outcome with a value belongs to, whether its value is in the totals or is told beside them. */
export function membershipsOf(
  project: Project,
  relations: Relations,
  sets: SubgroupSets,
  outcome: Row<'outcome'>,
): readonly Membership[] {
  const memberships: Membership[] = [{ grouping: 'stakeholder', id: outcome.stakeholder }];
  let stakeholder = project.stakeholder.get(outcome.stakeholder);
  while (stakeholder?.parent != null) {
    memberships.push({ grouping: 'set', id: setKey(stakeholder.parent, setOf(stakeholder)) });
    // Of a set that does not count, nothing goes further up.
    if (!sets.countsInParent(stakeholder)) return memberships;
    stakeholder = project.stakeholder.get(stakeholder.parent);
  }
  const proxy = outcome.proxy === null ? undefined : project.proxy.get(outcome.proxy);
  memberships.push({ grouping: 'treatment', id: 'valued' });
  memberships.push({ grouping: 'agency', id: proxy?.agency ?? null });
  memberships.push({ grouping: 'kind', id: proxy?.kind ?? null });
  const { outcomeOutput, outcomeTag } = project;
  const outputs = [...relations.of('outcomeOutput', 'outcome', outcome.id)].map((id) => outcomeOutput.get(id)?.output);
  const tags = [...relations.of('outcomeTag', 'outcome', outcome.id)].map((id) => outcomeTag.get(id)?.tag);
  for (const id of outputs.length === 0 ? [null] : outputs) memberships.push({ grouping: 'output', id: id ?? null });
  for (const id of tags.length === 0 ? [null] : tags) memberships.push({ grouping: 'tag', id: id ?? null });
  return memberships;
}
