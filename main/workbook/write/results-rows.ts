/** The figures at the top of the results, in their order. */
export const resultRows = [
  'ratio',
  'presentValue',
  'investment',
  'netPresentValue',
  'netRatio',
  'payback',
  'impact',
  'repaid',
  'hasRatio',
  'valuedOutcomes',
  'notValued',
] as const;
