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
    todo: 'Percentages lie between 0 % and 100 %, durations between 0 and 300 years, and amounts are not negative.',
  },
  'engine.formula': {
    what: '“{{field}}” of the {{entity}} holds a formula, which is kept as typed and not calculated yet.',
    todo: 'Type its value to count this row.',
  },
  'engine.byColumn': {
    what: '“{{field}}” of the {{entity}} is stated column by column, which is kept and not calculated yet.',
    todo: 'State one figure for all columns to count this row.',
  },
  'engine.noAnswers': {
    what: 'The quantity comes from an indicator, and nobody is recorded as having answered.',
    todo: 'Fill in how many answered, or type the quantity.',
  },
  'engine.answersOverGroup': {
    what: 'The counts of the indicator contradict each other.',
    todo: 'No more can answer than are in the group, and no more can have changed or got worse than answered.',
  },
  'engine.foreignCurrency': {
    what: '“{{field}}” of the {{entity}} is in {{currency}}, and exchange rates are not applied yet.',
    todo: 'Give the amount in the project’s currency.',
  },
  'engine.priceYear': {
    what: '“{{field}}” of the {{entity}} is in prices of {{year}}, and prices are not taken to another year yet.',
    todo: 'Give the amount in prices of the project’s price year, or switch uprating off in the settings.',
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
  'engine.columnFactor': {
    what: 'Discount factors typed column by column are kept and not applied yet.',
    todo: 'Choose a timing with one discount rate.',
  },
  'engine.discountSchedule': {
    what: 'A schedule of discount rates is named, which is kept and not applied yet.',
    todo: 'Leave the schedule blank to discount at the one rate.',
  },
} as const;
