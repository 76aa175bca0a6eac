/** Where each setting, each switch and each figure to try stands on the sheet of settings. */
import { type FieldName, fieldsOf } from '../../../shared/model/index.ts';
import { KEY_ROW } from '../layout-version.ts';
import { columnLetters } from './addresses.ts';

/** How the formulas read the settings, in an order in which each stands after those it reads. */
export const readings = [
  'leastRate',
  'mostRate',
  'mostColumns',
  'hasSchedule',
  'scheduleSound',
  'rateUsable',
  'rate',
  'custom',
  'activityFirst',
  'activityColumns',
  'firstExponentUsed',
  'exponentKnown',
  'columnFactors',
  'columnFactorsUnusable',
  'settingsUsable',
  'durationAfter',
  'roundUp',
  'dropOffFirst',
  'discountInputs',
  'uprate',
  'secondYearShare',
  'indexToFirst',
  'indexToSecond',
  'indexTo',
  'indexToUsable',
  'normalDeviate',
  'hasHorizon',
  'horizon',
  'calendar',
  'firstLabel',
  'neutral',
] as const;
export type Reading = (typeof readings)[number];

export const shares = ['deadweight', 'displacement', 'attribution', 'dropOff'] as const;
export type Share = (typeof shares)[number];

/** What can be tried: the four deductions first, since those can be set all to one figure as well. */
export const trials = [...shares, 'quantities', 'proxies', 'inputs'] as const;
export type Trial = (typeof trials)[number];

/** Sections begin with a blank row, their title and a heading row. */
const SECTION_ROWS = 3;
const VALUE = 'B';

export class SettingsCells {
  readonly aboutFields: readonly string[];
  readonly conventionFields: readonly string[];
  readonly prefix: string;
  readonly #rows = new Map<string, number>();
  readonly titles: {
    readonly about: number;
    readonly conventions: number;
    readonly trials: number;
    readonly timings: number;
    readonly readings: number;
  };
  readonly lastRow: number;

  constructor(prefix: string) {
    this.prefix = prefix;
    const fields = Object.entries(fieldsOf('project'));
    this.aboutFields = fields.filter(([, { stage }]) => stage === 'about').map(([name]) => name);
    this.conventionFields = fields.filter(([, { stage }]) => stage !== 'about').map(([name]) => name);
    let row = KEY_ROW - 2;
    const section = (kind: string, names: readonly string[]): number => {
      const title = row + 1;
      row = title + 1;
      for (const name of names) {
        row += 1;
        this.#rows.set(`${kind} ${name}`, row);
      }
      row += SECTION_ROWS - 2;
      return title;
    };
    const about = section('field', [...this.aboutFields, 'order']);
    const conventions = section('field', this.conventionFields);
    const trialTitle = section('trial', trials);
    const timings = section('timing', ['end-of-year', 'activity-year-first', 'mid-year', 'custom']);
    const readingTitle = section('reading', readings);
    this.titles = { about, conventions, trials: trialTitle, timings, readings: readingTitle };
    this.lastRow = row;
  }

  row(kind: 'field' | 'reading' | 'trial' | 'timing', name: string): number {
    const row = this.#rows.get(`${kind} ${name}`);
    if (row === undefined) throw new Error(`The settings have no ${kind} ${name}`);
    return row;
  }

  field(name: FieldName<'project'>): string {
    return this.#cell(this.row('field', name));
  }

  /** The name of what a setting refers to, beside its No. */
  nameOf(name: FieldName<'project'>): string {
    return `${this.prefix}$C$${this.row('field', name)}`;
  }

  reading(name: Reading): string {
    return this.#cell(this.row('reading', name));
  }

  multiplier(name: Trial): string {
    return `${this.prefix}$C$${this.row('trial', name)}`;
  }

  /** The four figures that all deductions of a kind can be set to, in their order; and what they are multiplied by. */
  get setAllTo(): string {
    return this.#span(VALUE);
  }

  get multiplyBy(): string {
    return this.#span('C');
  }

  get timingLabels(): string {
    return this.#timings('A');
  }

  get timingExponents(): string {
    return this.#timings(VALUE);
  }

  get allTrials(): { readonly setAllTo: string; readonly multiplyBy: string } {
    const span = (letter: string) =>
      `$${letter}$${this.row('trial', 'deadweight')}:$${letter}$${this.row('trial', 'inputs')}`;
    return { setAllTo: span(VALUE), multiplyBy: span('C') };
  }

  #span(letter: string): string {
    return `${this.prefix}$${letter}$${this.row('trial', 'deadweight')}:$${letter}$${this.row('trial', 'dropOff')}`;
  }

  #timings(letter: string): string {
    return `$${letter}$${this.row('timing', 'end-of-year')}:$${letter}$${this.row('timing', 'custom')}`;
  }

  #cell(row: number): string {
    return `${this.prefix}$${columnLetters(2)}$${row}`;
  }
}
