import { type ProblemCode, problem } from '../problem.ts';
import { positionOf, shown } from './place.ts';
import { type Syntax, separatorOf } from './syntax.ts';
import type { Sign, Token } from './token.ts';

const BLANKS = /\s*/y;
const NUMBER = {
  '.': /(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy,
  ',': /(?:\d+,?\d*|,\d+)(?:e[-+]?\d+)?/iy,
} as const;
const WORD = /[\p{L}_$][\p{L}\p{N}_.$]*/uy;
/** A sheet, a range or both, once a word is seen to begin one. */
const ADDRESS = /[\p{L}\p{N}_.$!:]+/uy;
const QUOTED_SHEET = /'[^']*'![\p{L}\p{N}_.$!:]*/uy;
/** The ids that a row can have, in braces. */
const ID = /\{([A-Za-z0-9][A-Za-z0-9._~-]{0,199})\}/y;
const QUOTES = /["'“”„‘’‚«»]/y;
const SIGN = /<>|<=|>=|[-+*/^%=<>()×÷−–]/y;

/** The signs that people paste from texts and calculators stand for the plain ones. */
const signs: Readonly<Record<string, Sign>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '*': '*',
  '×': '*',
  '/': '/',
  '÷': '/',
  '^': '^',
  '%': '%',
  '=': '=',
  '<>': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '(': '(',
  ')': ')',
};

/** What is asked of the text: how decimals are written, and whether ids in braces may stand for rows. */
export interface Dialect {
  readonly syntax: Syntax;
  readonly ids: boolean;
}

/** Cuts a formula into its pieces one by one, so that what is wrong first is found first. */
export class Lexer {
  readonly #text: string;
  readonly #dialect: Dialect;
  #at = 0;

  constructor(text: string, dialect: Dialect) {
    this.#text = text;
    this.#dialect = dialect;
  }

  next(): Token {
    this.#at += this.#match(BLANKS).length;
    const at = this.#at;
    const token = this.#read(at);
    this.#at = at + token.text.length;
    return token;
  }

  #read(at: number): Token {
    if (at >= this.#text.length) return { kind: 'end', at, text: '' };
    return this.#number(at) ?? this.#word(at) ?? this.#braces(at) ?? this.#mark(at);
  }

  #number(at: number): Token | null {
    const { decimal } = this.#dialect.syntax;
    const text = this.#match(NUMBER[decimal]);
    if (text === '') return null;
    const value = Number(text.replace(',', '.'));
    return Number.isFinite(value)
      ? { kind: 'number', at, text, value }
      : this.#wrong('expression.hugeNumber', at, text);
  }

  #word(at: number): Token | null {
    const sheet = this.#match(QUOTED_SHEET);
    if (sheet !== '') return this.#wrong('expression.cellAddress', at, sheet);
    const text = this.#match(WORD);
    if (text === '') return null;
    const after = this.#text[at + text.length];
    if (after !== '!' && after !== ':') return { kind: 'word', at, text };
    return this.#wrong('expression.cellAddress', at, this.#match(ADDRESS));
  }

  #braces(at: number): Token | null {
    const text = this.#match(ID);
    if (text === '') return null;
    return this.#dialect.ids
      ? { kind: 'id', at, text, id: text.slice(1, -1) }
      : this.#wrong('expression.namelessRow', at, text);
  }

  #mark(at: number): Token {
    const { decimal } = this.#dialect.syntax;
    const text = this.#match(SIGN);
    const sign = signs[text];
    if (sign !== undefined) return { kind: 'sign', at, text, sign };
    const character = String.fromCodePoint(this.#text.codePointAt(at) ?? 0);
    if (character === ';' || (character === ',' && decimal === '.')) return { kind: 'separator', at, text: character };
    if (decimal === ',' && (character === ',' || character === '.')) {
      return this.#wrong('expression.wrongMark', at, character, {
        decimal,
        separator: separatorOf(this.#dialect.syntax),
      });
    }
    if (this.#match(QUOTES) !== '') return this.#wrong('expression.textInQuotes', at, character);
    return this.#wrong('expression.strayCharacter', at, character);
  }

  #wrong(code: ProblemCode, at: number, text: string, params: Readonly<Record<string, string>> = {}): Token {
    const where = { piece: shown(text), at: positionOf(this.#text, at) };
    return { kind: 'problem', at, text, problem: problem(code, { ...where, ...params }) };
  }

  /** What of this form begins where the lexer stands; nothing where none does. */
  #match(form: RegExp): string {
    form.lastIndex = this.#at;
    return form.exec(this.#text)?.[0] ?? '';
  }
}
