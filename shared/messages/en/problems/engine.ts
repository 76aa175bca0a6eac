/** Why an outcome or an input is not valued, or why a map has no results: what is missing or wrong, and what to do. */
export const engineProblems = {
  'engine.blank': {
    what: '“{{field}}” of the {{entity}} is blank.',
    todo: 'Fill it in; a blank is not zero.',
  },
  'engine.noProxy': {
    what: 'There is no financial proxy.',
    todo: 'Choose or type one, or report this outcome without money.',
  },
  'engine.noAmount': {
    what: 'There is no amount, and no hours and hourly rate to work it out from.',
    todo: 'Type one, or say why this input is not valued.',
  },
  'engine.outOfBounds': {
    what: '“{{field}}” of the {{entity}} is outside what it can be.',
    todo: 'Percentages lie between 0 % and 100 %, durations between 0 and 300 years, years of discounting between −300 and 300, and amounts are not negative.',
  },
  'engine.notANumber': {
    what: 'The formula gives TRUE or FALSE, not a number.',
    todo: 'Put the comparison into IF, which chooses between two numbers.',
  },
  'engine.unknownName': {
    what: 'The formula uses “{{name}}”, and there is no assumption of that name.',
    todo: 'Add it to the assumptions, or correct the name.',
  },
  'engine.blankName': {
    what: 'The assumption “{{name}}” is blank.',
    todo: 'Fill it in; a blank is not zero, and formulas that use it have no value without it.',
  },
  'engine.errorIn': {
    what: 'The formula uses the assumption “{{name}}”, which is in error itself.',
    todo: 'Mend that assumption; this figure follows by itself.',
  },
  'engine.cycle': {
    what: 'The assumption “{{name}}” depends on itself, through its own formula or through those that it uses.',
    todo: 'Give one of them a figure or a formula that does not lead back to it.',
  },
  'engine.columnBefore': {
    what: '“{{field}}” of the {{entity}} is stated for the column before the first, where outcomes have no value.',
    todo: 'State it from the first column on.',
  },
  'engine.noAnswers': {
    what: 'The quantity comes from an indicator, and nobody is recorded as having answered.',
    todo: 'Fill in how many answered, or type the quantity.',
  },
  'engine.answersOverGroup': {
    what: 'The counts of the indicator contradict each other.',
    todo: 'No more can answer than are in the group, and no more can have changed or got worse than answered.',
  },
  'engine.netWorse': {
    what: 'More got worse than changed for the better, so what is left of the change is below 0.',
    todo: 'Count those who got worse in an outcome of their own that is marked negative.',
  },
  'engine.noExchangeRate': {
    what: 'The amount is in {{currency}}, and no reference table says what that is worth.',
    todo: 'Add an exchange rate for {{currency}} to the reference tables.',
  },
  'engine.twoExchangeRates': {
    what: 'The amount is in {{currency}}, and more than one reference table says what that is worth.',
    todo: 'Keep one table of exchange rates for {{currency}}.',
  },
  'engine.noRateOfYear': {
    what: 'There is no exchange rate for {{currency}} in the price year {{year}}.',
    todo: 'Add the year to the table of {{currency}}, or a rate without a year that holds for all others.',
  },
  'engine.noPriceYear': {
    what: 'Prices are to be uprated, and the settings do not say to which year.',
    todo: 'Type the price year of the project in the settings.',
  },
  'engine.noPriceIndex': {
    what: 'Prices are to be uprated, and the settings name no price index.',
    todo: 'Choose one of the reference tables as the price index in the settings.',
  },
  'engine.yearOutsideIndex': {
    what: 'The price index has no figure for {{year}}.',
    todo: 'Add the year to the index, or correct the price year.',
  },
  'engine.yearTwice': {
    what: 'The reference table “{{table}}” has more than one figure for {{year}}, so it does not say which one holds.',
    todo: 'Keep one line for {{year}} in that table.',
  },
  'engine.noYearTwice': {
    what: 'The reference table “{{table}}” has more than one line without a year, so it does not say which one holds.',
    todo: 'Keep one line without a year in that table, and type the years of the others.',
  },
  'engine.lineWithoutYear': {
    what: 'The reference table “{{table}}” has a line with a figure and without a year, so it does not say for when it holds.',
    todo: 'Type the year of that line, or remove it.',
  },
  'engine.twoSets': {
    what: 'The sub-groups of “{{name}}” are divided in more than one way, and more than one set holds valued outcomes.',
    todo: 'Say which set counts, in “Set that counts” of that stakeholder; the others are then shown beside the totals.',
  },
  'engine.noSchedule': {
    what: 'The reference table that the outcome names as its discount schedule holds no rates, or one outside −50 % to 100 %.',
    todo: 'Fill in its rates, each with the year from which on it holds, or choose another schedule.',
  },
  'engine.emptySchedule': {
    what: 'The reference table that is chosen as the discount schedule holds no rates, or one outside −50 % to 100 %.',
    todo: 'Fill in its rates, each with the year from which on it holds, or leave the schedule blank to use the one rate.',
  },
  'engine.columnFactor': {
    what: 'There is no discount factor for one of the columns in which this row has an amount.',
    todo: 'Type the factor of every column in the settings, or by how many years the first one is discounted.',
  },
  'engine.overflow': {
    what: 'The result is too large to be a figure.',
    todo: 'Look for a quantity, a proxy or a factor with too many digits.',
  },
  'engine.discountRate': {
    what: 'The discount rate is blank or is not a rate.',
    todo: 'Type one in the settings, such as 3.5 %.',
  },
  'engine.firstExponent': {
    what: 'The timing is “custom”, and it is not said by how many years the first column is discounted.',
    todo: 'Type it in the settings, such as 1 for the end of the first year.',
  },
} as const;
