/**
 * What formulas can name: the assumptions, and the settings that are a figure. Each is worked out once and again only when
 * something that it names has changed. An assumption in error is a problem in place of a number, and stays its own affair:
 * only what names it is in error too.
 */
import { type Expression, evaluate, parseCanonical, type Reference, referencesOf } from '../expressions/index.ts';
import {
  type Entry,
  formulaOf,
  noteAt,
  numberOf,
  type Patch,
  PROJECT_ID,
  type Project,
  SETTINGS_IN_FORMULAS,
  settingsOf,
} from '../model/index.ts';
import { type Problem, problem } from '../problem.ts';
import { activityColumnsOf } from './column-plan.ts';

/** A name as formulas hold it: `id:…` for an assumption by its row, `name:…` for a name in small letters. */
export type ReferenceKey = string;

type Value = number | Problem;

interface Node {
  readonly entry: Entry;
  /** How the assumption or setting is called in a sentence. */
  readonly name: string;
  /** The keys that formulas may hold for it. */
  readonly keys: readonly ReferenceKey[];
  /** The keys that its own formula holds. */
  readonly uses: readonly ReferenceKey[];
}

const SETTING_KEYS: ReadonlyMap<string, (typeof SETTINGS_IN_FORMULAS)[number]> = new Map(
  SETTINGS_IN_FORMULAS.map((name) => [nameKey(name), name]),
);

export class NamedValues {
  #project: Project;
  readonly #nodes = new Map<string, Node>();
  /** The nodes that a key stands for, by key. */
  readonly #byKey = new Map<ReferenceKey, string>();
  /** The nodes whose formula holds a key. */
  readonly #users = new Map<ReferenceKey, Set<string>>();
  readonly #values = new Map<string, Value>();
  readonly #parsed = new Map<string, Expression | Problem>();

  constructor(project: Project) {
    this.#project = project;
    for (const name of SETTINGS_IN_FORMULAS) this.#enter(nameKey(name));
    for (const id of project.assumption.keys()) this.#enter(idKey(id));
    this.#evaluate(new Set(this.#nodes.keys()));
  }

  /** The number that a formula comes to, or why it comes to none. */
  calculate(formula: string): Value {
    const expression = this.#parse(formula);
    if ('code' in expression) return expression;
    const value = evaluate(expression, this.lookup);
    return typeof value === 'boolean' ? problem('engine.notANumber') : value;
  }

  /** The keys of what a formula names. Empty for one that cannot be read. */
  keysIn(formula: string): readonly ReferenceKey[] {
    const expression = this.#parse(formula);
    if ('code' in expression) return [];
    const { ids, names } = referencesOf(expression);
    return [...[...ids].map(idKey), ...[...names].map(nameKey)];
  }

  readonly lookup = (reference: Reference): Value => {
    const key = 'id' in reference ? idKey(reference.id) : nameKey(reference.name);
    const node = this.#byKey.get(key);
    if (node === undefined) {
      return problem('engine.unknownName', { name: 'id' in reference ? reference.id : reference.name });
    }
    const value = this.#values.get(node);
    const name = this.#nodes.get(node)?.name ?? '';
    if (value === undefined) return problem('engine.cycle', { name });
    if (typeof value === 'number' || value.code === 'engine.errorIn') return value;
    return value.code === 'engine.blankName' ? value : problem('engine.errorIn', { name });
  };

  /** What an assumption comes to. */
  assumption(id: string): Value {
    return this.#values.get(idKey(id)) ?? problem('engine.unknownName', { name: id });
  }

  /** What a key stands for: the id of an assumption, the name of a setting, or nothing. */
  meaningOf(key: ReferenceKey): { readonly assumption: string } | { readonly setting: string } | null {
    const node = this.#byKey.get(key);
    if (node === undefined) return null;
    const setting = SETTING_KEYS.get(node);
    return setting === undefined ? { assumption: node.slice('id:'.length) } : { setting };
  }

  /** Follows a patch, and says which keys may now stand for another value. `after` is the project that it led to. */
  update(patch: Patch, after: Project): ReadonlySet<ReferenceKey> {
    const touched = touchedBy(patch);
    if (touched.size === 0) {
      this.#project = after;
      return touched;
    }
    this.#project = after;
    const before = new Map<string, Value | undefined>();
    const changed = new Set<ReferenceKey>();
    const dirty = new Set<string>();
    for (const node of touched) {
      before.set(node, this.#values.get(node));
      const called = this.#nodes.get(node)?.name;
      const keys = this.#leave(node);
      const now = this.#enter(node);
      // Whoever is in error because of it says so by its name.
      if (called !== this.#nodes.get(node)?.name) for (const key of now) changed.add(key);
      // A name that came or went means something else now, whatever its value.
      for (const key of [...keys, ...now]) if (!(keys.includes(key) && now.includes(key))) changed.add(key);
      for (const key of [...keys, ...now]) this.#spread(key, dirty, before);
      if (now.length > 0) dirty.add(node);
    }
    for (const node of dirty) this.#values.delete(node);
    this.#evaluate(dirty);
    for (const [node, value] of before) {
      if (isSame(value, this.#values.get(node))) continue;
      for (const key of this.#nodes.get(node)?.keys ?? []) changed.add(key);
    }
    return changed;
  }

  /** Marks every node that depends on a key, at however many removes. */
  #spread(start: ReferenceKey, dirty: Set<string>, before: Map<string, Value | undefined>): void {
    const queue = [start];
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
      for (const user of this.#users.get(key) ?? []) {
        if (dirty.has(user)) continue;
        dirty.add(user);
        if (!before.has(user)) before.set(user, this.#values.get(user));
        queue.push(...(this.#nodes.get(user)?.keys ?? []));
      }
    }
  }

  #parse(formula: string): Expression | Problem {
    let parsed = this.#parsed.get(formula);
    if (parsed === undefined) {
      const result = parseCanonical(formula);
      parsed = result.ok ? result.value : result.problem;
      this.#parsed.set(formula, parsed);
    }
    return parsed;
  }

  #enter(node: string): readonly ReferenceKey[] {
    const setting = SETTING_KEYS.get(node);
    const known = setting === undefined ? this.#assumptionNode(node) : this.#settingNode(node, setting);
    if (known === null) return [];
    this.#nodes.set(node, known);
    for (const key of known.keys) this.#byKey.set(key, node);
    for (const key of known.uses) {
      const users = this.#users.get(key);
      if (users === undefined) this.#users.set(key, new Set([node]));
      else users.add(node);
    }
    return known.keys;
  }

  #leave(node: string): readonly ReferenceKey[] {
    const known = this.#nodes.get(node);
    if (known === undefined) return [];
    this.#nodes.delete(node);
    this.#values.delete(node);
    for (const key of known.keys) if (this.#byKey.get(key) === node) this.#byKey.delete(key);
    for (const key of known.uses) this.#users.get(key)?.delete(node);
    return known.keys;
  }

  #assumptionNode(node: string): Node | null {
    const id = node.slice('id:'.length);
    const row = this.#project.assumption.get(id);
    if (row === undefined) return null;
    const note = noteAt(this.#project, { entity: 'assumption', target: id, field: 'value', column: null });
    const entry = note?.override ?? row.value;
    const keys = row.name === null ? [idKey(id)] : [idKey(id), nameKey(row.name)];
    return { entry, name: row.name ?? '', keys, uses: this.#usesOf(entry) };
  }

  #settingNode(node: string, setting: (typeof SETTINGS_IN_FORMULAS)[number]): Node {
    const note = noteAt(this.#project, { entity: 'project', target: PROJECT_ID, field: setting, column: null });
    // A count of columns is a setting and no figure, so nothing can stand in its place.
    const override = setting === 'discountRate' ? note?.override : null;
    const settings = settingsOf(this.#project);
    const entry = override ?? (setting === 'activityColumns' ? activityColumnsOf(settings) : settings[setting]);
    return { entry, name: setting, keys: [node], uses: this.#usesOf(entry) };
  }

  #usesOf(entry: Entry): readonly ReferenceKey[] {
    const formula = formulaOf(entry);
    return formula === null ? [] : this.keysIn(formula);
  }

  /**
   * Works out some nodes; all others have their value. Those that name none of the rest go first, then what names those,
   * and so on. Of what is left over, whatever nothing else in the rest names only hangs on a circle; the others are in it.
   */
  #evaluate(nodes: ReadonlySet<string>): void {
    const open = new Set([...nodes].filter((node) => this.#nodes.has(node)));
    const inOrder = this.#peel(
      open,
      (node) => this.#within(this.#nodes.get(node)?.uses ?? [], open),
      (node) => this.#usersOf(node, open),
    );
    for (const node of inOrder) this.#values.set(node, this.#work(node));
    const hanging = this.#peel(
      open,
      (node) => this.#usersOf(node, open),
      (node) => this.#within(this.#nodes.get(node)?.uses ?? [], open),
    );
    for (const node of open) {
      this.#values.set(node, problem('engine.cycle', { name: this.#nodes.get(node)?.name ?? '' }));
    }
    for (const node of hanging.toReversed()) this.#values.set(node, this.#work(node));
  }

  /** Takes nodes out of a set one after the other, each when nothing in the set stands before it any more. */
  #peel(
    open: Set<string>,
    before: (node: string) => readonly string[],
    after: (node: string) => readonly string[],
  ): string[] {
    const waiting = new Map([...open].map((node) => [node, before(node).length]));
    const ready = [...open].filter((node) => waiting.get(node) === 0);
    const peeled: string[] = [];
    for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
      const next = after(node);
      open.delete(node);
      peeled.push(node);
      for (const other of next) {
        const left = (waiting.get(other) ?? 0) - 1;
        waiting.set(other, left);
        if (left === 0 && other !== node) ready.push(other);
      }
    }
    return peeled;
  }

  #within(keys: readonly ReferenceKey[], open: ReadonlySet<string>): readonly string[] {
    const nodes = new Set<string>();
    for (const key of keys) {
      const node = this.#byKey.get(key);
      if (node !== undefined && open.has(node)) nodes.add(node);
    }
    return [...nodes];
  }

  #usersOf(node: string, open: ReadonlySet<string>): readonly string[] {
    const users = new Set<string>();
    for (const key of this.#nodes.get(node)?.keys ?? []) {
      for (const user of this.#users.get(key) ?? []) {
        // A name that two keys of one node stand for is still one dependency.
        if (open.has(user)) users.add(user);
      }
    }
    return [...users];
  }

  #work(node: string): Value {
    const known = this.#nodes.get(node);
    if (known === undefined) throw new Error(`Nothing is known of ${node}`);
    const { entry, name } = known;
    if (entry === null) return problem('engine.blankName', { name });
    const formula = formulaOf(entry);
    return formula === null ? (numberOf(entry) ?? problem('engine.blankName', { name })) : this.calculate(formula);
  }
}

function touchedBy(patch: Patch): Set<string> {
  const touched = new Set<string>();
  for (const { entity, row } of [...patch.added, ...patch.removed]) {
    if (entity === 'assumption') touched.add(idKey(row.id));
    if (entity === 'figureNote') touchNote(row.id, touched);
  }
  for (const { entity, id, from } of patch.updated) {
    if (entity === 'assumption') touched.add(idKey(id));
    if (entity === 'figureNote') touchNote(id, touched);
    if (entity === 'project' && id === PROJECT_ID) {
      for (const [key, setting] of SETTING_KEYS) if (setting in from) touched.add(key);
      // How many of the activity's columns are in use hangs on the timing as well.
      if ('timing' in from) touched.add(nameKey('activityColumns'));
    }
  }
  return touched;
}

/** The id of a note is its address: entity~row~field. The id of a row may hold the same mark. */
function touchNote(note: string, touched: Set<string>): void {
  const parts = note.split('~');
  if (parts[0] === 'assumption') touched.add(idKey(parts.slice(1, -1).join('~')));
  if (parts[0] === 'project') touched.add(nameKey(parts[2] ?? ''));
}

function idKey(id: string): ReferenceKey {
  return `id:${id}`;
}

function nameKey(name: string): ReferenceKey {
  return `name:${name.toLowerCase()}`;
}

function isSame(a: Value | undefined, b: Value | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return Object.is(a, b);
  return a.code === b.code && JSON.stringify(a.params) === JSON.stringify(b.params);
}
