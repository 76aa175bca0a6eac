/** What a person is told when typed text cannot stand in a cell. The old value stays. */
export const parsingProblems = {
  'parsing.notANumber': {
    what: '“{{text}}” is not a number.',
    todo: 'Type one such as {{example}}, a range such as 20 to 40, or a formula that begins with “=”.',
  },
  'parsing.notAPercentage': {
    what: '“{{text}}” is not a percentage.',
    todo: 'Type one such as 25 or 25%.',
  },
  'parsing.notARange': {
    what: '“{{text}}” is not a range.',
    todo: 'Type its two ends, such as 20 to 40, or its middle and spread, such as 30 ± 10.',
  },
  'parsing.rangeReversed': {
    what: 'The range “{{text}}” ends below where it begins.',
    todo: 'Type the smaller figure first.',
  },
  'parsing.negativeSpread': {
    what: 'The spread of “{{text}}” is below zero.',
    todo: 'Type how far the figure may lie off to either side, such as 30 ± 10.',
  },
  'parsing.notUniform': {
    what: '“{{text}}” does not name the two ends of a range.',
    todo: 'Type the least and the greatest figure, such as {{example}}.',
  },
  'parsing.notAShape': {
    what: '“{{text}}” does not name the three figures of a range.',
    todo: 'Type the least, the most likely and the greatest figure, such as {{example}}.',
  },
  'parsing.shapeOutOfOrder': {
    what: 'The figures of “{{text}}” do not rise.',
    todo: 'Type the least first, then the most likely, then the greatest.',
  },
  'parsing.longRange': {
    what: 'This range is too long to be kept.',
    todo: 'Type just its ends, such as 20 to 40; details can go into a note.',
  },
  'parsing.unclearShare': {
    what: '“{{text}}” could mean several things in a column of percentages.',
    todo: 'Write the percentage out, such as 25%.',
  },
  'parsing.moneyHere': {
    what: '“{{text}}” is an amount of money, and this column does not hold money.',
    todo: 'Type the figure without the currency sign.',
  },
  'parsing.otherCurrency': {
    what: '“{{text}}” is marked {{sign}}, and this figure is in {{currency}}.',
    todo: 'Type the amount in {{currency}}, or change the row’s currency first.',
  },
  'parsing.errorValue': {
    what: '“{{text}}” is an error message from a spreadsheet, not a figure.',
    todo: 'Mend it where it came from, or leave the cell blank.',
  },
  'parsing.tooNarrow': {
    what: '“{{text}}” is what a spreadsheet shows where a column is too narrow for its figure.',
    todo: 'Widen the column there and copy the cell again.',
  },
  'parsing.shownOtherwise': {
    what: 'The other program shows “{{text}}” where it holds {{value}}.',
    todo: 'Type the figure that is meant, or show it in full there and copy it again.',
  },
  'parsing.noFormula': {
    what: '“{{text}}” is a formula, and this cell takes none.',
    todo: 'Type the figure itself.',
  },
  'parsing.emptyFormula': {
    what: 'Nothing follows the “=”.',
    todo: 'Type a formula such as =120*65%, or press Esc.',
  },
  'parsing.longFormula': {
    what: 'This formula is too long to be kept.',
    todo: 'Make a part of it an assumption, and use its name here.',
  },
  'parsing.noRange': {
    what: '“{{text}}” is a range, and this cell takes none.',
    todo: 'Type a single figure.',
  },
  'parsing.tooLong': {
    what: 'This text is longer than {{most}} characters.',
    todo: 'Shorten it; details can go into a note.',
  },
  'parsing.notACurrency': {
    what: '“{{text}}” is not the code of a currency.',
    todo: 'Type three letters, such as GBP.',
  },
  'parsing.notAYear': {
    what: '“{{text}}” is not the year of a price.',
    todo: 'Type a calendar year such as 2015, or a financial year such as 2010/11.',
  },
  'parsing.notACount': {
    what: '“{{text}}” is not a whole number from {{least}} to {{most}}.',
    todo: 'Type a whole number within these limits.',
  },
  'parsing.notAChoice': {
    what: '“{{text}}” is not one of the choices.',
    todo: 'Choose from: {{choices}}.',
  },
  'parsing.notAFlag': {
    what: '“{{text}}” is neither {{yes}} nor {{no}}.',
    todo: 'Type {{yes}} or {{no}}.',
  },
  'parsing.notADate': {
    what: '“{{text}}” is not a date.',
    todo: 'Type one such as 1/4/2024.',
  },
  'parsing.pasteTooLarge': {
    what: 'The clipboard holds a table of more than {{most}} cells.',
    todo: 'Copy a part of it at a time.',
  },
} as const;
