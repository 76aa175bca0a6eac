/** What was typed, cut to a length that a sentence can hold. */
export function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
