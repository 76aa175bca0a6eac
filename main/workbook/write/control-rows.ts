/** What the program writes down of its own results, for the checks to compare with. */
export const controlRows = [
  'ratio',
  'presentValue',
  'investment',
  'netPresentValue',
  'payback',
  'impact',
  'valuedOutcomes',
  'notValued',
] as const;
