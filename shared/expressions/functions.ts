/** The functions of formulas, under their names in Excel, with how many values each takes. */

interface Count {
  readonly least: number;
  readonly most: number;
}

/** As many as Excel lets a function take. */
const ANY: Count = { least: 1, most: 255 };
const ONE: Count = { least: 1, most: 1 };
const TWO: Count = { least: 2, most: 2 };

const functions = {
  IF: { least: 2, most: 3 },
  MIN: ANY,
  MAX: ANY,
  SUM: ANY,
  AVERAGE: ANY,
  ROUND: TWO,
  ROUNDUP: TWO,
  ROUNDDOWN: TWO,
  ABS: ONE,
  SQRT: ONE,
  POWER: TWO,
} as const satisfies Readonly<Record<string, Count>>;

export type FunctionName = keyof typeof functions;

function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functions, name);
}

export const functionNames: readonly FunctionName[] = Object.keys(functions).filter(isFunctionName);

const byLowerCase = new Map(functionNames.map((name) => [name.toLowerCase(), name]));

/** The function of this name, in capitals or not. */
export function functionNamed(name: string): FunctionName | null {
  return byLowerCase.get(name.toLowerCase()) ?? null;
}

export function countOf(name: FunctionName): Count {
  return functions[name];
}
