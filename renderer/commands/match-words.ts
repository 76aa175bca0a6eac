/** Finding by words in any order: each word must stand somewhere in the text, at the beginning of a word rather than inside. */
export function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** How well a text answers to words, the smaller the better; null where one of them is not in it. */
export function rankOf(text: string, words: readonly string[]): number | null {
  const within = folded(text);
  let rank = 0;
  for (const word of words) {
    const at = within.indexOf(word);
    if (at === -1) return null;
    const begins = at === 0 || new RegExp(`[^\\p{L}\\p{N}]${escaped(word)}`, 'u').test(within);
    rank += begins ? (at === 0 ? 0 : 1) : 3;
  }
  return rank;
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
