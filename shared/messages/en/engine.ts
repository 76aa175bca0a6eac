/** Text about the calculation and its results. Sentences for failures stand in `problems`, labels of fields in `fields.ts`. */
export const engineMessages = {} as const;
