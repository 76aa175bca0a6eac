/**
 * The field catalogue: every table of a project and every field of it, once. Terms are those of docs/method.md.
 *
 * Labels and help texts stand in `shared/messages`, in a table keyed by the same names that the compiler keeps complete.
 */
import { z } from 'zod';
import { type EntityName, entityNames } from './entity-names.ts';
import {
  address,
  choice,
  count,
  currency,
  date,
  type Field,
  flag,
  idSchema,
  link,
  money,
  note,
  number,
  optionalChoice,
  optionalOwner,
  owner,
  percent,
  reference,
  text,
  year,
  years,
} from './fields.ts';

/** Set-up money may fall in the column before the first; a map has at most 300 columns of value. */
export const SET_UP_COLUMN = -1;
export const MOST_COLUMNS = 300;

const fieldNameSchema = z.string().regex(/^[a-z][A-Za-z0-9]{0,60}$/);

export const catalogue = {
  /** One row: what the map is about, and every convention of the calculation. */
  project: {
    title: text('about'),
    organisation: text('about'),
    activity: note('about'),
    purpose: note('about'),
    audience: note('about'),
    scope: note('about'),
    periodFrom: date('about'),
    periodTo: date('about'),
    analysis: choice('about', ['evaluation', 'forecast', 'mixed'], 'evaluation'),
    preparedBy: text('about'),
    notes: note('about'),
    currency: currency('value', 'GBP'),
    locale: choice('about', ['en-GB', 'cy-GB', 'en-US', 'en-AU', 'en-NZ', 'de-DE', 'fr-FR', 'nl-NL'], 'en-GB'),
    negatives: choice('about', ['minus', 'brackets'], 'minus'),
    priceYear: year('value'),
    uprate: flag('value', false),
    priceIndex: reference('value', 'referenceTable'),
    timing: choice('value', ['end-of-year', 'activity-year-first', 'mid-year', 'custom'], 'end-of-year'),
    activityColumns: count('value', 0, MOST_COLUMNS, 0),
    firstExponent: number('value', { least: -MOST_COLUMNS, most: MOST_COLUMNS, forms: ['number'] }),
    columnFactor: number('value', { least: 0, forms: ['number'], byColumn: true }),
    durationCounts: choice('value', ['from-first-value', 'after-activity'], 'from-first-value'),
    fractionalDuration: choice('value', ['pro-rata', 'round-up'], 'pro-rata'),
    dropOffStart: choice('value', ['second-year', 'first-year-after-activity'], 'second-year'),
    discountRate: percent('value', { least: -0.5, forms: ['number', 'formula'], initial: 0.035 }),
    discountSchedule: reference('value', 'referenceTable'),
    inputDiscounting: choice('value', ['undiscounted', 'discounted'], 'undiscounted'),
    horizon: count('value', 1, MOST_COLUMNS),
    columnLabels: choice('value', ['from-year-1', 'from-year-0', 'calendar'], 'from-year-1'),
  },

  activity: {
    name: text('inputsAndOutputs'),
    description: note('inputsAndOutputs'),
  },

  output: {
    activity: reference('inputsAndOutputs', 'activity'),
    description: note('inputsAndOutputs'),
    quantity: number('inputsAndOutputs', { least: 0 }),
    unit: text('inputsAndOutputs'),
  },

  stakeholder: {
    name: text('stakeholders'),
    description: note('stakeholders'),
    kind: choice('stakeholders', ['people', 'organisation', 'public-body', 'environment'], 'people'),
    role: choice('stakeholders', ['affected', 'affects', 'both'], 'affected'),
    size: number('stakeholders', { least: 0 }),
    involved: number('stakeholders', { least: 0 }),
    involvedHow: note('stakeholders'),
    expectedChanges: note('stakeholders'),
    parent: reference('stakeholders', 'stakeholder'),
    subgroupSet: text('stakeholders'),
    countedSet: text('stakeholders'),
    included: flag('stakeholders', true),
    includedReason: note('stakeholders'),
  },

  input: {
    stakeholder: owner('stakeholder'),
    description: note('inputsAndOutputs'),
    kind: choice('inputsAndOutputs', ['cash', 'time', 'goods', 'use-of-assets'], 'cash'),
    amount: money('inputsAndOutputs', { byColumn: true }),
    column: count('inputsAndOutputs', SET_UP_COLUMN, MOST_COLUMNS, 0),
    hours: number('inputsAndOutputs', { least: 0 }),
    hourlyRate: money('inputsAndOutputs'),
    valued: flag('inputsAndOutputs', true),
    valuedReason: note('inputsAndOutputs'),
    funder: optionalChoice('inputsAndOutputs', ['public', 'private', 'own']),
    accountsLine: text('inputsAndOutputs'),
    currency: currency('inputsAndOutputs'),
    priceYear: year('inputsAndOutputs'),
  },

  proxy: {
    description: note('value'),
    value: money('value', { byColumn: true }),
    unit: text('value'),
    counts: choice('value', ['per-year', 'once'], 'per-year'),
    kind: optionalChoice('value', ['fiscal-cashable', 'fiscal-not-cashable', 'economic', 'wellbeing', 'environmental']),
    agency: text('value'),
    currency: currency('value'),
    priceYear: year('value'),
    method: optionalChoice('value', [
      'market-price',
      'unit-cost',
      'revealed-preference',
      'stated-preference',
      'value-game',
      'wellbeing-valuation',
      'other',
    ]),
  },

  outcome: {
    stakeholder: owner('stakeholder'),
    description: note('outcomes'),
    treatment: choice('outcomes', ['valued', 'reported', 'step', 'excluded'], 'valued'),
    treatmentReason: note('outcomes'),
    negative: flag('outcomes', false),
    intended: flag('outcomes', true),
    relevance: optionalChoice('outcomes', ['relevant', 'not-relevant']),
    relevanceReason: note('outcomes'),
    significance: optionalChoice('outcomes', ['significant', 'not-significant']),
    significanceReason: note('outcomes'),
    rank: count('outcomes', 1, 1000),
    weight: number('outcomes', { least: 0 }),
    quantity: number('outcomes', { least: 0, byColumn: true }),
    unit: text('outcomes'),
    quantityIndicator: reference('outcomes', 'indicator'),
    quantityByColumn: choice('outcomes', ['in-force', 'newly-changed'], 'in-force'),
    start: choice('outcomes', ['during', 'after'], 'during'),
    startColumn: count('outcomes', 0, MOST_COLUMNS),
    duration: years('outcomes'),
    durationCounts: optionalChoice('outcomes', ['from-first-value', 'after-activity']),
    proxy: reference('value', 'proxy'),
    deadweight: percent('adjustments', { byColumn: true }),
    displacement: percent('adjustments', { byColumn: true }),
    attribution: percent('adjustments', { byColumn: true }),
    dropOff: percent('adjustments', { byColumn: true }),
    discountSchedule: reference('value', 'referenceTable'),
  },

  indicator: {
    outcome: owner('outcome'),
    wording: note('outcomes'),
    kind: optionalChoice('outcomes', ['subjective', 'objective']),
    scale: text('outcomes'),
    source: note('outcomes'),
    measuredOn: date('outcomes'),
    baseline: number('outcomes'),
    followUp: number('outcomes'),
    group: number('outcomes', { least: 0 }),
    asked: number('outcomes', { least: 0 }),
    answered: number('outcomes', { least: 0 }),
    changed: number('outcomes', { least: 0 }),
    worse: number('outcomes', { least: 0 }),
    net: flag('outcomes', false),
    nonResponseShare: percent('outcomes'),
  },

  /** The outputs that led to an outcome, in the outcome's own order; the first one groups it on the map. */
  outcomeOutput: {
    outcome: owner('outcome'),
    output: owner('output'),
  },

  /** An outcome that leads to another one. */
  outcomeStep: {
    outcome: owner('outcome'),
    leadsTo: owner('outcome'),
  },

  /** A project's own named factor on an outcome or on an input. */
  factor: {
    outcome: optionalOwner('outcome'),
    input: optionalOwner('input'),
    name: text('adjustments'),
    kind: choice('adjustments', ['deduction', 'multiplier'], 'deduction'),
    value: number('adjustments', { least: 0 }),
  },

  assumption: {
    name: text('about'),
    value: number('about'),
    unit: text('about'),
    source: note('about'),
    owner: text('about'),
    date: date('about'),
    note: note('about'),
  },

  /** A word under which outcomes of any stakeholder are brought together and totalled. */
  tag: {
    name: text('outcomes'),
    note: note('outcomes'),
  },

  outcomeTag: {
    outcome: owner('outcome'),
    tag: owner('tag'),
  },

  /** Dated data from outside that the calculation reads, held in the project so that it can be checked and replaced. */
  referenceTable: {
    name: text('value'),
    kind: choice('value', ['discount-schedule', 'price-index', 'exchange-rate', 'unit-values'], 'discount-schedule'),
    /** Of an exchange rate: the foreign currency. Of unit values: the currency that they are in. */
    currency: currency('value'),
    unit: text('value'),
    /** The prices that unit values are in. */
    priceYear: year('value'),
    publisher: text('value'),
    publishedOn: date('value'),
    source: note('value'),
    link: link('value'),
    note: note('value'),
  },

  /**
   * One line of a reference table. The year is a calendar year; of a discount schedule, the year of discounting from
   * which on the rate holds; blank for a rate or value that holds in any year that has none of its own.
   */
  referenceValue: {
    table: owner('referenceTable'),
    year: count('value', 0, 3000),
    value: number('value', { forms: ['number'] }),
  },

  evidence: {
    title: text('about'),
    kind: choice(
      'about',
      ['document', 'survey', 'interview', 'records', 'research', 'picture', 'recording', 'other'],
      'document',
    ),
    location: link('about'),
    date: date('about'),
    heldBy: text('about'),
    personalData: flag('about', false),
    note: note('about'),
  },

  /** A figure in one column, where a field is stated column by column. Its id is its address. */
  columnFigure: {
    entity: address(z.enum(entityNames)),
    target: address(idSchema),
    field: address(fieldNameSchema),
    column: count('about', SET_UP_COLUMN, MOST_COLUMNS, 0),
    value: number('about'),
  },

  /** Why a figure is what it is. Hangs on one address: entity, row, field and column or none. Its id is its address. */
  figureNote: {
    entity: address(z.enum(entityNames)),
    target: address(idSchema),
    field: address(fieldNameSchema),
    column: count('about', SET_UP_COLUMN, MOST_COLUMNS),
    reason: note('about'),
    basis: optionalChoice('about', ['measured', 'stakeholders', 'research', 'professional-judgement', 'assumption']),
    source: note('about'),
    link: link('about'),
    date: date('about'),
    grade: optionalChoice('about', ['strong', 'fair', 'weak']),
    comment: note('about'),
    range: text('about'),
    override: number('about'),
    signedOffBy: text('about'),
    signedOffOn: date('about'),
  },

  /** A piece of evidence behind a figure, and the place in it. */
  citation: {
    figureNote: owner('figureNote'),
    evidence: owner('evidence'),
    place: text('about'),
  },
} as const satisfies Record<EntityName, Readonly<Record<string, Field>>>;

/** The settings that a formula may name, beside the assumptions: those that are a figure. */
export const SETTINGS_IN_FORMULAS = [
  'discountRate',
  'activityColumns',
  'horizon',
] as const satisfies readonly (keyof typeof catalogue.project)[];

export type Catalogue = typeof catalogue;

export type FieldName<E extends EntityName> = keyof Catalogue[E] & string;

/** The fields of an entity for code that walks over all of them. */
export function fieldsOf(entity: EntityName): Readonly<Record<string, Field>> {
  return catalogue[entity];
}

type LinkField = Extract<Field, { readonly kind: 'owner' | 'reference' }>;

const links = new Map<EntityName, readonly (readonly [name: string, field: LinkField])[]>();

/** The fields of an entity that hold the id of another row: its owners and its references. */
export function linksOf(entity: EntityName): readonly (readonly [name: string, field: LinkField])[] {
  const known = links.get(entity);
  if (known !== undefined) return known;
  const found = Object.entries(fieldsOf(entity)).flatMap(([name, field]) =>
    field.kind === 'owner' || field.kind === 'reference' ? [[name, field] as const] : [],
  );
  links.set(entity, found);
  return found;
}

/** A field by name, or undefined where the entity has none of that name. */
export function fieldOf(entity: EntityName, name: string): Field | undefined {
  const fields = fieldsOf(entity);
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
