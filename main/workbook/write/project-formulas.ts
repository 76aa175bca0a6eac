/** The project's own formulas as a spreadsheet calculates them, with the names that assumptions and settings have there. */
import type { Results } from '../../../shared/engine/index.ts';
import {
  parseCanonical,
  printExcel,
  printTyped,
  type Reference,
  referencesOf,
} from '../../../shared/expressions/index.ts';
import { type Project, rowsOf, SETTINGS_IN_FORMULAS } from '../../../shared/model/index.ts';
import type { Problem } from '../../../shared/problem.ts';
import { aliasOf, canBeName } from '../formula-names.ts';
import type { Numbering } from './numbering.ts';

/** Excel's own limit for the text of a formula is 8,192 characters. */
const LONGEST = 8000;

export class ProjectFormulas {
  readonly #results: Results;
  /** What each assumption is called in the workbook, by id. */
  readonly #names = new Map<string, string>();
  /** How each assumption is called by people, by id. */
  readonly #called = new Map<string, string | null>();
  /** The ids of assumptions by their own name in small letters. */
  readonly #ids = new Map<string, string>();

  constructor(project: Project, results: Results, numbers: Numbering) {
    this.#results = results;
    for (const { id, name } of rowsOf(project, 'assumption')) {
      const alias = aliasOf(numbers.of('assumption', id) ?? 0);
      this.#names.set(id, name !== null && canBeName(name) ? name : alias);
      this.#called.set(id, name);
      if (name !== null) this.#ids.set(name.toLowerCase(), id);
    }
  }

  /** The names of the assumptions, by id. */
  get assumptionNames(): ReadonlyMap<string, string> {
    return this.#names;
  }

  /** What a formula comes to, or why it comes to nothing. */
  valueOf(text: string): number | Problem {
    return this.#results.formula(text);
  }

  /** The text of a formula that comes to a number, as it stands in a cell; null for one that is too long for a cell. */
  inExcel(text: string): string | null {
    const parsed = parseCanonical(text);
    if (!parsed.ok) return null;
    const written = printExcel(parsed.value, (reference) => this.#nameOf(reference));
    return written.length > LONGEST ? null : written;
  }

  /** The formula as a person would type it; its text as it is kept where it names no assumption by its row. */
  asTyped(text: string): string {
    const parsed = parseCanonical(text);
    if (!parsed.ok || referencesOf(parsed.value).ids.size === 0) return text;
    return printTyped(parsed.value, { decimal: '.', argument: ',' }, (id) => this.#called.get(id) ?? null);
  }

  #nameOf(reference: Reference): string {
    if ('id' in reference) return this.#names.get(reference.id) ?? reference.id;
    const folded = reference.name.toLowerCase();
    const id = this.#ids.get(folded);
    if (id !== undefined) return this.#names.get(id) ?? reference.name;
    return SETTINGS_IN_FORMULAS.find((setting) => setting.toLowerCase() === folded) ?? reference.name;
  }
}
