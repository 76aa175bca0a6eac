/** The text of an element as a person sees it: blanks run together as HTML has it, a line for each line. */
import type { HtmlStyles } from './html-styles.ts';

const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title', 'comment', 'object', 'svg']);

const BLOCKS: ReadonlySet<string> = new Set([
  ...['address', 'article', 'blockquote', 'caption', 'dd', 'div', 'dl', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr'],
  ...['li', 'ol', 'p', 'pre', 'section', 'table', 'tr', 'ul'],
]);

/** Whether an element is no part of what a person sees: hidden, code, or the mark of a comment. */
export function isUnseen(element: Element, styles: HtmlStyles): boolean {
  return (
    UNSEEN.has(element.localName) ||
    element.classList.contains('msocomanchor') ||
    (styles.of(element, 'mso-element')?.startsWith('comment') ?? false) ||
    styles.isHidden(element)
  );
}

export function seenText(element: Element, styles: HtmlStyles): string {
  const lines = new Lines();
  addChildren(element, styles, spacingOf(element, styles, 'collapsed'), lines);
  return lines.text();
}

/** "collapsed" as HTML does by itself; "kept" for white-space:pre; "run" for Office's mark of several blanks. */
type Spacing = 'collapsed' | 'kept' | 'run';

function spacingOf(element: Element, styles: HtmlStyles, outer: Spacing): Spacing {
  if (styles.of(element, 'mso-spacerun') === 'yes') return 'run';
  const declared = styles.of(element, 'white-space');
  if (declared === undefined) return element.localName === 'pre' ? 'kept' : outer;
  return ['pre', 'pre-wrap', 'break-spaces'].includes(declared) ? 'kept' : 'collapsed';
}

function addChildren(element: Element, styles: HtmlStyles, spacing: Spacing, lines: Lines): void {
  for (const child of element.childNodes) {
    if (child instanceof Text) lines.add(child.data, spacing);
    else if (child instanceof Element && !isUnseen(child, styles)) addElement(child, styles, spacing, lines);
  }
}

function addElement(element: Element, styles: HtmlStyles, outer: Spacing, lines: Lines): void {
  if (element.localName === 'br') {
    lines.break();
    return;
  }
  const block = BLOCKS.has(element.localName);
  if (block) lines.edge();
  addChildren(element, styles, spacingOf(element, styles, outer), lines);
  if (block) lines.edge();
  // The cells of a table within a cell stand side by side.
  if (element.localName === 'td' || element.localName === 'th') lines.add(' ', 'collapsed');
}

/** Puts the pieces of a text together. */
class Lines {
  #text = '';
  /** A blank that counts only if something follows it on the same line. */
  #blankDue = false;
  /** The edge of a block, which begins a line only if something follows it. */
  #breakDue = false;
  #atLineStart = true;
  #endsInBreak = false;
  #keepsBlanks = false;

  add(data: string, spacing: Spacing): void {
    if (spacing === 'collapsed') {
      this.#addCollapsed(data);
      return;
    }
    this.#keepsBlanks = true;
    const kept = spacing === 'kept' ? data : data.replace(/[ \t\r\n\f]+/g, ' ').replaceAll('\u00A0', ' ');
    this.#put(kept.replace(/\r\n?/g, '\n'));
  }

  #addCollapsed(data: string): void {
    for (const [index, word] of data.split(/[ \t\r\n\f]+/).entries()) {
      if (index > 0) this.#blankDue = !this.#atLineStart && !this.#breakDue;
      // Elsewhere than in kept text, a no-break blank is how a program writes a blank that HTML would swallow.
      if (word !== '') this.#put(word.replaceAll('\u00A0', ' '));
    }
  }

  #put(text: string): void {
    if (text === '') return;
    if (this.#breakDue) this.#text += '\n';
    else if (this.#blankDue) this.#text += ' ';
    this.#text += text;
    this.#blankDue = false;
    this.#breakDue = false;
    this.#atLineStart = false;
    this.#endsInBreak = false;
  }

  break(): void {
    this.#blankDue = false;
    this.#put('\n');
    this.#atLineStart = true;
    this.#endsInBreak = true;
  }

  edge(): void {
    this.#blankDue = false;
    if (!this.#atLineStart) this.#breakDue = true;
  }

  text(): string {
    // The last <br> of a cell only ends its line: an empty cell of LibreOffice is one <br>.
    const text = this.#endsInBreak ? this.#text.slice(0, -1) : this.#text;
    // A cell with a border and nothing in it is one no-break blank in Excel.
    return this.#keepsBlanks || !/^ *$/.test(text) ? text : '';
  }
}
