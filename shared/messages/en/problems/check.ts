/** What an assurer would ask about a figure that counts: nothing is wrong with it, but it wants a look. */
export const checkProblems = {
  'check.blankShare': {
    what: '“{{field}}” is blank and counts as nothing taken off.',
    todo: 'Type the percentage, or 0 % with the reason in its note.',
  },
  'check.zeroDuration': {
    what: 'The duration is 0, so the outcome counts for nothing.',
    todo: 'Type how long it lasts, or report it without money.',
  },
  'check.assumedSame': {
    what: 'Those who did not answer are assumed to have changed as much as those who did.',
    todo: 'Say in the indicator what share of them is assumed to have changed, and why.',
  },
  'check.noPriceYear': {
    what: 'Prices are uprated, and this amount has no price year, so it is counted as it stands.',
    todo: 'Fill in the year of its prices.',
  },
  'check.mixedPrices': {
    what: 'This amount is in prices of {{year}}, other amounts or the project are in those of another year, and prices are not uprated.',
    todo: 'Switch uprating on in the settings, or give all amounts in prices of one year.',
  },
  'check.besideTotals': {
    what: 'This outcome is of a set of sub-groups that does not count, so it is told beside the totals.',
    todo: 'Choose which set counts in the stakeholder that the sub-groups are part of.',
  },
} as const;
