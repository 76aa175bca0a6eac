/**
 * R-SETS of docs/method.md: a group divided in two ways holds the same people twice, so outcomes of one set of sub-groups
 * count and those of the others are told beside them.
 */
import type { Project, Row } from '../model/index.ts';
import { type Problem, problem } from '../problem.ts';
import type { Relations } from './relations.ts';

/** How the outcomes of a stakeholder stand to the totals. */
export type Standing = 'counts' | 'beside' | Problem;

/** Answers for one state of a project; asked anew after each change. */
export class SubgroupSets {
  readonly #project: Project;
  readonly #relations: Relations;
  readonly #standings = new Map<string, Standing>();
  readonly #sets = new Map<string, ReadonlySet<string>>();
  readonly #holders = new Map<string, boolean>();

  constructor(project: Project, relations: Relations) {
    this.#project = project;
    this.#relations = relations;
  }

  standing(id: string): Standing {
    const stakeholder = this.#project.stakeholder.get(id);
    if (stakeholder?.parent == null) return 'counts';
    const known = this.#standings.get(id);
    if (known !== undefined) return known;
    const found = this.#find(stakeholder, stakeholder.parent);
    this.#standings.set(id, found);
    return found;
  }

  /** Whether a sub-group is of the set that counts in the group that it is part of. */
  countsInParent(stakeholder: Row<'stakeholder'>): boolean {
    if (stakeholder.parent === null) return true;
    const sets = this.#setsOf(stakeholder.parent);
    return sets.size < 2 || setOf(stakeholder) === this.#countedSet(stakeholder.parent);
  }

  #countedSet(parent: string): string {
    return this.#project.stakeholder.get(parent)?.countedSet ?? '';
  }

  #find(stakeholder: Row<'stakeholder'>, parent: string): Standing {
    const above = this.standing(parent);
    if (above !== 'counts') return above;
    const sets = this.#setsOf(parent);
    if (sets.size > 1 && !sets.has(this.#countedSet(parent))) {
      return problem('engine.twoSets', { name: this.#project.stakeholder.get(parent)?.name ?? '' });
    }
    return this.countsInParent(stakeholder) ? 'counts' : 'beside';
  }

  /** The sets of a group's sub-groups in which anything is valued. */
  #setsOf(parent: string): ReadonlySet<string> {
    const known = this.#sets.get(parent);
    if (known !== undefined) return known;
    const sets = new Set<string>();
    for (const id of this.#relations.of('stakeholder', 'parent', parent)) {
      const child = this.#project.stakeholder.get(id);
      if (child !== undefined && this.#holdsValued(id)) sets.add(setOf(child));
    }
    this.#sets.set(parent, sets);
    return sets;
  }

  #holdsValued(id: string): boolean {
    const known = this.#holders.get(id);
    if (known !== undefined) return known;
    const own = this.#project.stakeholder.get(id)?.included === true && this.#hasValuedOutcome(id);
    const found = own || [...this.#relations.of('stakeholder', 'parent', id)].some((child) => this.#holdsValued(child));
    this.#holders.set(id, found);
    return found;
  }

  #hasValuedOutcome(id: string): boolean {
    for (const outcome of this.#relations.of('outcome', 'stakeholder', id)) {
      if (this.#project.outcome.get(outcome)?.treatment === 'valued') return true;
    }
    return false;
  }
}

/** The set that a sub-group belongs to; those without a name for it are one set. */
export function setOf(stakeholder: Row<'stakeholder'>): string {
  return stakeholder.subgroupSet ?? '';
}

/** A stakeholder, the groups it is part of, and all of their sub-groups: whoever's standing can hang on it. */
export function familyOf(project: Project, relations: Relations, id: string): ReadonlySet<string> {
  let root = id;
  for (let parent = project.stakeholder.get(root)?.parent; parent != null; ) {
    root = parent;
    parent = project.stakeholder.get(root)?.parent;
  }
  const family = new Set<string>();
  const queue = [root];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (family.has(next)) continue;
    family.add(next);
    queue.push(...relations.of('stakeholder', 'parent', next));
  }
  return family;
}
