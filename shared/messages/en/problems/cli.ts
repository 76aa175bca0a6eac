/** Why a command on the command line was not carried out. */
export const cliProblems = {} as const;
