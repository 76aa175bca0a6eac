/** Whether a text holds what is looked for, and what it becomes when that is replaced. Pure. */
import type { FindQuery } from '../state/index.ts';

type Wanted = Pick<FindQuery, 'text' | 'matchCase' | 'wholeCell'>;

export interface Matcher {
  matches(text: string): boolean;
  /** The text with every place replaced; what stands for the places is taken as it is, without signs that mean anything else. */
  replaced(text: string, by: string): string;
}

/** Null while there is nothing to look for. */
export function matcherFor({ text, matchCase, wholeCell }: Wanted): Matcher | null {
  if (text === '') return null;
  const literal = text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const flags = matchCase ? 'u' : 'iu';
  const one = new RegExp(wholeCell ? `^${literal}$` : literal, flags);
  const all = new RegExp(one.source, `g${flags}`);
  return {
    matches: (within) => one.test(within),
    replaced: (within, by) => within.replace(all, () => by),
  };
}
