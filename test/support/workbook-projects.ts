/** Projects that between them use every convention of the calculation and every way in which a row can have no value. */
import { examples } from '../../shared/examples/index.ts';
import {
  addressId,
  type CellValue,
  type Command,
  type EntityName,
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

function byColumn(entity: EntityName, target: string, field: string, column: number, value: number): Command {
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
      { outcome: { discountSchedule: 'health' } },
      { outcome: {}, proxy: { value: { formula: '35.5*12+10' } } },
      { outcome: {}, proxy: { currency: 'EUR' } },
      { outcome: {}, proxy: { currency: 'GBP', priceYear: '2010/11' } },
      { outcome: { proxy: 'p0' } },
      { outcome: { proxy: 'p0' } },
    ),
    byColumn('outcome', 'o17', 'quantity', 0, 10),
    byColumn('outcome', 'o17', 'quantity', 1, 12),
    byColumn('outcome', 'o18', 'deadweight', 2, 0.3),
    byColumn('input', 'i', 'amount', 0, 800),
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
  { name: 'a discount schedule', project: smallProject({ discountSchedule: 'green-book' }, {}) },
  { name: 'custom timing without an exponent', project: smallProject({ timing: 'custom' }, {}) },
  {
    name: 'discount factors by column',
    project: changedBy(
      smallProject({ timing: 'custom', firstExponent: 1 }, {}),
      byColumn('project', PROJECT_ID, 'columnFactor', 0, 0.9),
    ),
  },
  { name: 'other money', project: smallProject({ currency: 'JPY', locale: 'de-DE' }, {}) },
  { name: 'no currency', project: smallProject({ currency: null, title: null }, {}) },
  {
    name: 'an empty project',
    project: changedBy(smallProject({}), { type: 'remove', entity: 'stakeholder', id: 's' }),
  },
];
