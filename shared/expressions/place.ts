/** How a problem says where in a formula it is. */

const LONGEST_PIECE = 40;

/** The number of a character as a person counts them: from 1, a letter of two code units once. */
export function positionOf(text: string, at: number): number {
  return [...text.slice(0, at)].length + 1;
}

/** A piece of what was typed, cut to a length that a sentence can hold; a character that shows nothing, by its number. */
export function shown(piece: string): string {
  const characters = [...piece];
  const text = characters.length > LONGEST_PIECE ? `${characters.slice(0, LONGEST_PIECE - 1).join('')}…` : piece;
  return text.replace(/[\p{C}\p{Z}]/gu, (character) => {
    if (character === ' ') return character;
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
