/** Text of the tabs and of the sheet of assumptions. */
export const sheetMessages = {
  name: 'Sheets',
  names: {
    map: 'Impact map',
    stakeholders: 'Stakeholders',
    inputs: 'Inputs',
    proxies: 'Proxies',
    assumptions: 'Assumptions',
    evidence: 'Evidence',
    results: 'Results',
  },
} as const;

/** Text of the sheet of assumptions that no other has. */
export const assumptionsMessages = {
  formula: 'Formula',
  formulaHelp: 'How the value is worked out, where it is a formula. Typing here changes it.',
  blank: 'Blank',
  renamed_one: 'Renamed to “{{name}}”. The figure that uses it follows.',
  renamed_other: 'Renamed to “{{name}}”. The {{count}} figures that use it follow.',
} as const;

/** Text of the sheets that show one table each, a row on a line. */
export const rowsMessages = {
  stakeholders: {
    add: 'Add a stakeholder',
    emptyTitle: 'Everyone who is affected, or makes it possible',
    emptyText:
      'List each group here, with those that are left out and the reason why. Type a name into the first line and press Enter; the impact map shows the same groups.',
    addFirst: 'Add the first stakeholder',
  },
  inputs: {
    add: 'Add an input',
    emptyTitle: 'What each stakeholder puts in',
    emptyText:
      'List money, time, goods and the use of assets here; what is valued adds up to the investment. Begin with whose it is: a name that is new becomes a stakeholder.',
    addFirst: 'Add the first input',
  },
  proxies: {
    add: 'Add a financial proxy',
    emptyTitle: 'What stands for the worth of a change',
    emptyText:
      'List each financial proxy once, with its value and where that comes from; outcomes on the map use it by its name, as many as you like.',
    addFirst: 'Add the first proxy',
  },
  assumptions: {
    add: 'Add an assumption',
    emptyTitle: 'Say once what several figures share',
    emptyText:
      'An assumption is a value with a name. Type visitors as a name and 1,200 as its value: any figure that is typed as =visitors*65% then comes to 780, and follows when the value changes.',
    addFirst: 'Add the first assumption',
  },
  evidence: {
    add: 'Add a piece of evidence',
    emptyTitle: 'What shows that the figures are right',
    emptyText:
      'List surveys, interviews, records and documents here, and where an assurer can see them. The note on a figure then names the evidence that it rests on.',
    addFirst: 'Add the first evidence',
  },
  groups: {
    stakeholder: 'Stakeholder',
    identity: 'Who they are',
    involvement: 'Size and involvement',
    subgroups: 'Sub-groups',
    input: 'Input',
    worth: 'Worth',
    counting: 'Counting',
    proxy: 'Financial proxy',
    nature: 'What it is',
    price: 'Price of one unit',
    assumption: 'Assumption',
    figure: 'Figure',
    evidence: 'Evidence',
    origin: 'Where it comes from',
    place: 'Where it is',
    value: 'Value',
    use: 'Use',
  },
  values: {
    outcomesCounted: {
      label: 'Outcomes counted',
      help: 'How many of the group’s outcomes have a value in the totals. The list has all its outcomes, and leads to them.',
    },
    presentValue: {
      label: 'Present value',
      help: 'The present values of the group’s own outcomes, added up. Those of its sub-groups are not among them.',
    },
    shareOfValue: {
      label: 'Share of value',
      help: 'The group’s present value as a share of the total present value.',
    },
    valueCounted: {
      label: 'Value counted',
      help: 'What the input adds to the investment: its amount, or hours × hourly rate, with any further factors, in the project’s currency and prices.',
    },
    shareOfInvestment: {
      label: 'Share of inputs',
      help: 'What the input adds, as a share of the whole investment.',
    },
    valueUsed: {
      label: 'Value used',
      help: 'The value that the calculation uses: the one entered, in the project’s currency and prices.',
    },
    outcomesUsing: {
      label: 'Outcomes',
      help: 'How many outcomes use the proxy. The list leads to them.',
    },
    valueCarried: {
      label: 'Value carried',
      help: 'The present values of the counted outcomes that use the proxy, added up: how much of the total rests on it.',
    },
    figuresUsing: {
      label: 'Used in',
      help: 'How many figures hold its name. The list leads to them.',
    },
    figuresResting: {
      label: 'Figures',
      help: 'How many figures rest on it: those whose note names it. The list leads to them.',
    },
  },
} as const;
