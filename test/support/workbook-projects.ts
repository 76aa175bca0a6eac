/** Projects that between them use every convention of the calculation and every way in which a row can have no value. */
import { examples } from '../../shared/examples/index.ts';
import {
  addressId,
  type CellValue,
  type Command,
  type EntityName,
  type Entry,
  PROJECT_ID,
  type Project,
} from '../../shared/model/index.ts';
import { changedBy, type SmallOutcome, set, smallProject } from './small-project.ts';

type Values = Readonly<Record<string, CellValue>>;

function insert(entity: Exclude<EntityName, 'project'>, id: string, values: Values): Command {
  return { type: 'insert', entity, id, values };
}

function note(entity: EntityName, target: string, field: string, values: Values): Command {
  return insert('figureNote', addressId({ entity, target, field, column: null }), { entity, target, field, ...values });
}

function byColumn(entity: EntityName, target: string, field: string, column: number, value: Entry): Command {
  return insert('columnFigure', addressId({ entity, target, field, column }), { entity, target, field, column, value });
}

/** Outcomes that start when they can start and last as long as they can last. */
const lasting: readonly SmallOutcome[] = [
  { outcome: { duration: 2, dropOff: 0.2, deadweight: 0.1, displacement: 0.05, attribution: 0.25 } },
  { outcome: { duration: 2.1, dropOff: 0.25, start: 'after' } },
  { outcome: { duration: 0.5, dropOff: 0.5 } },
  { outcome: { duration: 3, dropOff: 1 } },
  { outcome: { duration: 3, dropOff: 1, start: 'after' } },
  { outcome: { duration: 0 } },
  { outcome: { duration: 3, startColumn: 2, dropOff: 0.1 } },
  { outcome: { duration: 3, startColumn: 1, durationCounts: 'after-activity', dropOff: 0.1 } },
  { outcome: { duration: 4, negative: true, deadweight: 0.3, dropOff: 0.1 } },
  { outcome: { duration: 3, dropOff: 0.3 }, proxy: { value: 5000, counts: 'once' } },
  { outcome: { duration: 0, start: 'after' }, proxy: { value: 700, counts: 'once' } },
  { outcome: { duration: 1, durationCounts: 'from-first-value' } },
  { outcome: { duration: 2, startColumn: 1, start: 'after', dropOff: 0.4 } },
  { outcome: { duration: 2, startColumn: 6, dropOff: 0.4 } },
];

const timings: readonly (readonly [string, Values])[] = [
  ['end of year', { timing: 'end-of-year' }],
  ['activity year first', { timing: 'activity-year-first' }],
  ['activity years first, three of them', { timing: 'activity-year-first', activityColumns: 3 }],
  [
    'duration after the activity',
    { timing: 'activity-year-first', activityColumns: 2, durationCounts: 'after-activity' },
  ],
  ['mid-year', { timing: 'mid-year' }],
  ['custom, past years carried forward', { timing: 'custom', firstExponent: -1.5, activityColumns: 1 }],
  [
    'custom without activity columns',
    { timing: 'custom', firstExponent: 2, activityColumns: null, dropOffStart: 'first-year-after-activity' },
  ],
  ['part years rounded up', { fractionalDuration: 'round-up', timing: 'activity-year-first' }],
  [
    'drop-off from the first year after the activity',
    { timing: 'activity-year-first', activityColumns: 2, dropOffStart: 'first-year-after-activity' },
  ],
  ['a horizon that cuts', { horizon: 2 }],
  ['a horizon beyond every duration', { horizon: 9, columnLabels: 'from-year-0' }],
  ['no discounting', { discountRate: 0 }],
  ['a negative rate and calendar years', { discountRate: -0.02, columnLabels: 'calendar', periodFrom: '2024-04-01' }],
];

function conventions(): NamedProject[] {
  return timings.map(([name, settings]) => ({ name, project: smallProject(settings, ...lasting) }));
}

function discountedInputs(): Project {
  return changedBy(
    smallProject({ inputDiscounting: 'discounted', timing: 'mid-year' }, ...lasting),
    insert('input', 'set-up', { stakeholder: 's', description: 'Set-up', amount: 500, column: -1 }),
    insert('input', 'later', { stakeholder: 's', description: 'Later', amount: 250, column: 3 }),
    insert('input', 'time', { stakeholder: 's', kind: 'time', hours: 163.5, hourlyRate: 6.5 }),
    insert('input', 'unvalued', { stakeholder: 's', amount: 99, valued: false }),
    insert('input', 'nothing', { stakeholder: 's', description: 'No amount' }),
    insert('input', 'half', { stakeholder: 's', description: 'Hours alone', hours: 3 }),
    insert('input', 'factored', { stakeholder: 's', amount: 1000 }),
    insert('factor', 'bias', { input: 'factored', name: 'Optimism bias', kind: 'multiplier', value: 1.2 }),
    insert('factor', 'shared', { input: 'factored', name: 'Shared', kind: 'deduction', value: 0.25 }),
    insert('factor', 'blank', { input: 'later', name: 'Blank' }),
  );
}

function factorsAndTreatments(): Project {
  return changedBy(
    smallProject(
      {},
      { outcome: { duration: 2, dropOff: 0.1 } },
      { outcome: { duration: 2, treatment: 'reported' } },
      { outcome: { duration: 2, treatment: 'step' } },
      { outcome: { duration: 2, treatment: 'excluded', treatmentReason: 'Not material' } },
      { outcome: { duration: 2 } },
      { outcome: { duration: 2 } },
    ),
    insert('factor', 'f1', { outcome: 'o0', name: 'Leakage', kind: 'deduction', value: 0.15 }),
    insert('factor', 'f2', { outcome: 'o0', name: 'Amount of change', kind: 'multiplier', value: 1.5 }),
    insert('factor', 'f3', { outcome: 'o4', name: 'Too much', kind: 'deduction', value: 1.5 }),
    insert('factor', 'f4', { outcome: 'o5', name: 'All gone', kind: 'deduction', value: 1 }),
    insert('stakeholder', 'out', { name: 'Left out', included: false }),
    insert('outcome', 'out-1', {
      stakeholder: 'out',
      description: 'Not counted',
      quantity: 5,
      duration: 1,
      proxy: 'p0',
    }),
    insert('input', 'out-input', { stakeholder: 'out', amount: 70 }),
    insert('outcomeStep', 'step', { outcome: 'o2', leadsTo: 'o0' }),
  );
}

function withoutValue(): Project {
  return changedBy(
    smallProject(
      {},
      { outcome: { duration: 2 } },
      { outcome: { quantity: null } },
      { outcome: { duration: null } },
      { outcome: { proxy: null } },
      { outcome: {}, proxy: { value: null } },
      { outcome: { deadweight: 1.2 } },
      { outcome: { dropOff: -0.1 } },
      { outcome: { quantity: { formula: '120*65%' } } },
      { outcome: { attribution: { formula: 'share_of_others' } } },
      { outcome: { quantity: { best: 12, range: '10 to 14' }, deadweight: { best: 0.25, range: '20 to 40' } } },
      { outcome: { duration: { best: { formula: '1+1' }, range: '1 to 3' } } },
      { outcome: { quantity: -4 } },
      { outcome: { duration: 400 } },
      {},
      { outcome: {}, proxy: { value: { formula: '35.5*12+10' } } },
      { outcome: {}, proxy: { currency: 'EUR' } },
      { outcome: {}, proxy: { currency: 'GBP', priceYear: '2010/11' } },
      { outcome: { proxy: 'p0' } },
      { outcome: { proxy: 'p0' } },
    ),
    ...healthRates(),
    ...set('outcome', 'o13', { discountSchedule: 'health' }),
    byColumn('outcome', 'o17', 'quantity', 0, 10),
    byColumn('outcome', 'o17', 'quantity', 1, 12),
    byColumn('outcome', 'o18', 'deadweight', 2, 0.3),
    byColumn('input', 'i', 'amount', 0, 800),
  );
}

function healthRates(): Command[] {
  return [
    insert('referenceTable', 'health', { name: 'Rates for health', kind: 'discount-schedule', publisher: 'Treasury' }),
    insert('referenceValue', 'health.0', { table: 'health', year: 0, value: 0.015 }),
    insert('referenceValue', 'health.31', { table: 'health', year: 31, value: 0.0129 }),
  ];
}

/** Rows that only stand in registers, and a reference to each kind of table that the settings can name. */
function tagsAndTables(): Project {
  return changedBy(
    smallProject({}, {}, {}),
    ...set('stakeholder', 's', { subgroupSet: 'By age', countedSet: 'By place' }),
    insert('tag', 'well', { name: 'Wellbeing', note: 'What the funder\ncalls so' }),
    insert('tag', 'unnamed', {}),
    insert('outcomeTag', 'o1-well', { outcome: 'o1', tag: 'well' }),
    insert('outcomeTag', 'o0-unnamed', { outcome: 'o0', tag: 'unnamed' }),
    insert('outcomeTag', 'o0-well', { outcome: 'o0', tag: 'well' }),
    insert('referenceTable', 'prices', {
      name: '=Deflator',
      kind: 'price-index',
      publisher: 'HM Treasury',
      publishedOn: '2025-12-23',
      source: 'Quarterly National Accounts',
      link: 'https://www.example.org/deflator',
      note: '2024 = 100',
    }),
    insert('referenceValue', 'prices.2024', { table: 'prices', year: 2024, value: 100 }),
    insert('referenceValue', 'prices.2015', { table: 'prices', year: 2015, value: 75.1536 }),
    insert('referenceTable', 'dollar', { name: 'US dollar', kind: 'exchange-rate', currency: 'USD' }),
    insert('referenceValue', 'dollar.any', { table: 'dollar', value: 0.78 }),
    insert('referenceTable', 'carbon', {
      name: 'Carbon',
      kind: 'unit-values',
      currency: 'GBP',
      unit: 'tonne of CO2e',
      priceYear: '2022',
    }),
    insert('referenceTable', 'empty', { kind: 'unit-values', priceYear: '2010/11' }),
    insert('referenceValue', 'carbon.2030', { table: 'carbon', year: 2030, value: 294.5 }),
    insert('referenceValue', 'carbon.blank', { table: 'carbon' }),
    insert('assumption', 'visits', { name: 'visits', value: 3, source: 'Diary', date: '2026-01-31' }),
    ...set('project', PROJECT_ID, { priceIndex: 'prices' }),
  );
}

function uprated(): Project {
  return changedBy(
    smallProject(
      { uprate: true, priceYear: '2015' },
      { outcome: {}, proxy: { priceYear: '2015' } },
      { outcome: {}, proxy: { priceYear: '2014' } },
      { outcome: {}, proxy: {} },
    ),
    insert('input', 'old', { stakeholder: 's', amount: 10, priceYear: '2010/11' }),
  );
}

function fromAnswers(): Project {
  const indicator = (id: string, outcome: string, values: Values) =>
    insert('indicator', id, { outcome, wording: `Question ${id}`, ...values });
  const outcomes = Array.from(
    { length: 9 },
    (): SmallOutcome => ({ outcome: { quantity: null, duration: 2, dropOff: 0.1 } }),
  );
  const asked = { group: 120, answered: 60, changed: 45, worse: 9 };
  return changedBy(
    smallProject({}, ...outcomes),
    indicator('same', 'o0', asked),
    indicator('none', 'o1', { ...asked, nonResponseShare: 0 }),
    indicator('half', 'o2', { ...asked, nonResponseShare: 0.5 }),
    indicator('net', 'o3', { ...asked, net: true }),
    indicator('by-size', 'o4', { ...asked, group: null }),
    indicator('nobody', 'o5', { ...asked, answered: 0, changed: 0, worse: 0 }),
    indicator('contradiction', 'o6', { ...asked, changed: 70 }),
    indicator('blank', 'o7', { group: 10 }),
    indicator('only-worse', 'o8', { ...asked, changed: 3, net: true }),
    ...['same', 'none', 'half', 'net', 'by-size', 'nobody', 'contradiction', 'blank', 'only-worse'].flatMap(
      (id, index) => set('outcome', `o${index}`, { quantityIndicator: id }),
    ),
    byColumn('outcome', 'o0', 'quantity', 0, 5),
  );
}

function replaced(): Project {
  return changedBy(
    smallProject({}, ...lasting.slice(0, 5)),
    note('outcome', 'o0', 'quantity', { override: 12.5, reason: 'Recounted' }),
    note('outcome', 'o0', 'deadweight', {
      override: 0.4,
      reason: 'Stricter',
      basis: 'assumption',
      grade: 'weak',
      source: 'A council’s “report”',
    }),
    note('outcome', 'o1', 'duration', { override: 3 }),
    note('outcome', 'o2', 'dropOff', { override: { formula: '1/3' } }),
    note('outcome', 'o3', 'attribution', { override: 7 }),
    note('outcome', 'o4', 'quantity', { override: { formula: '5+5' } }),
    note('proxy', 'p1', 'value', { override: 55, source: 'Newer price', link: 'https://www.example.org/a?b=1&c=2' }),
    note('input', 'i', 'amount', { override: 900 }),
    note('stakeholder', 's', 'size', { reason: 'From the register' }),
    note('project', PROJECT_ID, 'discountRate', { reason: 'The Treasury’s' }),
  );
}

/** Text that has broken other programs. */
function hostileText(): Project {
  return changedBy(
    smallProject(
      {
        title: '=HYPERLINK("http://x")',
        organisation: "O'Brien & Sons <Ltd> “quoted”",
        purpose: 'two\nlines\twith a tab',
      },
      {
        outcome: { description: "'apostrophes' 👩‍👩‍👧 _x0041_ & <b>", unit: '=1+1', treatmentReason: '+44 1392' },
        proxy: { description: '@SUM(A1)', unit: '-5' },
      },
      { outcome: { description: '__proto__' }, proxy: { description: 'constructor', agency: '2015', unit: 'TRUE' } },
    ),
    ...set('stakeholder', 's', { name: "=cmd|' /C calc'!A0", description: 'x'.repeat(20_000) }),
    insert('output', 'loose', { description: '— an output that nothing follows from', quantity: 3 }),
    insert('output', 'shared', { description: 'Sessions', unit: '[h]' }),
    insert('outcomeOutput', 'link', { outcome: 'o1', output: 'shared' }),
    insert('evidence', 'e1', {
      title: 'project.title',
      heldBy: 'project.timing',
      note: 'outcome.quantity',
      location: 'javascript:alert(1)',
      date: '1850-01-01',
    }),
    insert('evidence', 'e2', { title: 'Report', location: 'https://example.org/ü?q=a b', date: '2024-02-29' }),
    note('outcome', 'o0', 'deadweight', { reason: '=1+1', link: 'mailto:someone@example.org', date: '2024-02-29' }),
    insert('citation', 'c', { figureNote: 'outcome~o0~deadweight', evidence: 'e1', place: 'p. 3' }),
    insert('assumption', 'a', { name: 'share_of_others', value: 0.2 }),
  );
}

function assumption(id: string, name: string | null, value: Entry): Command {
  return insert('assumption', id, { name, value });
}

/** Formulas wherever a figure can stand, and every way in which one comes to nothing. */
function formulas(): Project {
  return changedBy(
    smallProject(
      { discountRate: { formula: '{rate}+1%' }, timing: 'activity-year-first', activityColumns: 2, horizon: 9 },
      { outcome: { quantity: { formula: '{visits}*12/(1+{share})' }, duration: { formula: 'activityColumns+1' } } },
      { outcome: { deadweight: { formula: 'IF({visits}>2,{share},0.1)' }, dropOff: { formula: '-{share}^2*0+10%' } } },
      { outcome: { attribution: { best: { formula: 'ROUND({share},1)' }, range: '10 to 30' }, duration: 2 } },
      { outcome: { duration: 3 }, proxy: { value: { formula: 'MAX(35.5*12,{derived})+SUM(1,2,3)' } } },
      { outcome: { quantity: { formula: 'nobody_knows*2' } } },
      { outcome: { quantity: { formula: '{circle1}*2' } } },
      { outcome: { quantity: { formula: '1/({visits}-3)' } } },
      { outcome: { quantity: { formula: '{visits}>2' } } },
      { outcome: { quantity: { formula: '{blank}+1' } } },
      { outcome: { deadweight: { formula: '{hanging}+1' } } },
      { outcome: { deadweight: { formula: '{visits}' } } },
      { outcome: { quantity: { formula: '3 apples' } } },
      { outcome: { quantity: { formula: 'discountRate*1000+horizon' }, displacement: { formula: '{unnamed}' } } },
    ),
    assumption('visits', 'visits_a_year', 3),
    assumption('share', 'investment', { formula: '0.2+{unnamed}/10' }),
    assumption('derived', 'Derived.figure', { best: { formula: '{visits}*{replaced}' }, range: '1 to 2' }),
    assumption('rate', 'r', 0.025),
    assumption('unnamed', null, { formula: 'ABS(-0.25)' }),
    assumption('replaced', 'replaced', 5),
    assumption('circle1', 'circle_1', { formula: '{circle2}+1' }),
    assumption('circle2', 'circle_2', { formula: '{circle1}+1' }),
    assumption('hanging', 'hanging', { formula: '{circle1}+1' }),
    assumption('blank', 'blank_one', null),
    note('assumption', 'replaced', 'value', { override: { formula: '{visits}+4' } }),
    note('outcome', 'o3', 'quantity', { override: { formula: '{replaced}*2' } }),
    insert('factor', 'f', { outcome: 'o3', kind: 'multiplier', value: { formula: '1+{share}' } }),
    insert('input', 'time', {
      stakeholder: 's',
      hours: { formula: '{visits}*50' },
      hourlyRate: { formula: '6.5*(1+{share})' },
    }),
    ...set('stakeholder', 's', { size: { formula: '{visits}*40' } }),
    byColumn('outcome', 'o0', 'deadweight', 3, { formula: '{share}/2' }),
  );
}

/** Bands that begin late, a fraction of a year, years before today, and two ways to discount side by side. */
function schedules(discountSchedule: string | null, settings: Values): Project {
  return changedBy(
    smallProject(
      settings,
      { outcome: { duration: 6.5, dropOff: 0.1 } },
      { outcome: { duration: 5 } },
      { outcome: { duration: 4, startColumn: 1 } },
      { outcome: { duration: 2 } },
      { outcome: { duration: 40 } },
      { outcome: { duration: 3 } },
      { outcome: { duration: 3 } },
    ),
    ...healthRates(),
    insert('referenceTable', 'steps', { name: 'Steps', kind: 'discount-schedule' }),
    insert('referenceValue', 'steps.4', { table: 'steps', year: 4, value: 0.05 }),
    insert('referenceValue', 'steps.2', { table: 'steps', year: 2, value: 0.2 }),
    insert('referenceTable', 'twice', { name: 'One year twice', kind: 'discount-schedule' }),
    insert('referenceValue', 'twice.0', { table: 'twice', year: 0, value: 0.03 }),
    insert('referenceValue', 'twice.2', { table: 'twice', year: 2, value: 0.2 }),
    insert('referenceValue', 'twice.2b', { table: 'twice', year: 2, value: 0.02 }),
    insert('referenceTable', 'yearless', { name: 'A line without a year', kind: 'discount-schedule' }),
    insert('referenceValue', 'yearless.0', { table: 'yearless', year: 0, value: 0.03 }),
    insert('referenceValue', 'yearless.any', { table: 'yearless', value: 0.5 }),
    insert('referenceValue', 'yearless.blank', { table: 'yearless', year: 0 }),
    insert('referenceTable', 'unsound', { name: 'Unsound', kind: 'discount-schedule' }),
    insert('referenceValue', 'unsound.0', { table: 'unsound', year: 0, value: 7 }),
    ...set('outcome', 'o1', { discountSchedule: 'steps' }),
    ...set('outcome', 'o2', { discountSchedule: 'health' }),
    ...set('outcome', 'o3', { discountSchedule: 'unsound' }),
    ...set('outcome', 'o5', { discountSchedule: 'twice' }),
    ...set('outcome', 'o6', { discountSchedule: 'yearless' }),
    insert('input', 'set-up', { stakeholder: 's', amount: 100, column: -1 }),
    insert('input', 'later', { stakeholder: 's', amount: 100, column: 4 }),
    ...set('project', PROJECT_ID, { discountSchedule }),
  );
}

function typedFactors(): Project {
  return changedBy(
    smallProject(
      { timing: 'custom', inputDiscounting: 'discounted', activityColumns: 1 },
      { outcome: { duration: 2 } },
      { outcome: { duration: 3 } },
      { outcome: { duration: 1, startColumn: 4 } },
    ),
    byColumn('project', PROJECT_ID, 'columnFactor', -1, 1.1),
    byColumn('project', PROJECT_ID, 'columnFactor', 0, 1),
    byColumn('project', PROJECT_ID, 'columnFactor', 1, 0.91),
    insert('input', 'set-up', { stakeholder: 's', amount: 100, column: -1 }),
    insert('input', 'late', { stakeholder: 's', amount: 100, column: 7 }),
  );
}

function prices(): Project {
  const table = (id: string, values: Values) => insert('referenceTable', id, { name: id, ...values });
  const line = (owner: string, year: number | null, value: number | null) =>
    insert('referenceValue', `${owner}.${year}.${value}`, { table: owner, year, value });
  return changedBy(
    smallProject(
      { uprate: true, priceYear: '2024' },
      { outcome: {}, proxy: { priceYear: '2010/11' } },
      { outcome: {}, proxy: { priceYear: '2015' } },
      { outcome: {}, proxy: { priceYear: '2015', currency: 'USD' } },
      { outcome: {}, proxy: { priceYear: '2010/11', currency: 'USD' } },
      { outcome: {}, proxy: { currency: 'EUR' } },
      { outcome: {}, proxy: { currency: 'CHF', priceYear: '2015' } },
      { outcome: {}, proxy: { currency: 'JPY' } },
      { outcome: {}, proxy: { priceYear: '1999' } },
      { outcome: {}, proxy: { priceYear: '2024', value: 12 } },
      { outcome: {}, proxy: { priceYear: '2015/16' } },
      { outcome: {}, proxy: { priceYear: '2012' } },
      { outcome: {}, proxy: { priceYear: '2011/12' } },
      { outcome: {}, proxy: { priceYear: '2015', currency: 'SEK' } },
      { outcome: {}, proxy: { priceYear: '2024', currency: 'SEK' } },
      { outcome: {}, proxy: { priceYear: '2011', currency: 'SEK' } },
    ),
    table('index', { kind: 'price-index' }),
    line('index', 2010, 66.8),
    line('index', 2011, 68.2),
    line('index', 2015, 73.4),
    line('index', 2024, 96.5),
    line('index', 2016, null),
    line('index', 2012, 69.1),
    line('index', 2012, 69.9),
    line('index', null, 100),
    table('krona', { kind: 'exchange-rate', currency: 'SEK' }),
    line('krona', 2011, 0.1),
    line('krona', 2015, 0.08),
    line('krona', 2015, 0.09),
    line('krona', null, 0.07),
    line('krona', null, 0.075),
    table('dollar', { kind: 'exchange-rate', currency: 'USD' }),
    line('dollar', 2015, 0.65),
    line('dollar', null, 0.7),
    table('euro', { kind: 'exchange-rate', currency: 'EUR' }),
    line('euro', 2024, 0.85),
    table('franc', { kind: 'exchange-rate', currency: 'CHF' }),
    table('franc-again', { kind: 'exchange-rate', currency: 'CHF' }),
    line('franc', null, 0.8),
    ...set('project', PROJECT_ID, { priceIndex: 'index' }),
    insert('input', 'old', { stakeholder: 's', amount: 10, priceYear: '2010/11' }),
    insert('input', 'dollars', { stakeholder: 's', amount: 100, currency: 'USD', priceYear: '2015' }),
    insert('input', 'missing', { stakeholder: 's', amount: 100, currency: 'SEK' }),
    byColumn('input', 'dollars', 'amount', 0, 60),
    byColumn('input', 'dollars', 'amount', 2, 60),
    byColumn('proxy', 'p1', 'value', 1, 110),
  );
}

/** Figures by column of every kind, quantities in force and newly changed, and what is wrong with some of them. */
function figuresByColumn(settings: Values): Project {
  const lasts = { duration: 3, dropOff: 0.1, deadweight: 0.1, displacement: 0.05, attribution: 0.2 };
  return changedBy(
    smallProject(
      { inputDiscounting: 'discounted', ...settings },
      { outcome: { ...lasts, quantityByColumn: 'in-force' } },
      { outcome: { ...lasts, quantityByColumn: 'newly-changed' } },
      { outcome: { ...lasts, duration: 2.5 } },
      { outcome: { ...lasts, start: 'after' }, proxy: { value: null } },
      { outcome: { ...lasts, quantityByColumn: 'newly-changed' }, proxy: { counts: 'once' } },
      { outcome: { ...lasts, quantityByColumn: 'in-force' }, proxy: { counts: 'once' } },
      { outcome: { ...lasts, quantity: null, duration: null, quantityByColumn: 'in-force' } },
      { outcome: { ...lasts, duration: 0, quantityByColumn: 'newly-changed' } },
      { outcome: { ...lasts, duration: 0 } },
      { outcome: lasts },
      { outcome: lasts },
      { outcome: { ...lasts, duration: 4 }, proxy: { value: null } },
      { outcome: { ...lasts, negative: true, durationCounts: 'after-activity', quantityByColumn: 'newly-changed' } },
      { outcome: { ...lasts, quantityByColumn: 'in-force' }, proxy: { counts: 'once' } },
      { outcome: { ...lasts, quantityByColumn: 'in-force' }, proxy: { counts: 'once' } },
      { outcome: { ...lasts, start: 'after', quantityByColumn: 'newly-changed' } },
    ),
    ...[0, 1, 2].flatMap((column) => [
      byColumn('outcome', 'o0', 'quantity', column, 10 + column),
      byColumn('outcome', 'o1', 'quantity', column, 10 + column),
      byColumn('outcome', 'o4', 'quantity', column + 1, 5),
      byColumn('outcome', 'o5', 'quantity', column + 1, 5),
      byColumn('proxy', 'p3', 'value', column + 1, 90 + 10 * column),
      byColumn('proxy', 'p3', 'value', column + 4, 90 + 10 * column),
      byColumn('outcome', 'o12', 'quantity', 2 * column, 4),
      byColumn('outcome', 'o13', 'quantity', column, 6 * column),
      byColumn('outcome', 'o14', 'quantity', column, 0),
      byColumn('outcome', 'o15', 'quantity', column + 1, 3),
    ]),
    byColumn('outcome', 'o0', 'deadweight', 1, 0.3),
    byColumn('outcome', 'o1', 'deadweight', 1, 0.3),
    byColumn('outcome', 'o1', 'dropOff', 1, 0.5),
    byColumn('proxy', 'p1', 'value', 3, 250),
    byColumn('outcome', 'o2', 'displacement', 1, 0.4),
    byColumn('outcome', 'o2', 'attribution', 2, 1),
    byColumn('outcome', 'o2', 'dropOff', 1, 0.6),
    byColumn('outcome', 'o6', 'quantity', 1, 7),
    byColumn('outcome', 'o6', 'quantity', 4, 8),
    byColumn('outcome', 'o7', 'quantity', 1, 8),
    byColumn('outcome', 'o8', 'dropOff', 1, 0.2),
    byColumn('outcome', 'o9', 'attribution', 1, 1.2),
    byColumn('proxy', 'p10', 'value', -1, 5),
    byColumn('proxy', 'p11', 'value', 0, 5),
    note('outcome', 'o12', 'deadweight', { override: 0.5 }),
    insert('figureNote', addressId({ entity: 'outcome', target: 'o1', field: 'quantity', column: 2 }), {
      entity: 'outcome',
      target: 'o1',
      field: 'quantity',
      column: 2,
      override: 20,
    }),
    insert('factor', 'more', { outcome: 'o2', kind: 'multiplier', value: 1.5 }),
    insert('factor', 'less', { outcome: 'o0', kind: 'deduction', value: 0.2 }),
    byColumn('input', 'i', 'amount', -1, 200),
    byColumn('input', 'i', 'amount', 0, 700),
    byColumn('input', 'i', 'amount', 3, 300),
  );
}

/** Sub-groups in two sets, sub-groups of sub-groups, and sets that nobody has settled. */
function subgroups(countedSet: string | null): Project {
  const group = (id: string, parent: string, subgroupSet: string | null, more: Values = {}) =>
    insert('stakeholder', id, { name: id, parent, subgroupSet, ...more });
  const outcome = (id: string, stakeholder: string, more: Values = {}) =>
    insert('outcome', id, { stakeholder, description: id, quantity: 3, duration: 2, proxy: 'p0', ...more });
  return changedBy(
    smallProject(
      {},
      { outcome: { duration: 3, dropOff: 0.1 } },
      { outcome: { duration: 3 }, proxy: { kind: 'fiscal-cashable' } },
    ),
    group('young', 's', 'By age'),
    group('old', 's', 'By age'),
    group('north', 's', 'By place*', { countedSet: 'By job' }),
    group('south', 's', 'by age'),
    group('north-a', 'north', 'By job'),
    group('north-b', 'north', 'By home'),
    ...set('stakeholder', 's', { countedSet }),
    outcome('y', 'young'),
    outcome('o', 'old', { negative: true }),
    outcome('n', 'north'),
    outcome('so', 'south', { treatment: 'reported' }),
    outcome('na', 'north-a'),
    outcome('nb', 'north-b'),
    insert('input', 'public', { stakeholder: 'north', amount: 500, funder: 'public' }),
    insert('input', 'own', { stakeholder: 'old', amount: 50, funder: 'own' }),
    group('giver', 's', 'By gift'),
    insert('input', 'gift', { stakeholder: 'giver', amount: 5, funder: 'private' }),
  );
}

/** What the results are told by: outputs, tags, agencies, kinds, funders, each of them with something that overlaps. */
function groups(): Project {
  return changedBy(
    smallProject(
      {},
      { outcome: { duration: 3, dropOff: 0.2 }, proxy: { kind: 'fiscal-cashable', agency: 'NHS' } },
      { outcome: { duration: 2, deadweight: 0.1 }, proxy: { kind: 'fiscal-not-cashable', agency: 'nhs' } },
      { outcome: { duration: 2, negative: true }, proxy: { kind: 'wellbeing', agency: 'Council*' } },
      { outcome: { duration: 1, attribution: 0.3 } },
      { outcome: { duration: 1, treatment: 'step' } },
      { outcome: { quantity: null } },
    ),
    insert('factor', 'more', { outcome: 'o0', kind: 'multiplier', value: 1.2 }),
    insert('factor', 'much', { outcome: 'o0', kind: 'multiplier', value: 3 }),
    insert('factor', 'small', { outcome: 'o0', kind: 'multiplier', value: 0.5 }),
    insert('factor', 'less', { outcome: 'o1', kind: 'deduction', value: 0.2 }),
    insert('output', 'a', { description: 'Sessions' }),
    insert('output', 'b', { description: 'Visits' }),
    insert('output', 'none', { description: 'Nothing followed' }),
    insert('outcomeOutput', 'o0a', { outcome: 'o0', output: 'a' }),
    insert('outcomeOutput', 'o0b', { outcome: 'o0', output: 'b' }),
    insert('outcomeOutput', 'o2b', { outcome: 'o2', output: 'b' }),
    insert('tag', 'well', { name: 'Wellbeing' }),
    insert('tag', 'work', { name: 'Work' }),
    insert('outcomeTag', 'o0w', { outcome: 'o0', tag: 'well' }),
    insert('outcomeTag', 'o0v', { outcome: 'o0', tag: 'work' }),
    insert('outcomeTag', 'o1w', { outcome: 'o1', tag: 'well' }),
    ...set('input', 'i', { funder: 'public' }),
    insert('input', 'private', { stakeholder: 's', amount: 300, funder: 'private', column: 1 }),
    insert('input', 'unnamed', { stakeholder: 's', amount: 30 }),
  );
}

export interface NamedProject {
  readonly name: string;
  readonly project: Project;
}

export const workbookProjects: readonly NamedProject[] = [
  ...examples.map(({ name, project }) => ({ name, project: project() })),
  ...conventions(),
  { name: 'discounted inputs, hours and factors', project: discountedInputs() },
  { name: 'factors and treatments', project: factorsAndTreatments() },
  { name: 'rows without value', project: withoutValue() },
  { name: 'uprating', project: uprated() },
  { name: 'quantities from answers', project: fromAnswers() },
  { name: 'figures replaced by notes', project: replaced() },
  { name: 'hostile text', project: hostileText() },
  { name: 'no investment', project: changedBy(smallProject({}, {}), ...set('input', 'i', { valued: false })) },
  { name: 'nothing valued', project: changedBy(smallProject({}, {}), ...set('outcome', 'o0', { quantity: null })) },
  { name: 'no discount rate', project: smallProject({ discountRate: null }, {}) },
  { name: 'a discount rate as a formula', project: smallProject({ discountRate: { formula: '3%+0.5%' } }, {}) },
  {
    name: 'a discount schedule',
    project: changedBy(
      smallProject({}, {}),
      ...healthRates(),
      ...set('project', PROJECT_ID, { discountSchedule: 'health' }),
    ),
  },
  { name: 'tags and reference tables', project: tagsAndTables() },
  { name: 'custom timing without an exponent', project: smallProject({ timing: 'custom' }, {}) },
  {
    name: 'discount factors by column',
    project: changedBy(
      smallProject({ timing: 'custom', firstExponent: 1 }, {}),
      byColumn('project', PROJECT_ID, 'columnFactor', 0, 0.9),
    ),
  },
  { name: 'formulas', project: formulas() },
  { name: 'schedules beside one rate', project: schedules(null, {}) },
  { name: 'schedules, mid-year', project: schedules('steps', { timing: 'mid-year' }) },
  {
    name: 'schedules, past years carried forward',
    project: schedules('steps', { timing: 'custom', firstExponent: -2.25, inputDiscounting: 'discounted' }),
  },
  { name: 'an unsound schedule', project: schedules('unsound', { inputDiscounting: 'discounted' }) },
  { name: 'a schedule with a year twice', project: schedules('twice', {}) },
  { name: 'a schedule with a line without a year', project: schedules('yearless', { timing: 'mid-year' }) },
  { name: 'schedules and a horizon', project: schedules('health', { horizon: 3 }) },
  { name: 'typed discount factors', project: typedFactors() },
  { name: 'prices', project: prices() },
  { name: 'figures by column', project: figuresByColumn({}) },
  {
    name: 'figures by column after the activity',
    project: figuresByColumn({
      timing: 'activity-year-first',
      activityColumns: 2,
      durationCounts: 'after-activity',
      dropOffStart: 'first-year-after-activity',
      fractionalDuration: 'round-up',
    }),
  },
  {
    name: 'figures by column without columns of the activity',
    project: figuresByColumn({ activityColumns: 3, dropOffStart: 'first-year-after-activity', horizon: 4 }),
  },
  { name: 'figures by column and a horizon', project: figuresByColumn({ horizon: 2, timing: 'mid-year' }) },
  { name: 'sub-groups by age', project: subgroups('By age') },
  { name: 'sub-groups by place', project: subgroups('By place*') },
  { name: 'sub-groups of no settled set', project: subgroups(null) },
  { name: 'outputs, tags, agencies and kinds', project: groups() },
  { name: 'other money', project: smallProject({ currency: 'JPY', locale: 'de-DE', negatives: 'brackets' }, {}) },
  { name: 'no currency', project: smallProject({ currency: null, title: null }, {}) },
  {
    name: 'an empty project',
    project: changedBy(smallProject({}), { type: 'remove', entity: 'stakeholder', id: 's' }),
  },
];
