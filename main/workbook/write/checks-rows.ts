/** The rows at the top of the checks that other sheets refer to. */
export const checkRows = { allHold: 7, sameAsExported: 8, neutral: 9, status: 10, tolerance: 11 } as const;
