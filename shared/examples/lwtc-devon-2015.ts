/**
 * Living Well, Taking Control (Devon), the evaluation published in 2015: every figure from the report's tables, and
 * beside each figure what the printed text and the calculation disagree about.
 */
import type { Command } from '../model/index.ts';
import { note, projectOf, row, type WorkedExample } from './worked-example.ts';

const REPORT = 'Z. Clifford, “Living Well, Taking Control (Devon): SROI final report”, UWE and Westbank, 2015';

const stakeholders: readonly (readonly [id: string, name: string, kind: string, role: string])[] = [
  ['participants', 'Participants', 'people', 'both'],
  ['families', 'Indirect participants', 'people', 'affected'],
  ['staff', 'Project staff', 'people', 'both'],
  ['westbank', 'Westbank', 'organisation', 'both'],
  ['volunteers', 'Volunteers of LWTC', 'people', 'both'],
  ['gym', 'Westbank gym', 'organisation', 'affected'],
  ['gp-practices', 'GP practices', 'organisation', 'affected'],
  ['support-group', 'Local diabetes support group', 'people', 'affected'],
  ['nhs', 'NHS', 'public-body', 'affected'],
  ['lottery', 'Big Lottery Fund', 'public-body', 'affects'],
];

const descriptions: Readonly<Record<string, string>> = {
  participants: 'Attendees of the programme, pre-diabetic or newly diagnosed with diabetes.',
  families: 'Partners, family and friends of the participants.',
};

interface ProxyRow {
  readonly id: string;
  readonly description: string;
  readonly value: number;
  readonly source: string;
  readonly method: string;
  readonly reason?: string;
}

const proxies: readonly ProxyRow[] = [
  {
    id: 'diet-course',
    description: 'Healthy eating course',
    value: 45.33,
    source: 'Mean of BNF course £35, Blueberry Nutrition 28-day plan £45.99, Libra Wellbeing £55',
    method: 'market-price',
  },
  {
    id: 'leisure-membership',
    description: 'Leisure centre membership, 12 months',
    value: 436,
    source: 'Leisure centre: £35.50 a month and £10 joining fee, 12 months',
    method: 'market-price',
  },
  {
    id: 'mindfulness-course',
    description: '8-week mindfulness course',
    value: 135,
    source: '8-week mindfulness course',
    method: 'market-price',
  },
  {
    id: 'community-group',
    description: 'Community group, 7 sessions',
    value: 35,
    source: 'Community group: £5 × 7 sessions',
    method: 'market-price',
  },
  {
    id: 'weight-programme',
    description: '6 months of a weight-loss programme',
    value: 125.48,
    source: 'Mean of 6 months of Weight Watchers £117.25 and Slimming World £133.70',
    method: 'market-price',
    reason: 'The mean is £125.475; the report rounds it to £125.48 and calculates with that.',
  },
  {
    id: 'value-game',
    description: 'Value game: what participants put it beside',
    value: 7712.5,
    source: 'Value game with participants: mean of a luxury holiday £3,990 and a car £11,445',
    method: 'value-game',
    reason: 'The mean is £7,717.50; the report prints £7,712.50 and calculates with that.',
  },
  {
    id: 'career-course',
    description: 'Career development course',
    value: 498,
    source: 'Career development course',
    method: 'market-price',
    reason: 'The text says £495; only £498 gives the impact that is printed.',
  },
  { id: 'away-day', description: 'Away day event', value: 700, source: 'Away day event', method: 'market-price' },
  {
    id: 'awareness-day',
    description: 'Diabetes UK awareness day',
    value: 130,
    source: 'Diabetes UK awareness day',
    method: 'market-price',
  },
  {
    id: 'team-building',
    description: 'Team building event',
    value: 700,
    source: 'Team building event',
    method: 'market-price',
  },
  {
    id: 'gp-appointment',
    description: '12-minute GP appointment',
    value: 46,
    source: 'L. Curtis, Unit Costs of Health and Social Care, 2014',
    method: 'unit-cost',
  },
  {
    id: 'qof-points',
    description: '11 QOF points',
    value: 1726.12,
    source: 'Quality and Outcomes Framework: 11 points × £156.92',
    method: 'unit-cost',
  },
  {
    id: 'room-hire',
    description: 'Room hire, one session',
    value: 31.25,
    source: 'Room hire per session',
    method: 'market-price',
  },
  {
    id: 'outpatient-cost',
    description: 'Annual outpatient cost of a patient with diabetes',
    value: 300,
    source: 'Annual outpatient cost of a patient with diabetes, lower end',
    method: 'unit-cost',
  },
];

interface OutcomeRow {
  readonly id: string;
  readonly stakeholder: string;
  readonly description: string;
  readonly quantity: number;
  readonly proxy: string;
  readonly deadweight: number;
  readonly attribution: number;
  readonly quantityReason?: string;
}

const outcomes: readonly OutcomeRow[] = [
  {
    id: 'a',
    stakeholder: 'participants',
    description: 'A healthier diet',
    quantity: 237,
    proxy: 'diet-course',
    deadweight: 0.1,
    attribution: 0.1,
    quantityReason: '62 of the 65 who answered, for all 248: 236.55, printed and calculated as 237.',
  },
  {
    id: 'b',
    stakeholder: 'participants',
    description: 'Increased physical activity',
    quantity: 149,
    proxy: 'leisure-membership',
    deadweight: 0.1,
    attribution: 0.1,
    quantityReason: '29 recorded so far; the report scales them up to 149.',
  },
  {
    id: 'c',
    stakeholder: 'participants',
    description: 'Better mental health',
    quantity: 110,
    proxy: 'mindfulness-course',
    deadweight: 0.1,
    attribution: 0.1,
    quantityReason: '27 of the 61 who answered, for all 248: 109.77, printed and calculated as 110.',
  },
  {
    id: 'd',
    stakeholder: 'participants',
    description: 'Improved social networks',
    quantity: 60,
    proxy: 'community-group',
    deadweight: 0.1,
    attribution: 0.1,
    quantityReason: '7 of the 29 who answered, for all 248: 59.86, printed and calculated as 60.',
  },
  {
    id: 'e',
    stakeholder: 'participants',
    description: 'Weight loss',
    quantity: 65,
    proxy: 'weight-programme',
    deadweight: 0.1,
    attribution: 0.35,
    quantityReason: '22 recorded so far; the report scales them up to 65.',
  },
  {
    id: 'f',
    stakeholder: 'participants',
    description: 'Lower risk of developing Type 2 diabetes',
    quantity: 22,
    proxy: 'value-game',
    deadweight: 0.1,
    attribution: 0.1,
  },
  {
    id: 'g',
    stakeholder: 'families',
    description: 'Healthier diet',
    quantity: 69,
    proxy: 'diet-course',
    deadweight: 0.1,
    attribution: 0,
  },
  {
    id: 'h',
    stakeholder: 'staff',
    description: 'Increased future job prospects',
    quantity: 4,
    proxy: 'career-course',
    deadweight: 0.5,
    attribution: 0,
  },
  {
    id: 'i',
    stakeholder: 'westbank',
    description: 'Raised profile',
    quantity: 1,
    proxy: 'away-day',
    deadweight: 0.05,
    attribution: 0.1,
  },
  {
    id: 'j',
    stakeholder: 'volunteers',
    description: 'Increased knowledge',
    quantity: 7,
    proxy: 'awareness-day',
    deadweight: 0.1,
    attribution: 0,
  },
  {
    id: 'k',
    stakeholder: 'gym',
    description: 'More integrated working',
    quantity: 4,
    proxy: 'team-building',
    deadweight: 0.05,
    attribution: 0.1,
  },
  {
    id: 'l',
    stakeholder: 'gp-practices',
    description: 'Increased GP capacity',
    quantity: 248,
    proxy: 'gp-appointment',
    deadweight: 0.1,
    attribution: 0,
  },
  {
    id: 'm',
    stakeholder: 'gp-practices',
    description: 'Increased income',
    quantity: 12,
    proxy: 'qof-points',
    deadweight: 0.1,
    attribution: 0,
  },
  {
    id: 'n',
    stakeholder: 'support-group',
    description: 'Accommodation for support group',
    quantity: 14,
    proxy: 'room-hire',
    deadweight: 0.1,
    attribution: 0,
  },
  {
    id: 'o',
    stakeholder: 'nhs',
    description: 'Reduced NHS costs',
    quantity: 213,
    proxy: 'outpatient-cost',
    deadweight: 0.1,
    attribution: 0,
  },
];

/** The counts behind three of the quantities, as printed. */
const counts: readonly (readonly [outcome: string, answered: number, changed: number])[] = [
  ['a', 65, 62],
  ['c', 61, 27],
  ['d', 29, 7],
];

const DROP_OFF_REASON =
  'The text says “66 % drop off per year over a 3 year benefit period”; only 22 % a year (66 % ÷ 3), compounding from the second year, gives the yearly figures that are printed.';
const DURATION_REASON =
  'The text says that outcome (m) lasts 2 years; the yearly totals that are printed only follow if all 15 outcomes last 3 years.';
const SPLIT_REASON =
  'The report’s own impact map (Appendix 5) is blank in the copy at hand. The text states deadweight of 10 % (50 % for staff) and attribution of 35 % for weight loss; the rest of the split is inferred: it is the simplest that gives every printed impact to the penny and all seven printed 50 % sensitivities.';

function outcomeCommands(outcome: OutcomeRow): Command[] {
  const { id, quantityReason, ...values } = outcome;
  return [
    row('outcome', id, { ...values, displacement: 0, dropOff: 0.22, duration: 3, unit: 'people' }),
    note('outcome', id, 'deadweight', { reason: SPLIT_REASON, source: REPORT, basis: 'professional-judgement' }),
    note('outcome', id, 'attribution', { reason: SPLIT_REASON, source: REPORT, basis: 'professional-judgement' }),
    note('outcome', id, 'dropOff', { reason: DROP_OFF_REASON, source: REPORT, basis: 'assumption' }),
    note('outcome', id, 'duration', {
      reason: id === 'm' ? DURATION_REASON : 'Three years for every outcome.',
      source: REPORT,
      basis: 'assumption',
    }),
    ...(quantityReason === undefined
      ? []
      : [note('outcome', id, 'quantity', { reason: quantityReason, source: REPORT, basis: 'measured' })]),
  ];
}

export const lwtcDevon2015: WorkedExample = {
  name: 'lwtc-devon-2015',
  title: 'Living Well, Taking Control (Devon)',
  summary:
    'A published evaluation of a diabetes programme: 15 outcomes, three years, £5.80 for every £1, to the penny.',
  project: () =>
    projectOf(
      {
        title: 'Living Well, Taking Control (Devon)',
        organisation: 'Westbank',
        activity: 'A programme to prevent and manage type 2 diabetes.',
        purpose: 'To show the value that the programme creates beside what is put into it.',
        scope: 'About 18 months, from the programme’s start to December 2014.',
        periodFrom: '2013-04-01',
        periodTo: '2014-12-31',
        analysis: 'evaluation',
        preparedBy: 'Entered from the published report',
        notes: [
          `Every figure is from the published report: ${REPORT}, tables 5, 8, 11, 12 and 13 and chapters 5 to 8.`,
          SPLIT_REASON,
          DROP_OFF_REASON,
          DURATION_REASON,
          'Staff’s career course: the text says £495; only £498 gives the printed impact of £996.00.',
          'Page 70 says that the worst case (deadweight, attribution and drop-off all at 50 %) is £1.56; the report’s own table 12 and a recalculation say £1.30.',
        ].join('\n\n'),
        currency: 'GBP',
        discountRate: 0.035,
      },
      [
        ...stakeholders.map(([id, name, kind, role]) =>
          row('stakeholder', id, {
            name,
            kind,
            role,
            description: descriptions[id] ?? null,
            size: id === 'participants' ? 248 : null,
          }),
        ),
        row('input', 'grant', {
          stakeholder: 'lottery',
          description: 'Grant, spent June 2013 to December 2014',
          kind: 'cash',
          amount: 119446,
        }),
        note('input', 'grant', 'amount', { source: REPORT, basis: 'measured' }),
        row('input', 'volunteering', {
          stakeholder: 'volunteers',
          description: '163.5 hours of volunteering',
          kind: 'time',
          hours: 163.5,
          hourlyRate: 6.5,
        }),
        note('input', 'volunteering', 'hourlyRate', {
          reason: 'National minimum wage.',
          source: REPORT,
          basis: 'research',
        }),
        row('input', 'participants-time', {
          stakeholder: 'participants',
          description: 'Time given to the programme',
          kind: 'time',
          valued: false,
          valuedReason: 'Participants’ time is not valued, as the Guide to SROI has it.',
        }),
        ...proxies.flatMap(({ id, source, reason, ...values }) => [
          row('proxy', id, { ...values, unit: 'person and year' }),
          note('proxy', id, 'value', {
            source: `${source} (as cited in the report)`,
            reason: reason ?? null,
            basis: 'research',
          }),
        ]),
        ...outcomes.flatMap(outcomeCommands),
        ...counts.map(([outcome, answered, changed]) =>
          row('indicator', `${outcome}-counts`, {
            outcome,
            wording: 'Participants who reported the change',
            kind: 'subjective',
            group: 248,
            answered,
            changed,
            source: REPORT,
          }),
        ),
      ],
    ),
};
