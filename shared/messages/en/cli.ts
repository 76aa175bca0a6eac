/** Text of the command line. Sentences for failures stand in `problems`, labels of fields in `fields.ts`. */
export const cliMessages = {} as const;
