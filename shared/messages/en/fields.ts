/**
 * The label and the help of every field: the heading of its column, what it means for the calculation, in which unit it
 * is given, and what an assurer looks for. Terms are those of docs/method.md.
 */
import type { FieldMessages } from '../field-messages.ts';

export const fields = {
  project: {
    title: {
      label: 'Title',
      help: 'What this analysis is called. It heads every export.',
      example: 'Living Well: social return on investment, 2013 to 2014',
    },
    organisation: {
      label: 'Organisation',
      help: 'The organisation whose activity is analysed. An assurer expects its full name and, where it has one, its registration number.',
      example: 'Riverside Community Trust',
    },
    activity: {
      label: 'Activity',
      help: 'What the organisation does that brings about the changes on this map: the service, programme or project that the ratio speaks of.',
      example: 'Weekly courses on food and exercise for people at risk of type 2 diabetes',
    },
    purpose: {
      label: 'Purpose',
      help: 'Why the analysis is made and which decisions it should inform. An assurer judges the level of detail by this.',
      example: 'To decide whether to renew the service for three years',
    },
    audience: {
      label: 'Audience',
      help: 'Who the analysis is for. An assurer checks that the report speaks to these people.',
      example: 'Trustees, commissioners and the people who take part',
    },
    scope: {
      label: 'Scope',
      help: 'What the analysis covers and what it leaves out, and why. An assurer looks for a boundary that leaves out nothing that matters.',
      example: 'The courses in Devon; the helpline is left out because it is funded separately',
    },
    periodFrom: {
      label: 'Period from',
      help: 'The first day of the activity that is analysed. Inputs and quantities should belong to the same period.',
      example: '1 April 2024',
    },
    periodTo: {
      label: 'Period to',
      help: 'The last day of the activity that is analysed. Changes that last longer are counted by their duration.',
      example: '31 March 2025',
    },
    analysis: {
      label: 'Type of analysis',
      help: 'An evaluation looks back at changes that have happened, a forecast looks ahead to changes that are expected. A mixed analysis does both, and an assurer wants to see which figures are which.',
      options: { evaluation: 'Evaluation', forecast: 'Forecast', mixed: 'Mixed' },
    },
    preparedBy: {
      label: 'Prepared by',
      help: 'Who made the analysis, and for which organisation. An assurer asks whether they are independent of the activity.',
      example: 'Sian Morgan, independent practitioner',
    },
    notes: {
      label: 'Notes',
      help: 'Anything else a reader should know about the analysis as a whole, such as its limits. It takes no part in the calculation.',
    },
    currency: {
      label: 'Currency',
      help: 'The currency of the totals and of every amount that names no currency of its own, as a code of three letters.',
      example: 'GBP',
    },
    locale: {
      label: 'Number format',
      help: 'How numbers, money and dates are written and read, by language and country. The figures themselves do not change.',
      options: {
        'en-GB': 'English (United Kingdom)',
        'cy-GB': 'Welsh (United Kingdom)',
        'en-US': 'English (United States)',
        'en-AU': 'English (Australia)',
        'en-NZ': 'English (New Zealand)',
        'de-DE': 'German (Germany)',
        'fr-FR': 'French (France)',
        'nl-NL': 'Dutch (Netherlands)',
      },
    },
    negatives: {
      label: 'Negative amounts',
      help: 'How an amount of money below nothing is shown: −1,200 or, as in accounts, (1,200). Either can be typed, and the figures themselves do not change.',
      options: {
        minus: 'With a minus',
        brackets: 'In brackets',
      },
    },
    priceYear: {
      label: 'Price year',
      help: 'The year in whose prices the results are stated: a calendar year, or a financial year written 2010/11. Prices of other years are brought to it where prices are uprated.',
      example: '2024/25',
    },
    uprate: {
      label: 'Uprate prices',
      help: 'Whether the values of proxies and inputs are brought from their own price year to the project’s price year. When this is off, an assurer expects all prices to be of about the same year.',
    },
    priceIndex: {
      label: 'Price index',
      help: 'The reference table by which prices of one year are taken to those of another, such as a deflator. An assurer wants to see which index was used, and of which date.',
    },
    timing: {
      label: 'Timing',
      help: 'What the columns of years mean, in which column the first value falls and how far each is discounted. This can move the ratio more than most other choices, so every export names it.',
      options: {
        'end-of-year': 'End of year',
        'activity-year-first': 'Activity year first',
        'mid-year': 'Mid-year',
        custom: 'Custom',
      },
    },
    activityColumns: {
      label: 'Activity columns',
      help: 'How many columns the activity itself takes, before the first column after it. It is at least one where the activity year comes first, and none where every column is a year of benefit.',
      example: '1',
    },
    firstExponent: {
      label: 'Years to first column',
      help: 'How many years the first column is discounted by, under custom timing; each later column has one year more. A negative number carries past years forward.',
      example: '0.5',
    },
    columnFactor: {
      label: 'Discount factors',
      help: 'The discount factor of each column, typed by hand under custom timing: the present value of £1 in that column. An assurer wants to see where the factors come from.',
      example: '0.966184',
    },
    durationCounts: {
      label: 'Duration counts',
      help: 'Whether an outcome’s years are counted from its first value or, as the Value Map words it, after the activity. Counted after the activity, an outcome that starts during it also has value in the activity’s columns.',
      options: { 'from-first-value': 'From the first value', 'after-activity': 'After the activity' },
    },
    fractionalDuration: {
      label: 'Part years',
      help: 'What a duration such as 2.5 years does to its last year: count it for its fraction, or as a whole year. Counting it whole gives more value, so an assurer asks for the reason.',
      options: { 'pro-rata': 'Count the fraction', 'round-up': 'Count a whole year' },
    },
    dropOffStart: {
      label: 'Drop-off starts',
      help: 'The year of an outcome in which drop-off is first taken off: the second, or already the first where the outcome starts after the activity. Outcomes that start during the activity always begin in their second year.',
      options: {
        'second-year': 'In the second year',
        'first-year-after-activity': 'In the first year, for outcomes that start after the activity',
      },
    },
    discountRate: {
      label: 'Discount rate',
      help: 'The percentage by which value is reduced for each year that it lies in the future. In the United Kingdom an assurer expects the Treasury’s 3.5 % or a reason for another rate.',
      example: '3.5 %',
    },
    discountSchedule: {
      label: 'Discount schedule',
      help: 'A reference table of rates that change over time, used in place of the single rate. Leave it blank to use the discount rate in every year.',
    },
    inputDiscounting: {
      label: 'Discounting of inputs',
      help: 'Whether the investment is the plain sum of the valued inputs, or each is discounted by the factor of its column. Ratio, net present value and payback period all use the same figure.',
      options: { undiscounted: 'Undiscounted', discounted: 'Discounted' },
    },
    horizon: {
      label: 'Time horizon',
      help: 'The number of columns after which value is no longer counted. Leave it blank to count every outcome for its whole duration; what a horizon cuts off is shown beside the total.',
      example: '5',
    },
    columnLabels: {
      label: 'Column labels',
      help: 'How the columns of years are headed. The labels do not change the calculation.',
      options: { 'from-year-1': 'Year 1, Year 2, …', 'from-year-0': 'Year 0, Year 1, …', calendar: 'Calendar years' },
    },
  },

  activity: {
    name: {
      label: 'Activity',
      help: 'A short name for one part of what the organisation does, under which outputs can be listed.',
      example: 'Cookery courses',
    },
    description: {
      label: 'Description',
      help: 'What is done, for whom and how often. An assurer should be able to tell how it leads to its outputs.',
      example: 'Six weekly sessions of two hours for groups of twelve',
    },
  },

  output: {
    activity: {
      label: 'Activity',
      help: 'The activity that this output sums up. It groups outputs and takes no part in the calculation.',
    },
    description: {
      label: 'Output',
      help: 'A summary of the activity in numbers: what was done, not what changed. Several stakeholders may share one output.',
      example: 'Healthy eating workshops held',
    },
    quantity: {
      label: 'Quantity',
      help: 'How much of this output there was, in its own unit. It is not multiplied into the value; an assurer compares it with the quantity of the outcomes that follow from it.',
      example: '24',
    },
    unit: {
      label: 'Unit',
      help: 'What the quantity counts, such as sessions, meals or people trained.',
      example: 'workshops',
    },
  },

  stakeholder: {
    name: {
      label: 'Stakeholder',
      help: 'A group that affects the activity or is affected by it. An assurer wants to see everyone for whom something material changes, each group alike enough to have the same outcomes.',
      example: 'People newly diagnosed with type 2 diabetes',
    },
    description: {
      label: 'Description',
      help: 'Who belongs to this group and what sets them apart from the others.',
      example: 'Adults referred by their doctor between June 2013 and December 2014',
    },
    kind: {
      label: 'Kind',
      help: 'Whether the group is made up of people, is an organisation or a public body, or stands for the environment. It helps to show who gains the value.',
      options: {
        people: 'People',
        organisation: 'Organisation',
        'public-body': 'Public body',
        environment: 'Environment',
      },
    },
    role: {
      label: 'Role',
      help: 'Whether the group is affected by the activity, affects it, or both. An assurer expects outcomes for those who are affected, and inputs for those who affect it.',
      options: { affected: 'Is affected', affects: 'Affects the activity', both: 'Both' },
    },
    size: {
      label: 'Group size',
      help: 'How many people or organisations belong to the group. An assurer questions an outcome whose quantity is larger than its group.',
      example: '248',
    },
    involved: {
      label: 'Number involved',
      help: 'How many of the group were asked about what changed for them. An assurer compares it with the size of the group.',
      example: '65',
    },
    involvedHow: {
      label: 'How involved',
      help: 'How and when the group was involved, and how those asked were chosen. An assurer wants to see that stakeholders themselves said what changed.',
      example: 'Two focus groups in May, then a questionnaire to everyone who finished the course',
    },
    expectedChanges: {
      label: 'Expected changes',
      help: 'What was thought to change for this group, wanted or not, before anyone was asked. An assurer compares it with the outcomes that the group then named.',
      example: 'A healthier diet, more exercise, perhaps worry about the diagnosis',
    },
    parent: {
      label: 'Part of',
      help: 'The larger group that this one is a sub-group of. The larger group’s totals include those of its sub-groups.',
    },
    subgroupSet: {
      label: 'Set of sub-groups',
      help: 'The name of the way in which the larger group is divided, such as by age. Two different sets of the same group are never added together.',
      example: 'By age',
    },
    countedSet: {
      label: 'Set that counts',
      help: 'Where the group is divided in more than one way and more than one of them holds valued outcomes: the set whose outcomes count in the totals. The others are shown beside them and never added.',
      example: 'By age',
    },
    included: {
      label: 'Included',
      help: 'Whether the group is part of the analysis. An assurer expects a reason for every group that is left out.',
    },
    includedReason: {
      label: 'Reason for inclusion',
      help: 'Why the group is included or left out. An assurer wants to see that no group with a material outcome is missing.',
      example: 'Left out: the two schools named no change that matters to them',
    },
  },

  input: {
    stakeholder: {
      label: 'Stakeholder',
      help: 'Who puts this in. Inputs are listed with the stakeholder that gives them.',
    },
    description: {
      label: 'Input',
      help: 'What the stakeholder puts in so that the activity can happen: money, time, goods or the use of something they own.',
      example: 'Grant for the first eighteen months',
    },
    kind: {
      label: 'Kind',
      help: 'Whether the input is money, time, goods or the use of assets. An assurer expects inputs that are not money to be listed as well.',
      options: { cash: 'Cash', time: 'Time', goods: 'Goods', 'use-of-assets': 'Use of assets' },
    },
    amount: {
      label: 'Amount',
      help: 'The value of the input in money, in one sum or column by column. The sum of the valued inputs is the investment that total value is divided by, so an assurer checks it against the accounts.',
      example: '119,446',
    },
    column: {
      label: 'Column',
      help: 'The column in which the input is given, counted from 0; −1 is set-up, before the first column. It matters where inputs are discounted.',
      example: '0',
    },
    hours: {
      label: 'Hours',
      help: 'How many hours of time are given. Where no amount is given, hours × hourly rate is the value of the input.',
      example: '163.5',
    },
    hourlyRate: {
      label: 'Hourly rate',
      help: 'What one hour of the time given is worth, in money per hour. An assurer wants to see where the rate comes from, such as the pay for similar work.',
      example: '£11.44',
    },
    valued: {
      label: 'Valued',
      help: 'Whether the input counts towards the investment. An input may be recorded and left unvalued, such as the time of those whom the activity serves.',
    },
    valuedReason: {
      label: 'Reason for valuing',
      help: 'Why the input is valued or left unvalued. Leaving one out raises the ratio, so an assurer expects a reason.',
      example: 'Participants’ own time is recorded but not valued, as the Guide to SROI suggests',
    },
    funder: {
      label: 'Funder',
      help: 'Whether the money comes from a public body, from a private source or is the organisation’s own. It lets value to the public purse be set against what the public purse paid.',
      options: { public: 'Public', private: 'Private', own: 'Own funds' },
    },
    accountsLine: {
      label: 'Line in the accounts',
      help: 'The line of the accounts or budget that this amount agrees with. An assurer uses it to check that no cost is missing or counted twice.',
      example: 'Restricted funds, note 7',
    },
    currency: {
      label: 'Currency',
      help: 'The currency of the amount and the hourly rate, as a code of three letters. Leave it blank for the project’s own.',
      example: 'USD',
    },
    priceYear: {
      label: 'Price year',
      help: 'The year in whose prices the amount is given: a calendar year, or a financial year written 2010/11. It is needed where prices are uprated.',
      example: '2013/14',
    },
  },

  proxy: {
    description: {
      label: 'Financial proxy',
      help: 'What is used to put a value in money on one unit of the change. An assurer asks whether it is worth about as much to the stakeholder as the change itself.',
      example: 'Twelve months’ membership of a leisure centre',
    },
    value: {
      label: 'Value',
      help: 'The value in money of one unit of the change, for a year or once. It is never negative: harm is marked on the outcome. An assurer wants to see where the figure comes from.',
      example: '£436',
    },
    unit: {
      label: 'Unit',
      help: 'What one proxy value is for. It should be the same as the unit of the outcome’s quantity.',
      example: 'person',
    },
    counts: {
      label: 'Counted',
      help: 'Whether the value holds for each year that the change lasts, or once only. A value counted once falls in the outcome’s first column only; duration and drop-off then do not apply.',
      options: { 'per-year': 'Per year', once: 'Once' },
    },
    kind: {
      label: 'Kind of value',
      help: 'What sort of value this is, so that savings to public budgets are never mixed unseen with well-being. Cashable means that money is actually freed to be spent elsewhere.',
      options: {
        'fiscal-cashable': 'Fiscal, cashable',
        'fiscal-not-cashable': 'Fiscal, not cashable',
        economic: 'Economic',
        wellbeing: 'Well-being',
        environmental: 'Environmental',
      },
    },
    agency: {
      label: 'Agency that gains',
      help: 'The public body or other agency whose budget gains from the change, where there is one. Results can be shown for each agency.',
      example: 'NHS Devon',
    },
    currency: {
      label: 'Currency',
      help: 'The currency of the value, as a code of three letters. Leave it blank for the project’s own; other money is converted at the rate of its price year.',
      example: 'USD',
    },
    priceYear: {
      label: 'Price year',
      help: 'The year in whose prices the value is given: a calendar year, or a financial year written 2010/11. An assurer questions old prices that have not been uprated.',
      example: '2010/11',
    },
    method: {
      label: 'Valuation method',
      help: 'How the value was found. An assurer looks for a method that suits the change and, where possible, for stakeholders’ own view of its worth.',
      options: {
        'market-price': 'Market price',
        'unit-cost': 'Unit cost',
        'revealed-preference': 'Revealed preference',
        'stated-preference': 'Stated preference',
        'value-game': 'Value game',
        'wellbeing-valuation': 'Well-being valuation',
        other: 'Other',
      },
    },
  },

  outcome: {
    stakeholder: {
      label: 'Stakeholder',
      help: 'Who experiences the change. Each outcome belongs to one stakeholder.',
    },
    description: {
      label: 'Outcome',
      help: 'The change that the stakeholder experiences, in words they would use, wanted or not, good or bad. An assurer looks for a change, not for an activity or a service used.',
      example: 'Increased physical activity',
    },
    treatment: {
      label: 'Treatment',
      help: 'How the outcome counts: valued in money, reported without money, as a step to another outcome that is valued, or excluded because it is not material. Only valued outcomes enter the ratio.',
      options: {
        valued: 'Valued',
        reported: 'Reported without money',
        step: 'Step to another outcome',
        excluded: 'Excluded',
      },
    },
    treatmentReason: {
      label: 'Reason for treatment',
      help: 'Why the outcome is treated in this way. An assurer expects a reason for each outcome that is not valued.',
      example: 'Counted in “Lower risk of type 2 diabetes”, to which it leads',
    },
    negative: {
      label: 'Negative',
      help: 'Whether the change is for the worse. Quantity and proxy stay positive, and the value is taken off the total. An assurer wants to see that negative changes were looked for.',
    },
    intended: {
      label: 'Intended',
      help: 'Whether the activity set out to bring this change about. An assurer expects unintended changes on the map as well.',
    },
    relevance: {
      label: 'Relevance',
      help: 'Whether the change matters to stakeholders, to the organisation’s policies or to society. An outcome is material when it is both relevant and significant.',
      options: { relevant: 'Relevant', 'not-relevant': 'Not relevant' },
    },
    relevanceReason: {
      label: 'Reason for relevance',
      help: 'Why the change is or is not relevant. An assurer looks for what stakeholders themselves said.',
      example: 'Named by 41 of the 65 people asked',
    },
    significance: {
      label: 'Significance',
      help: 'Whether the amount and the value of the change are large enough to influence a decision. An outcome is material when it is both relevant and significant.',
      options: { significant: 'Significant', 'not-significant': 'Not significant' },
    },
    significanceReason: {
      label: 'Reason for significance',
      help: 'Why the change is or is not significant. An assurer looks for its share of the total and its worth to the stakeholder.',
      example: 'Less than 1 % of the total value, for two people',
    },
    rank: {
      label: 'Rank',
      help: 'The place that stakeholders gave this outcome in order of importance, 1 being the most important. It is not multiplied into the value; an assurer compares the order of values with it.',
      example: '1',
    },
    weight: {
      label: 'Weight',
      help: 'How important stakeholders said the outcome is, on a scale of the project’s own. It is not multiplied into the value; an assurer compares the values with it.',
      example: '8',
    },
    quantity: {
      label: 'Quantity',
      help: 'How much of the change happened, in the outcome’s unit. It is typed, comes from an indicator, or is stated column by column; while it is blank the outcome has no value.',
      example: '149',
    },
    unit: {
      label: 'Unit',
      help: 'What the quantity counts, such as people or visits. The financial proxy should be for one of the same unit.',
      example: 'people',
    },
    quantityIndicator: {
      label: 'Quantity from',
      help: 'The indicator of this outcome whose figures give the quantity. Leave it blank to type the quantity.',
    },
    quantityByColumn: {
      label: 'Quantities by column',
      help: 'What quantities stated column by column mean. In force: how many have the change in that column, so duration and drop-off do not apply. Newly changed: each column’s people have a duration and drop-off of their own, and the columns add up.',
      options: { 'in-force': 'In force', 'newly-changed': 'Newly changed' },
    },
    start: {
      label: 'Starts',
      help: 'Whether the change begins during the activity or after it. With the project’s timing, this sets the column of the first value.',
      options: { during: 'During the activity', after: 'After the activity' },
    },
    startColumn: {
      label: 'Start column',
      help: 'The column in which the first value falls, counted from 0, where it is another than “Starts” gives. Leave it blank otherwise.',
      example: '2',
    },
    duration: {
      label: 'Duration',
      help: 'How many years the change lasts and is counted; fractions are allowed, and while it is blank the outcome has no value. An assurer wants evidence for long durations, from stakeholders or research.',
      example: '3',
    },
    durationCounts: {
      label: 'Duration counts',
      help: 'From when this outcome’s years are counted, where that differs from the project’s setting. Leave it blank to follow the project.',
      options: { 'from-first-value': 'From the first value', 'after-activity': 'After the activity' },
    },
    proxy: {
      label: 'Financial proxy',
      help: 'The financial proxy that values one unit of this change. Several outcomes may share one; an assurer checks that the same value is not claimed twice.',
      example: 'Twelve months’ membership of a leisure centre',
    },
    deadweight: {
      label: 'Deadweight',
      help: 'The percentage of the change that would have happened anyway, without the activity. It is taken off; blank counts as 0 %, and an assurer wants to see a reason for any figure, 0 % included.',
      example: '10 %',
    },
    displacement: {
      label: 'Displacement',
      help: 'The percentage of the change that only moved a problem or a benefit from elsewhere. It is taken off what deadweight leaves; an assurer wants to see that it was thought about.',
      example: '5 %',
    },
    attribution: {
      label: 'Attribution',
      help: 'The percentage of the change that other organisations or people caused. It is the share taken off, not the share kept; an assurer wants to see who the others are.',
      example: '20 %',
    },
    dropOff: {
      label: 'Drop-off',
      help: 'The percentage of the value that is lost each year, reckoned on the year before. An assurer expects some drop-off on changes that last longer than a year.',
      example: '22 %',
    },
    discountSchedule: {
      label: 'Discount schedule',
      help: 'A reference table of rates for this outcome alone, such as the lower rates for health. Leave it blank to follow the project; an assurer expects a reason for another.',
    },
  },

  indicator: {
    outcome: {
      label: 'Outcome',
      help: 'The outcome that this indicator shows to have happened.',
    },
    wording: {
      label: 'Indicator',
      help: 'How one knows that the change has happened, as it was asked or measured. An assurer looks for a measure of the change itself.',
      example: 'Reports being active for at least 150 minutes a week',
    },
    kind: {
      label: 'Kind',
      help: 'Whether people tell of the change themselves (subjective) or it is observed or measured from outside (objective). An assurer likes to see both for an important outcome.',
      options: { subjective: 'Subjective', objective: 'Objective' },
    },
    scale: {
      label: 'Scale',
      help: 'The scale on which the answers are given, with its lowest and highest point, so that baseline and follow-up can be understood.',
      example: '1 (never) to 5 (every day)',
    },
    source: {
      label: 'Source',
      help: 'Where the figures come from: the survey, the interviews or the records. An assurer should be able to find it.',
      example: 'Follow-up questionnaire at twelve weeks',
    },
    measuredOn: {
      label: 'Measured on',
      help: 'The day of the follow-up measurement. An assurer compares it with the period and with the duration that is claimed.',
      example: '30 September 2024',
    },
    baseline: {
      label: 'Baseline',
      help: 'The average before the activity, on the indicator’s scale. It supports the outcome and takes no part in the calculation of its quantity.',
      example: '2.1',
    },
    followUp: {
      label: 'Follow-up',
      help: 'The average afterwards, on the indicator’s scale. An assurer compares it with the baseline; it takes no part in the calculation of the quantity.',
      example: '3.8',
    },
    group: {
      label: 'People in the group',
      help: 'How many people could have experienced the change. The share found among those who answered is carried over to this number.',
      example: '248',
    },
    asked: {
      label: 'Asked',
      help: 'How many people were asked. With the number who answered it gives the response rate, which an assurer looks at first.',
      example: '120',
    },
    answered: {
      label: 'Answered',
      help: 'How many people answered. The fewer they are, the less sure the quantity is, and the wider its range.',
      example: '65',
    },
    changed: {
      label: 'Changed',
      help: 'How many of those who answered experienced the change. An assurer wants to know how much change was needed to be counted.',
      example: '62',
    },
    worse: {
      label: 'Got worse',
      help: 'How many of those who answered got worse. They are taken off where the quantity is net; otherwise an assurer looks for a negative outcome.',
      example: '3',
    },
    net: {
      label: 'Net of worse',
      help: 'Whether those who got worse are taken off those who changed before the quantity is worked out.',
    },
    nonResponseShare: {
      label: 'Change assumed of the rest',
      help: 'How often those who did not answer are assumed to have changed, as a percentage of how often those who answered did. At 100 % they changed just as often, at 0 % only those measured count; blank is taken as 100 % and flagged.',
      example: '50 %',
    },
  },

  outcomeOutput: {
    outcome: {
      label: 'Outcome',
      help: 'The outcome that the output led to.',
    },
    output: {
      label: 'Output',
      help: 'The output that led to the outcome. The first of several groups the outcome on the impact map.',
    },
  },

  outcomeStep: {
    outcome: {
      label: 'Outcome',
      help: 'The earlier outcome in the chain of events. Only the last outcome of a chain should be valued, so that nothing is counted twice.',
    },
    leadsTo: {
      label: 'Leads to',
      help: 'The later outcome that follows from it. An assurer reads the chain to check that nothing is counted twice.',
    },
  },

  factor: {
    outcome: {
      label: 'Outcome',
      help: 'The outcome whose value this factor changes. A factor stands on an outcome or on an input.',
    },
    input: {
      label: 'Input',
      help: 'The input whose value this factor changes. A factor stands on an outcome or on an input.',
    },
    name: {
      label: 'Further factor',
      help: 'What the factor stands for, in the project’s own words, such as leakage or the amount of change per person. An assurer asks what it adds to the four usual deductions.',
      example: 'Leakage',
    },
    kind: {
      label: 'Kind',
      help: 'A deduction takes its share off, as deadweight does; a multiplier multiplies the value. The ratio is also shown without multipliers above 1.',
      options: { deduction: 'Deduction', multiplier: 'Multiplier' },
    },
    value: {
      label: 'Value',
      help: 'The size of the factor: the share taken off, from 0 to 1, for a deduction, and the number multiplied by for a multiplier. An assurer wants to see evidence for it.',
      example: '0.15',
    },
  },

  assumption: {
    name: {
      label: 'Name',
      help: 'The name by which formulas refer to this assumption: letters, digits, “_” and “.”, without blanks.',
      example: 'response_rate',
    },
    value: {
      label: 'Value',
      help: 'The figure that every formula naming this assumption uses. An assurer wants to see its source, and what happens to the ratio when it changes.',
      example: '52 %',
    },
    unit: {
      label: 'Unit',
      help: 'What the value is measured in, such as £ per hour, people or %.',
      example: 'sessions per person',
    },
    source: {
      label: 'Source',
      help: 'Where the value comes from, in enough detail for an assurer to find it.',
      example: 'Unit Costs of Health and Social Care 2023, table 6.1',
    },
    owner: {
      label: 'Owner',
      help: 'Who answers for this figure and keeps it up to date.',
      example: 'Finance manager',
    },
    date: {
      label: 'Date',
      help: 'When the value was found, agreed or last looked at. An assurer asks whether it is still right.',
    },
    note: {
      label: 'Note',
      help: 'What is assumed and why. An assurer wants to see each assumption that the ratio rests on set out openly.',
      example: 'Taken from the first-year survey; no later figure exists',
    },
  },

  tag: {
    name: {
      label: 'Tag',
      help: 'A word of your own under which outcomes are totalled across stakeholders, such as a goal of the funder.',
      example: 'Health',
    },
    note: {
      label: 'Note',
      help: 'What belongs under the tag, so that two people tag alike.',
    },
  },

  outcomeTag: {
    outcome: {
      label: 'Outcome',
      help: 'The outcome that carries the tag. It counts in full under each of its tags, and the total counts it once.',
    },
    tag: {
      label: 'Tag',
      help: 'The tag that the outcome carries.',
    },
  },

  referenceTable: {
    name: {
      label: 'Name',
      help: 'What the table is called, with its date, so that an assurer can find the same edition.',
      example: 'GDP deflator, December 2025',
    },
    kind: {
      label: 'Kind',
      help: 'What the table holds: rates of discount by year, an index of prices, the worth of a foreign currency, or values of one unit of something.',
      options: {
        'discount-schedule': 'Discount schedule',
        'price-index': 'Price index',
        'exchange-rate': 'Exchange rate',
        'unit-values': 'Unit values',
      },
    },
    currency: {
      label: 'Currency',
      help: 'The foreign currency of an exchange rate; its values say what one unit of it is worth in the project’s currency. For unit values, the currency that they are in.',
      example: 'USD',
    },
    unit: {
      label: 'Unit',
      help: 'What one value is for.',
      example: 'tonne of CO2e',
    },
    priceYear: {
      label: 'Price year',
      help: 'The year whose prices unit values are in: a calendar year such as 2022, or a financial year such as 2010/11.',
      example: '2022',
    },
    publisher: {
      label: 'Publisher',
      help: 'Who published the table.',
      example: 'HM Treasury',
    },
    publishedOn: {
      label: 'Published on',
      help: 'The date of the edition. Figures are revised, and an assurer asks which ones were used.',
    },
    source: {
      label: 'Source',
      help: 'Where the table was taken from, in enough detail for an assurer to find it.',
    },
    link: {
      label: 'Link',
      help: 'An address at which the table can be seen.',
    },
    note: {
      label: 'Note',
      help: 'What to know when using the table, and how it was changed if it was.',
    },
  },

  referenceValue: {
    table: {
      label: 'Table',
      help: 'The reference table that the line belongs to.',
    },
    year: {
      label: 'Year',
      help: 'The calendar year of the value. In a discount schedule, the year of discounting from which on the rate holds. Blank for a rate that holds in any year without one of its own.',
      example: '2024',
    },
    value: {
      label: 'Value',
      help: 'The rate as a share, the index number, or what one unit is worth.',
      example: '0.035',
    },
  },

  evidence: {
    title: {
      label: 'Title',
      help: 'What the piece of evidence is called, so that an assurer can ask for it by name.',
      example: 'Participant survey, spring 2024',
    },
    kind: {
      label: 'Kind',
      help: 'What sort of evidence it is. An assurer looks for a mix, with stakeholders’ own words among it.',
      options: {
        document: 'Document',
        survey: 'Survey',
        interview: 'Interview',
        records: 'Records',
        research: 'Research',
        picture: 'Picture',
        recording: 'Recording',
        other: 'Other',
      },
    },
    location: {
      label: 'Location',
      help: 'Where the evidence can be found: a web address, or the place in your files.',
      example: 'https://www.example.org/survey-2024.pdf',
    },
    date: {
      label: 'Date',
      help: 'When the evidence was made or published. An assurer compares it with the period of the analysis.',
      example: '14 May 2024',
    },
    heldBy: {
      label: 'Held by',
      help: 'Who keeps the evidence and can show it to an assurer.',
      example: 'Evaluation officer',
    },
    personalData: {
      label: 'Personal data',
      help: 'Whether people can be recognised in it. Such evidence is shown to an assurer only with care, and never published.',
    },
    note: {
      label: 'Note',
      help: 'What the evidence shows, and its limits.',
      example: 'Answers from people who finished the course only',
    },
  },

  columnFigure: {
    entity: {
      label: 'Kind of row',
      help: 'The kind of row whose figure is stated here for one column.',
    },
    target: {
      label: 'Row',
      help: 'The row whose figure is stated here for one column.',
    },
    field: {
      label: 'Figure',
      help: 'Which figure of the row is stated here, such as its quantity or its deadweight.',
    },
    column: {
      label: 'Column',
      help: 'The column that the figure holds for, counted from 0; −1 is set-up, before the first column.',
      example: '1',
    },
    value: {
      label: 'Value',
      help: 'The figure in this column, in the unit of the figure it stands for.',
      example: '10',
    },
  },

  figureNote: {
    entity: {
      label: 'Kind of row',
      help: 'The kind of row whose figure the note is about.',
    },
    target: {
      label: 'Row',
      help: 'The row whose figure the note is about.',
    },
    field: {
      label: 'Figure',
      help: 'Which figure of the row the note is about.',
    },
    column: {
      label: 'Column',
      help: 'The column that the note is about, counted from 0; blank where it is about the figure in all columns.',
      example: '1',
    },
    reason: {
      label: 'Reason',
      help: 'Why the figure is what it is. An assurer reads this first, for deadweight, attribution and drop-off above all.',
      example: 'Local figures show that one in ten would have become active without the course',
    },
    basis: {
      label: 'Basis',
      help: 'What the figure rests on. An assurer trusts what was measured, or said by stakeholders, more than what was assumed.',
      options: {
        measured: 'Measured',
        stakeholders: 'Said by stakeholders',
        research: 'Research',
        'professional-judgement': 'Professional judgement',
        assumption: 'Assumption',
      },
    },
    source: {
      label: 'Source',
      help: 'Where the figure comes from, in enough detail for an assurer to find it.',
      example: 'Unit Costs of Health and Social Care 2023, table 6.1',
    },
    link: {
      label: 'Link',
      help: 'The web address of the source.',
      example: 'https://www.example.org/unit-costs',
    },
    date: {
      label: 'Date',
      help: 'The date of the source, or the day on which it was looked up.',
      example: '14 May 2024',
    },
    grade: {
      label: 'Strength of evidence',
      help: 'How well the evidence supports the figure. An assurer expects weak figures to be tested in the sensitivity analysis.',
      options: { strong: 'Strong', fair: 'Fair', weak: 'Weak' },
    },
    comment: {
      label: 'Comment',
      help: 'A remark for those who work on the map, such as a question still open. It takes no part in the calculation.',
      example: 'Ask the council for the newer figure',
    },
    range: {
      label: 'Range',
      help: 'The lowest and the highest value that the figure could well have, in its own unit. An assurer wants to see what either does to the ratio.',
      example: '20 to 40',
    },
    override: {
      label: 'Value used instead',
      help: 'A figure that is used in place of the one that would stand here. An assurer wants to see a reason for each.',
      example: '237',
    },
    signedOffBy: {
      label: 'Signed off by',
      help: 'Who has checked the figure and agrees with it.',
      example: 'Chair of the steering group',
    },
    signedOffOn: {
      label: 'Signed off on',
      help: 'The day on which the figure was signed off. An assurer asks again about a figure that has changed since.',
      example: '2 June 2025',
    },
  },

  citation: {
    figureNote: {
      label: 'Note',
      help: 'The note on a figure that this piece of evidence supports.',
    },
    evidence: {
      label: 'Evidence',
      help: 'The piece of evidence that stands behind the figure.',
    },
    place: {
      label: 'Place',
      help: 'Where in the evidence the figure is found, such as a page, a table or a question.',
      example: 'page 34, table 8',
    },
  },
} as const satisfies FieldMessages;
