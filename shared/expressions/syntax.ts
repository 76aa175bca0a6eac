/** How numbers and lists are written where a person types: 1.5 and MAX(a,b), or 1,5 and MAX(a;b). */
export interface Syntax {
  readonly decimal: '.' | ',';
  readonly argument: ',' | ';';
}

/** The way in which formulas are kept and exchanged, whatever the person's language. */
export const PLAIN: Syntax = { decimal: '.', argument: ',' };

/** What separates the values of a function; never what decimals are written with. */
export function separatorOf({ decimal, argument }: Syntax): ',' | ';' {
  return decimal === ',' ? ';' : argument;
}
