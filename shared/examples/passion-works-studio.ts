/**
 * The published calculator of Passion Works Studio, an arts studio in Athens, Ohio: its variables as assumptions, its
 * formulas as the figures of outcomes, and beside each figure the formula that the calculator holds.
 */
import { bindNames, parseTyped, printCanonical } from '../expressions/index.ts';
import type { Command, Entry } from '../model/index.ts';
import { note, projectOf, row, type WorkedExample } from './worked-example.ts';

const CALCULATOR =
  'Passion Works Studio SROI impact calculator (Ohio University and datasketch): the data file of its site, https://github.com/datasketch/ohio-sroi, src/site-data.json, version 30851b2';

/** What the studio enters (pi_…) and what the calculator holds (pv_…), under the names and labels that are published. */
const variables: readonly (readonly [name: string, value: number, unit: string, label: string])[] = [
  ['pi_1', 695168, 'USD a year', 'Total Annual Operating Costs'],
  ['pi_2', 10000, 'USD a year', 'Total value of donations of materials'],
  ['pi_3', 2424, 'hours', 'Arist support person time spent finding transportation'],
  ['pi_4', 30, 'artists', 'Number of artists employed'],
  ['pi_5', 189, 'hours per artist', 'Average number of hours worked by a core artist'],
  ['pi_6', 10.1, 'USD per hour', 'Average hourly wage earned by an artist'],
  ['pi_7', 4, 'artists', 'Average artist attendance at extra service offering (2-6)'],
  ['pi_8', 6, 'staff', 'Number of fulltime staff (includes administrative roles)'],
  ['pi_9', 32409, 'USD a year', 'Average wage of full-time staff artists (non administrative roles)'],
  ['pi_10', 2, 'staff', 'Number of part-time staff'],
  ['pi_11', 11172, 'USD a year', 'Average wage of part-time staff artists'],
  ['pi_12', 3, 'artists', 'Number of cottage industry artists'],
  ['pi_13', 1671, 'USD a year', 'Average wage of cottage artists'],
  ['pi_14', 0, 'partnerships', 'Number of major community partnerships'],
  ['pi_15', 2000, 'volunteers', 'Number of volunteers for Honey for the Heart'],
  ['pi_16', 7712, 'hours', 'Number of volunteer hours for all PW activities'],
  ['pi_17', 5, 'interns', 'Number of OU Interns annually'],
  ['pi_18', 3770, 'students', 'Number of OU class observers/other OU activities'],
  ['pi_19', 275000, 'USD a year', 'Total revenue from sales'],
  ['pi_20', 91.5, 'USD', 'Average cost of PW flower (33-150)'],
  ['pi_21', 1600, 'lb', 'LBS of aouminum printing plates'],
  ['pi_22', 900, 'lb', 'LBS of wood for flowers'],
  ['pi_23', 1200, 'lb', 'LBS of fabric'],
  [
    'pv_1',
    6500,
    'USD per graduate',
    'Increase in average reported FTE and PTE starting salary for graduates with service learning experience',
  ],
  ['pv_2', 0.05, 'share of sales', 'Consumers are willing to pay up to 5% more for environmentally friendly products'],
  ['pv_3', 1500, 'USD per person', 'Wellbeing valuation of sense of identity'],
  ['pv_4', 2500, 'USD per person', 'Wellbeing valuation of independence/agency'],
  ['pv_5', 2000, 'USD per person', 'Health benefits of having a sense of connection with others'],
  ['pv_6', 0.15, 'share of time', '% time spent informally learning from peers'],
  ['pv_7', 15000, 'USD a year', 'FMV of creative teacher'],
  ['pv_8', 2500, 'USD per person', 'Health benefits of having sense of purpose at work'],
  ['pv_9', 15.52, 'USD per hour', 'Average cost of respite care per hour in Ohio (zip recruiter average Ohio)'],
  [
    'pv_10',
    0.1,
    'share',
    'Discount for counterfactual (number of artist support person who said they would take artist to dayhab instead)',
  ],
  ['pv_11', 1600, 'USD per person', 'Wellbeing valuation of increased community connection'],
  ['pv_12', 2600, 'USD per person', 'Health impacts of less stress in caregiving /value of knowing loved one is safe'],
  ['pv_13', 24130, 'people', 'Population of Athens City'],
  ['pv_14', 100, 'USD per person', 'Value of placemaking (living in a place with art murals)'],
  ['pv_15', 29.17, 'USD per hour', 'Value of a volunteer hour'],
  ['pv_16', 100, 'USD per person', 'Value of a micro-credential in cultural competence'],
  [
    'pv_17',
    0.58,
    'share of sales',
    'For every $1 spent in a local store, $0.58 will be re-invested in the local community',
  ],
  ['pv_18', 14229, 'USD per 1,000 kg', 'Dollar Value of EC per 1000 kg of aluminum framing ($)'],
  ['pv_19', 36.72, 'USD per 1,000 kg', 'Dollar Value of EC per 1000 kg of processed wood ($)'],
  ['pv_20', 1.54, 't CO₂e per ton', 'metric tons CO2 equivalent per ton of food waste'],
  ['pv_21', 151, 'USD per t CO₂e', 'Social Cost of Carbon'],
];

const stakeholders: readonly (readonly [id: string, name: string, kind: string, role: string, about?: string])[] = [
  ['core-artists', 'Core Artists', 'people', 'affected'],
  ['staff-artists', 'Staff Artists', 'people', 'affected'],
  [
    'support-people',
    'Artist Support People',
    'people',
    'affected',
    'Two for each core artist, as the formulas have it.',
  ],
  ['community', 'Community Members', 'people', 'both', 'The residents of Athens City, and those who volunteer.'],
  ['students', 'Ohio University Students', 'people', 'affected', 'Called “OU Students” at one of their two outcomes.'],
  ['customers', 'Customers', 'people', 'affected'],
  ['government', 'Government', 'public-body', 'affected'],
  ['vendors', 'Vendors', 'organisation', 'affected'],
  [
    'studio',
    'Passion Works Studio',
    'organisation',
    'affects',
    'The calculator does not say who puts the inputs in; they stand with the studio.',
  ],
];

type Type = 'economic' | 'social' | 'environmental';

interface OutcomeRow {
  readonly id: string;
  readonly type: Type;
  readonly stakeholder: string;
  readonly description: string;
  /** The whole row as it stands in the calculator; quantity × proxy, less the deadweight, is the same. */
  readonly published: string;
  readonly quantity: string;
  readonly unit: string;
  readonly proxy: {
    readonly description: string;
    readonly value: string;
    readonly unit: string;
    readonly kind?: string;
    readonly method?: string;
  };
  readonly deadweight?: string;
  /** What else is to be said about the figure. */
  readonly remark?: string;
}

const outcomes: readonly OutcomeRow[] = [
  {
    id: 'wage',
    type: 'economic',
    stakeholder: 'core-artists',
    description: 'Ability to make a wage in a creative capacity',
    published: 'pi_4*pi_5*pi_6',
    quantity: 'pi_4*pi_5',
    unit: 'hours',
    proxy: { description: 'Hourly wage of a core artist', value: 'pi_6', unit: 'hour', method: 'market-price' },
  },
  {
    id: 'creative-employment',
    type: 'economic',
    stakeholder: 'staff-artists',
    description: 'Increased ability to be employed in a creative capacity',
    published: 'pi_8*pi_9+pi_10*pi_11+pi_12*pi_13',
    quantity: '1',
    unit: 'payroll',
    proxy: {
      description: 'Yearly wages of full-time, part-time and cottage artists',
      value: 'pi_8*pi_9+pi_10*pi_11+pi_12*pi_13',
      unit: 'payroll',
      method: 'market-price',
    },
    remark: 'Three groups with a wage each: the quantity is 1, and the sum of products is the value of the proxy.',
  },
  {
    id: 'experiential-learning',
    type: 'economic',
    stakeholder: 'students',
    description: 'Increased experiential learning experience',
    published: 'pi_17*pv_1',
    quantity: 'pi_17',
    unit: 'interns',
    proxy: { description: 'Higher starting salary after service learning', value: 'pv_1', unit: 'intern' },
  },
  {
    id: 'conscious-consumption',
    type: 'economic',
    stakeholder: 'customers',
    description: 'Ability to purchase goods to support a mission (consious consumption)',
    published: 'pi_19*pv_2',
    quantity: 'pi_19',
    unit: 'dollars of sales',
    proxy: {
      description: 'What customers would pay on top, for each dollar of sales',
      value: 'pv_2',
      unit: 'dollar of sales',
      method: 'stated-preference',
    },
  },
  {
    id: 'identity',
    type: 'social',
    stakeholder: 'core-artists',
    description: 'Artists build a sense of identity',
    published: 'pi_4*pv_3',
    quantity: 'pi_4',
    unit: 'artists',
    proxy: { description: 'Sense of identity', value: 'pv_3', unit: 'artist', method: 'wellbeing-valuation' },
  },
  {
    id: 'self-reliance',
    type: 'social',
    stakeholder: 'core-artists',
    description: 'Increased maturity and self-reliance',
    published: 'pi_4*pv_4',
    quantity: 'pi_4',
    unit: 'artists',
    proxy: { description: 'Independence', value: 'pv_4', unit: 'artist', method: 'wellbeing-valuation' },
  },
  {
    id: 'well-being',
    type: 'social',
    stakeholder: 'core-artists',
    description: 'Elevated well-being',
    published: 'pi_4*pv_5',
    quantity: 'pi_4',
    unit: 'artists',
    proxy: { description: 'Health benefits of connection with others', value: 'pv_5', unit: 'artist' },
  },
  {
    id: 'reciprocal-learning',
    type: 'social',
    stakeholder: 'core-artists',
    description: 'Increased reciprocal learning - reciprocal mentoring (skill building/proficiency)',
    published: '(pi_4+pi_8+pi_10)*pv_6*pv_7',
    quantity: 'pi_4+pi_8+pi_10',
    unit: 'artists and staff',
    proxy: {
      description: 'A creative teacher, for the share of time spent learning from peers',
      value: 'pv_6*pv_7',
      unit: 'person',
      method: 'market-price',
    },
  },
  {
    id: 'purpose',
    type: 'social',
    stakeholder: 'staff-artists',
    description: 'Increased sense of purpose',
    published: '(pi_10+pi_8)*pv_8',
    quantity: 'pi_10+pi_8',
    unit: 'staff',
    proxy: { description: 'Health benefits of a sense of purpose at work', value: 'pv_8', unit: 'person' },
  },
  {
    id: 'caretaking',
    type: 'social',
    stakeholder: 'support-people',
    description: 'Increased help with caretaking',
    published: '(pi_4*pi_5*pv_9)-(pi_4*pi_5*pv_9*pv_10)',
    quantity: 'pi_4*pi_5',
    unit: 'hours',
    proxy: { description: 'One hour of respite care', value: 'pv_9', unit: 'hour', method: 'market-price' },
    deadweight: 'pv_10',
    remark: 'What the formula subtracts is a counterfactual, and so stands here as deadweight.',
  },
  {
    id: 'inclusion',
    type: 'social',
    stakeholder: 'support-people',
    description: 'Increased sense of community and community inclusion',
    published: '2*pi_4*pv_11',
    quantity: '2*pi_4',
    unit: 'people',
    proxy: { description: 'Community connection', value: 'pv_11', unit: 'person', method: 'wellbeing-valuation' },
  },
  {
    id: 'less-stress',
    type: 'social',
    stakeholder: 'support-people',
    description: 'Stress reduction',
    published: '2*pi_4*pv_12',
    quantity: '2*pi_4',
    unit: 'people',
    proxy: { description: 'Health impacts of less stress in caregiving', value: 'pv_12', unit: 'person' },
  },
  {
    id: 'pride',
    type: 'social',
    stakeholder: 'community',
    description: 'Improved community pride and identity',
    published: 'pv_13*pv_14',
    quantity: 'pv_13',
    unit: 'residents',
    proxy: { description: 'Living in a place with art murals', value: 'pv_14', unit: 'resident' },
    remark: 'Every resident of the city counts, at $100: this one row is 58 % of the value.',
  },
  {
    id: 'connecting',
    type: 'social',
    stakeholder: 'community',
    description: 'A place where people network and connect',
    published: 'pi_16*pv_15',
    quantity: 'pi_16',
    unit: 'hours of volunteering',
    proxy: { description: 'A volunteer’s hour', value: 'pv_15', unit: 'hour' },
  },
  {
    id: 'cultural-competence',
    type: 'social',
    stakeholder: 'students',
    description: 'Development of cultural competence',
    published: 'pi_18*pv_16',
    quantity: 'pi_18',
    unit: 'students',
    proxy: {
      description: 'Micro-credential in cultural competence',
      value: 'pv_16',
      unit: 'student',
      method: 'market-price',
    },
  },
  {
    id: 'local-money',
    type: 'social',
    stakeholder: 'government',
    description: 'Increased local money flows',
    published: 'pi_19*pv_17',
    quantity: 'pi_19',
    unit: 'dollars of sales',
    proxy: {
      description: 'What is spent again in the community, for each dollar of sales',
      value: 'pv_17',
      unit: 'dollar of sales',
      kind: 'economic',
    },
    remark: 'The calculator counts this row as social.',
  },
  {
    id: 'aluminium',
    type: 'environmental',
    stakeholder: 'vendors',
    description: 'Total embodied carbon cost savings of aluminum reused',
    published: '0.45*pi_21*pv_18/1000',
    quantity: '0.45*pi_21',
    unit: 'kg',
    proxy: { description: 'Embodied carbon of a kilogram of aluminium', value: 'pv_18/1000', unit: 'kg' },
    remark: 'The calculator takes a pound for 0.45 kg.',
  },
  {
    id: 'wood',
    type: 'environmental',
    stakeholder: 'vendors',
    description: 'Total embodied carbon cost savings of processed wood reused',
    published: '0.45*pi_22*pv_19/1000',
    quantity: '0.45*pi_22',
    unit: 'kg',
    proxy: { description: 'Embodied carbon of a kilogram of processed wood', value: 'pv_19/1000', unit: 'kg' },
    remark: 'The calculator takes a pound for 0.45 kg.',
  },
  {
    id: 'reused-materials',
    type: 'environmental',
    stakeholder: 'vendors',
    description: 'Total carbon cost avoided of reused materials',
    published: '(pi_21+pi_22+pi_23)*pv_20*pv_21/2000',
    quantity: '(pi_21+pi_22+pi_23)/2000',
    unit: 'tons of 2,000 lb',
    proxy: { description: 'Social cost of the carbon of a ton of material', value: 'pv_20*pv_21', unit: 'ton' },
    remark: 'The calculator takes the carbon of a ton of food waste for that of a ton of any material.',
  },
];

const tags: readonly (readonly [id: Type, name: string])[] = [
  ['economic', 'Economic'],
  ['social', 'Social'],
  ['environmental', 'Environmental'],
];

/** The kind of a proxy, where the row does not say another one. */
const KINDS: Readonly<Record<Type, string>> = {
  economic: 'economic',
  social: 'wellbeing',
  environmental: 'environmental',
};

const NOTES = [
  `Every figure is from the published calculator: ${CALCULATOR}. Its 44 variables are the assumptions of this map, under their own names: pi_1 to pi_23 are what the studio enters, pv_1 to pv_21 are values that the calculator holds. The note on each quantity gives the formula of the row as it is published.`,
  'The calculator shows a ratio of 5.8679. Its total, $4,137,865.50, holds the environmental subtotal of $10,689.95 (exactly 10,689.9506) twice. Added once, the 19 rows come to $4,127,175.55, and $4,127,175.55 ÷ $705,168 is 5.8528, which is what this map gives.',
  '58 % of the value is one row: every resident of Athens City (24,130) at $100, for living in a place with art murals.',
  'Nothing is taken off for deadweight, displacement or attribution, but for a counterfactual of 10 % on one row. One year is counted, and nothing is discounted.',
  'Five of the variables (pi_3, pi_7, pi_14, pi_15 and pi_20) are in no formula of the calculator.',
].join('\n\n');

function idOf(name: string): string {
  return name.replace('_', '-');
}

const ids: ReadonlyMap<string, string> = new Map(variables.map(([name]) => [name, idOf(name)]));

/** A formula as it is kept, from one with the names of the variables; a plain number stays one. */
function entryOf(text: string): Entry {
  const number = Number(text);
  if (!Number.isNaN(number)) return number;
  const parsed = parseTyped(text, { decimal: '.', argument: ',' });
  if (!parsed.ok) throw new Error(`The example holds a formula that cannot be read: ${text}`);
  return { formula: printCanonical(bindNames(parsed.value, (name) => ids.get(name) ?? null)) };
}

function inputCommands(id: string, description: string, kind: string, variable: string): Command[] {
  return [
    row('input', id, { stakeholder: 'studio', description, kind, amount: entryOf(variable) }),
    note('input', id, 'amount', {
      reason: `In the calculator: ${variable}.`,
      source: CALCULATOR,
      basis: 'measured',
    }),
  ];
}

function outcomeCommands({ id, type, proxy, published, remark, ...of }: OutcomeRow): Command[] {
  return [
    row('proxy', `${id}-value`, {
      description: proxy.description,
      value: entryOf(proxy.value),
      unit: proxy.unit,
      kind: proxy.kind ?? KINDS[type],
      method: proxy.method ?? null,
    }),
    note('proxy', `${id}-value`, 'value', { source: CALCULATOR, basis: 'assumption' }),
    row('outcome', id, {
      stakeholder: of.stakeholder,
      description: of.description,
      quantity: entryOf(of.quantity),
      unit: of.unit,
      duration: 1,
      proxy: `${id}-value`,
      deadweight: entryOf(of.deadweight ?? '0'),
      displacement: 0,
      attribution: 0,
      dropOff: 0,
    }),
    note('outcome', id, 'quantity', {
      reason: [`The calculator’s formula for this row: ${published}.`, ...(remark === undefined ? [] : [remark])].join(
        ' ',
      ),
      source: CALCULATOR,
    }),
    ...(of.deadweight === undefined
      ? []
      : [
          note('outcome', id, 'deadweight', {
            reason: 'Support people who said that they would take the artist to a day centre instead.',
            source: CALCULATOR,
            basis: 'stakeholders',
          }),
        ]),
    row('outcomeTag', `${id}-${type}`, { outcome: id, tag: type }),
  ];
}

export const passionWorksStudio: WorkedExample = {
  name: 'passion-works-studio',
  title: 'Passion Works Studio (Athens, Ohio)',
  summary:
    'A published calculator as a map: 44 assumptions, 19 formulas, one year, and the subtotal that it adds twice added once.',
  project: () =>
    projectOf(
      {
        title: 'Passion Works Studio',
        organisation: 'Passion Works Studio, Athens, Ohio',
        activity: 'A studio in which artists with and without disabilities work together.',
        purpose: 'To show the value that a year of the studio creates beside what is put into it.',
        scope: 'One year.',
        analysis: 'evaluation',
        preparedBy: 'Entered from the published calculator',
        notes: NOTES,
        currency: 'USD',
        locale: 'en-US',
        discountRate: 0,
      },
      [
        ...variables.map(([name, value, unit, label]) =>
          row('assumption', idOf(name), { name, value, unit, note: label, source: CALCULATOR }),
        ),
        ...tags.map(([id, name]) => row('tag', id, { name, note: 'One of the calculator’s three types of impact.' })),
        ...stakeholders.map(([id, name, kind, role, description]) =>
          row('stakeholder', id, { name, kind, role, description: description ?? null }),
        ),
        ...inputCommands('operating-costs', 'Total annual operating costs', 'cash', 'pi_1'),
        ...inputCommands('donations', 'Donated materials', 'goods', 'pi_2'),
        ...outcomes.flatMap(outcomeCommands),
      ],
    ),
};
