import type { Suggestion } from '../sheet.ts';

/** Those that hold what was typed, the ones that begin with it first. A choice offers all while nothing is typed. */
export function matching(suggestions: readonly Suggestion[], typed: string, isChoice: boolean): readonly Suggestion[] {
  const text = typed.trim().toLocaleLowerCase();
  const others = suggestions.filter((each) => each.text.toLocaleLowerCase() !== text);
  if (text === '' || (isChoice && others.length < suggestions.length)) return isChoice ? suggestions : [];
  const holds = others.filter((each) => each.text.toLocaleLowerCase().includes(text));
  const begins = (each: Suggestion) => (each.text.toLocaleLowerCase().startsWith(text) ? 0 : 1);
  return holds.toSorted((a, b) => begins(a) - begins(b)).slice(0, 8);
}
