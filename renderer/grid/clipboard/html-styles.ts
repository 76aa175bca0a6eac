/**
 * What the styles of an HTML document from another program declare. Browsers drop the properties that only Office knows
 * (mso-number-format, mso-spacerun), so the styles are read here from their text.
 */
import { SHEET_SELECTOR, STYLE_ATTRIBUTE } from './inert-styles.ts';

type Declarations = ReadonlyMap<string, string>;

/** A property and its value, which may hold quoted text with any sign in it, and escaped signs. */
const DECLARATION = /([\w-]{1,80})\s*:\s*((?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[^;"'\\])*)/gs;

function declarationsIn(style: string): Declarations {
  return new Map([...style.matchAll(DECLARATION)].map(([, name, value]) => [name?.toLowerCase() ?? '', plain(value)]));
}

/** Without its quotes and escapes: Excel writes "£" as \0022£\0022, and every other sign as itself after a backslash. */
function plain(value = ''): string {
  return value
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .replace(/\\([0-9a-f]{4})|\\(.)/gis, (_whole, code: string | undefined, sign: string | undefined) =>
      code === undefined ? (sign ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
    );
}

/** The declarations by class. Only selectors of a single class count, such as Excel's ".xl65". */
function classesIn(sheet: string): ReadonlyMap<string, Declarations> {
  const classes = new Map<string, Declarations>();
  for (const rule of sheet.split('}')) {
    const brace = rule.indexOf('{');
    if (brace === -1) continue;
    const name = /(?:^|[\s,-])(?:td)?\.([\w-]+)\s*$/.exec(rule.slice(Math.max(0, brace - 200), brace))?.[1];
    if (name !== undefined) classes.set(name, declarationsIn(rule.slice(brace + 1)));
  }
  return classes;
}

/** The styles of one document. */
export class HtmlStyles {
  readonly #classes: ReadonlyMap<string, Declarations>;
  /** By the text of a style: the cells of a table repeat a few. */
  readonly #known = new Map<string, Declarations>();

  constructor(document: Document) {
    const sheets = [...document.querySelectorAll(`${SHEET_SELECTOR}, style`)].map((style) => style.textContent ?? '');
    this.#classes = classesIn(sheets.join('\n'));
  }

  /** What an element's own style says of a property, else what its classes say. */
  of(element: Element, property: string): string | undefined {
    const own = this.#own(element)?.get(property);
    if (own !== undefined) return own;
    for (const name of element.classList) {
      const declared = this.#classes.get(name)?.get(property);
      if (declared !== undefined) return declared;
    }
    return undefined;
  }

  #own(element: Element): Declarations | undefined {
    const style = element.getAttribute(STYLE_ATTRIBUTE) ?? element.getAttribute('style');
    if (style === null) return undefined;
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const read = declarationsIn(style);
    this.#known.set(style, read);
    return read;
  }

  isHidden(element: Element): boolean {
    return this.of(element, 'display') === 'none' || this.of(element, 'mso-hide') === 'all';
  }
}
