/**
 * Markup whose styles a browser keeps as text. The window's policy forbids styles in a document, also in one that is only read:
 * the browser would refuse each of them with a message of its own, which takes seconds for a large table.
 */

export const STYLE_ATTRIBUTE = 'data-style';

/** What a style sheet is put into: a script of no language, whose content is text to a browser just as that of a style sheet is. */
export const SHEET_SELECTOR = 'script[type="text/style"]';

/**
 * A "style=" is one only within a tag, and no text can look like a tag, since "<" is escaped in it. Where a tag escapes this, by a
 * ">" within its quotes, its style is kept as it was and read all the same.
 */
export function withInertStyles(html: string): string {
  return html
    .replace(/(<[a-z][^<>]*?\s)style(?=\s*=)/gi, `$1${STYLE_ATTRIBUTE}`)
    .replace(/<style(?=[\s>])[^<>]*>/gi, '<script type="text/style">')
    .replace(/<\/style(?=[\s>])/gi, '</script');
}
