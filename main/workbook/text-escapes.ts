/** Excel reads `_x0041_` in a text as the letter A, so a text that holds those very characters has to be escaped. */
export function escapeText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
