/** Text of the tabs and of the sheet of assumptions. */
export const sheetMessages = {
  name: 'Sheets',
  names: { map: 'Impact map', assumptions: 'Assumptions', results: 'Results' },
} as const;

export const assumptionsMessages = {
  name: 'Assumptions',
  intro: 'Named values. Type a name into any figure, such as =visitors*65%, and the figure follows the value.',
  emptyTitle: 'Say once what several figures share',
  emptyText:
    'An assumption is a value with a name, a source and an owner. Where a figure of the map holds its name, it follows the value: change it here once, and every figure that uses it changes.',
  emptyExample:
    'For example, type visitors as a name and 1,200 as its value. On the map, the quantity =visitors*65% then comes to 780.',
  addFirst: 'Add the first assumption',
  value: 'Value',
  valueHelp: 'What it comes to. Typing a number or a formula here changes it.',
  formula: 'Formula',
  formulaHelp: 'How the value is worked out, where it is a formula. Typing here changes it.',
  uses: 'Used in',
  usesHelp: 'How many figures hold its name.',
  usesOf_one: '{{count}} figure',
  usesOf_other: '{{count}} figures',
  unused: 'Not used',
  usesTitle: 'Figures that use “{{name}}”',
  usesMore_one: 'and {{count}} more',
  usesMore_other: 'and {{count}} more',
  noName: 'Name …',
  blank: 'Blank',
  renamed_one: 'Renamed to “{{name}}”. The figure that uses it follows.',
  renamed_other: 'Renamed to “{{name}}”. The {{count}} figures that use it follow.',
} as const;
