/** Text of the window. Sentences for failures stand in `problems`, labels of fields in `fields.ts`. */
export const windowMessages = {} as const;
