/** Text of the settings: what each choice of a convention does, and the reference tables. */
export const conventionMessages = {
  ratioIs: 'The ratio is {{ratio}}',
  ratioWould: 'The ratio would be {{ratio}}',
  working: '…',
  workingOut: 'The ratio is being worked out',
  noRatio: 'no ratio',
  notValued_one: '{{count}} not valued',
  notValued_other: '{{count}} not valued',
  legend: 'Beside each choice stands the ratio that it gives, with all other settings as they are.',

  choices: {
    timing: {
      'end-of-year':
        'Every column is a year of benefit, and its value falls at its end: discounted by 1, 2, 3 … years.',
      'activity-year-first':
        'The first column is the activity itself and is not discounted; the years after it by 1, 2, 3 … years.',
      'mid-year': 'Value falls in the middle of each year: discounted by 0.5, 1.5, 2.5 … years.',
      custom: 'You say how long the activity takes and how far the first column is discounted, or type each factor.',
    },
    durationCounts: {
      'from-first-value': '3 years are three columns of value, wherever they begin.',
      'after-activity': '3 years are three columns after the activity; columns during it come on top.',
    },
    fractionalDuration: {
      'pro-rata': '2.5 years count two years and half of the third.',
      'round-up': '2.5 years count three whole years. That gives more value, so say why.',
    },
    dropOffStart: {
      'second-year': 'The first year of every outcome counts in full.',
      'first-year-after-activity': 'An outcome that starts after the activity has lost a year’s drop-off by then.',
    },
    inputDiscounting: {
      undiscounted: 'The investment is the plain sum of the inputs.',
      discounted: 'Each input is discounted by the factor of its column, as value is.',
    },
    uprate: {
      no: 'Prices count as they were typed, whatever their year.',
      yes: 'Prices of other years are taken to the project’s price year by the price index.',
    },
    uprateNames: { no: 'Leave prices as they are', yes: 'Uprate prices' },
  },

  discount: {
    label: 'Discounting',
    help: 'By how much value is reduced for each year that it lies in the future.',
    oneRate: 'One rate',
    oneRateHelp: 'The same rate in every year.',
    shipped: 'Comes with the program. Choosing it adds it to the reference tables.',
  },

  index: {
    label: 'Price index',
    help: 'By which prices of one year are taken to those of another.',
    none: 'None',
    noneHelp: 'Prices of other years cannot be uprated, and what they value is listed as not valued.',
  },

  horizon: {
    none: 'Nothing is cut off.',
    notKnown: 'What it cuts off is not known: a column beyond it has value and no discount factor.',
    cuts: 'Cuts off {{amount}} of present value.',
    without: 'Without a horizon the ratio is {{ratio}}.',
  },

  factors: {
    label: 'Discount factors',
    help: 'The present value of 1 in each column. A factor that is typed takes the place of the one that is worked out.',
    column: 'Column',
    before: 'Before the first',
    factor: 'Typed factor',
    used: 'Factor used',
    set: 'Discount factor of {{column}}',
    clear: 'Clear discount factor of {{column}}',
  },

  source: 'Source: {{source}}',
  noSource: 'No source is given.',
} as const;

export const tableMessages = {
  help: 'Rates, prices and values from outside, each with its edition and its source, so that an assurer can check them.',
  empty: 'No tables yet. Add one that comes with the program, or one of your own.',
  addShipped: 'Add a table of the program',
  allAdded: 'All tables of the program are in the project.',
  addOwn: 'Add a table of your own',
  lines_one: '{{count}} line',
  lines_other: '{{count}} lines',
  linesHeading: 'Lines',
  pasteHint: 'Two columns copied from a spreadsheet can be pasted here.',
  yearFrom: 'Year from',
  year: 'Year',
  anyYear: 'any year',
  rate: 'Rate',
  value: 'Value',
  newLine: 'Year …',
  pasted_one: '{{count}} line pasted.',
  pasted_other: '{{count}} lines pasted.',
  notPasted_one: '{{count}} line was no year and value, and was left out.',
  notPasted_other: '{{count}} lines were no year and value, and were left out.',
  nothingToPaste: 'What was pasted holds no years and values side by side.',
  paste: 'Paste lines into “{{name}}”',
  setLine: 'Line of “{{name}}”',
  removeLine: 'Remove this line',
  useAsProxy: 'Use as proxy',
  useAsProxyOf: 'Use the value of {{year}} as a proxy',
  proxyName: '{{name}}, {{year}}',
  madeProxy: 'There is now a proxy “{{name}}”. Type its name at an outcome to use it.',
  noteReason: 'Value taken from a reference table.',
  usedAs: {
    schedule: 'The project is discounted by this table.',
    index: 'Prices are uprated by this table.',
    outcomes_one: '{{count}} outcome is discounted by this table.',
    outcomes_other: '{{count}} outcomes are discounted by this table.',
    rate: 'Amounts in {{currency}} are converted by this table.',
  },
} as const;
