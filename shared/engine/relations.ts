/** Which rows refer to a row, kept up to date patch by patch, so that finding what a change touches costs what it touches. */
import type { AnyRow, EntityName, Patch, Project } from '../model/index.ts';

/** The references that the calculation follows backwards. */
const FOLLOWED = {
  stakeholder: ['parent'],
  input: ['stakeholder'],
  outcome: ['stakeholder', 'proxy', 'quantityIndicator'],
  outcomeOutput: ['outcome'],
  outcomeTag: ['outcome'],
  factor: ['outcome', 'input'],
  columnFigure: ['target'],
  figureNote: ['target'],
} as const satisfies { readonly [E in EntityName]?: readonly string[] };

type Follower = keyof typeof FOLLOWED;

const NONE: ReadonlySet<string> = new Set();

export class Relations {
  readonly #ids = new Map<string, Map<string, Set<string>>>();

  constructor(project: Project) {
    for (const entity of Object.keys(FOLLOWED)) {
      if (!isFollower(entity)) continue;
      for (const row of project[entity].values()) this.#add(entity, row);
    }
  }

  /** The ids of the rows of a table that refer to a row by a field. */
  of<E extends Follower>(entity: E, field: (typeof FOLLOWED)[E][number], id: string): ReadonlySet<string> {
    return this.#ids.get(`${entity} ${field}`)?.get(id) ?? NONE;
  }

  /** Follows a patch; `after` is the project that it led to. */
  update(patch: Patch, after: Project): void {
    for (const { entity, row } of patch.removed) if (isFollower(entity)) this.#remove(entity, row);
    for (const { entity, row } of patch.added) if (isFollower(entity)) this.#add(entity, row);
    for (const { entity, id, from } of patch.updated) {
      if (!isFollower(entity)) continue;
      // A set that a row leaves and enters again is made anew now and then, which costs as much as it holds.
      if (!FOLLOWED[entity].some((field) => field in from)) continue;
      const row: AnyRow | undefined = after[entity].get(id);
      if (row === undefined) continue;
      this.#remove(entity, { ...row, ...from });
      this.#add(entity, row);
    }
  }

  #add(entity: Follower, row: AnyRow): void {
    for (const field of FOLLOWED[entity]) {
      const to = row[field];
      if (typeof to !== 'string') continue;
      const key = `${entity} ${field}`;
      let groups = this.#ids.get(key);
      if (groups === undefined) {
        groups = new Map();
        this.#ids.set(key, groups);
      }
      const group = groups.get(to);
      if (group === undefined) groups.set(to, new Set([row.id]));
      else group.add(row.id);
    }
  }

  #remove(entity: Follower, row: AnyRow): void {
    for (const field of FOLLOWED[entity]) {
      const to = row[field];
      if (typeof to !== 'string') continue;
      const groups = this.#ids.get(`${entity} ${field}`);
      const group = groups?.get(to);
      group?.delete(row.id);
      if (group?.size === 0) groups?.delete(to);
    }
  }
}

function isFollower(entity: string): entity is Follower {
  return Object.hasOwn(FOLLOWED, entity);
}
