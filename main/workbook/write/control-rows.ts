/** What the program writes down of its own results, for the checks to compare with. */
export const controlRows = [
  'ratio',
  'presentValue',
  'investment',
  'netPresentValue',
  'payback',
  'paybackRunning',
  'impact',
  'ratioOtherInputs',
  'ratioWithoutMultipliers',
  'cutOff',
  'fiscalToAllInputs',
  'fiscalToPublicInputs',
  'valuedOutcomes',
  'notValued',
] as const;
