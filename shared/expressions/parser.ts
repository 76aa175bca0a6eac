import { type Problem, type ProblemCode, problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { Expression, PrefixOperator } from './expression.ts';
import { countOf, type FunctionName, functionNamed, functionNames } from './functions.ts';
import { type Dialect, Lexer } from './lexer.ts';
import { isCellAddress, isName } from './names.ts';
import { positionOf, shown } from './place.ts';
import { isBinaryOperator, LOOSEST, precedenceOf } from './precedence.ts';
import { separatorOf } from './syntax.ts';
import type { Sign, Token } from './token.ts';

/** How deep parentheses and functions may stand inside one another: Excel's own limit for functions. */
const DEEPEST = 64;

/** What Excel writes before the names of functions that an older Excel did not have. */
const FUTURE_FUNCTION = /^(_xlfn\.|_xlws\.)+/i;

/**
 * Reads one formula. Chains of operators are read in loops and only parentheses by recursion, so the stack is never
 * deeper than they are allowed to nest.
 */
export class Parser {
  readonly #text: string;
  readonly #dialect: Dialect;
  readonly #lexer: Lexer;
  #token: Token;
  #depth = 0;

  constructor(text: string, dialect: Dialect) {
    this.#text = text;
    this.#dialect = dialect;
    this.#lexer = new Lexer(text, dialect);
    this.#token = this.#lexer.next();
  }

  parse(): Result<Expression> {
    const whole = this.#binary(LOOSEST);
    return !whole.ok || this.#token.kind === 'end' ? whole : this.#misplaced();
  }

  /** Operators that bind at least this tightly, and what stands between them; of equals the left one goes first. */
  #binary(least: number): Result<Expression> {
    let left = this.#operand();
    while (left.ok && this.#token.kind === 'sign' && isBinaryOperator(this.#token.sign)) {
      const operator = this.#token.sign;
      const precedence = precedenceOf(operator);
      if (precedence < least) break;
      this.#advance();
      const right = this.#binary(precedence + 1);
      left = right.ok ? done({ kind: 'binary', operator, left: left.value, right: right.value }) : right;
    }
    return left;
  }

  /** A figure with the signs before it and the percent signs after it, of which those before bind more tightly. */
  #operand(): Result<Expression> {
    const prefixes: PrefixOperator[] = [];
    while (this.#token.kind === 'sign' && (this.#token.sign === '-' || this.#token.sign === '+')) {
      prefixes.push(this.#token.sign);
      this.#advance();
    }
    const figure = this.#figure();
    if (!figure.ok) return figure;
    let operand = prefixes.reduceRight<Expression>(
      (below, operator) => ({ kind: 'prefix', operator, operand: below }),
      figure.value,
    );
    while (this.#stands('%')) {
      operand = { kind: 'percent', operand };
      this.#advance();
    }
    return done(operand);
  }

  #figure(): Result<Expression> {
    const token = this.#token;
    switch (token.kind) {
      case 'number':
        this.#advance();
        return done({ kind: 'number', value: token.value });
      case 'id':
        this.#advance();
        return done({ kind: 'reference', reference: { id: token.id } });
      case 'word':
        this.#advance();
        return this.#stands('(') ? this.#call(token) : this.#named(token);
      case 'problem':
        return refused(token.problem);
      case 'end':
        return refused(problem('expression.endsEarly'));
      default:
        return this.#stands('(') ? this.#parenthesis() : this.#wrong('expression.missingOperand', token);
    }
  }

  #named(word: Token): Result<Expression> {
    const truth = truthNamed(word.text);
    if (truth !== null) return done({ kind: 'boolean', value: truth });
    if (isCellAddress(word.text)) return this.#wrong('expression.cellAddress', word);
    if (!isName(word.text)) return this.#wrong('expression.notAName', word);
    return done({ kind: 'reference', reference: { name: word.text } });
  }

  #parenthesis(): Result<Expression> {
    const open = this.#token;
    const tooDeep = this.#enter();
    if (tooDeep !== null) return refused(tooDeep);
    const inner = this.#binary(LOOSEST);
    if (!inner.ok) return inner;
    return this.#stands(')') ? this.#leave(inner.value) : this.#unclosed(open);
  }

  #call(word: Token): Result<Expression> {
    const truth = truthNamed(word.text);
    const called = functionNamed(word.text.replace(FUTURE_FUNCTION, ''));
    if (called === null && truth === null) {
      return this.#wrong('expression.unknownFunction', word, { functions: functionNames.join(', ') });
    }
    const open = this.#token;
    const tooDeep = this.#enter();
    if (tooDeep !== null) return refused(tooDeep);
    const values = this.#values(open);
    if (!values.ok) return values;
    // Excel and LibreOffice also write TRUE as the function TRUE().
    if (called === null) {
      if (values.value.length > 0) return this.#wrongCount(word.text.toUpperCase(), '0', values.value.length);
      return this.#leave({ kind: 'boolean', value: truth === true });
    }
    const miscounted = this.#miscounted(called, values.value.length);
    return miscounted ?? this.#leave({ kind: 'call', called, values: values.value });
  }

  /** What stands inside the parentheses of a function. */
  #values(open: Token): Result<readonly Expression[]> {
    const values: Expression[] = [];
    if (this.#stands(')')) return done(values);
    for (;;) {
      const value = this.#binary(LOOSEST);
      if (!value.ok) return value;
      values.push(value.value);
      if (this.#stands(')')) return done(values);
      if (this.#token.kind !== 'separator') return this.#unclosed(open);
      this.#advance();
    }
  }

  #miscounted(called: FunctionName, given: number): Result<never> | null {
    const { least, most } = countOf(called);
    if (least <= given && given <= most) return null;
    return this.#wrongCount(called, least === most ? String(least) : `${least}–${most}`, given);
  }

  #wrongCount(called: string, takes: string, given: number): Result<never> {
    const separator = separatorOf(this.#dialect.syntax);
    return refused(problem('expression.valueCount', { called, takes, given, separator }));
  }

  #enter(): Problem | null {
    if (this.#depth === DEEPEST) {
      return problem('expression.tooDeep', { most: DEEPEST, at: positionOf(this.#text, this.#token.at) });
    }
    this.#depth += 1;
    this.#advance();
    return null;
  }

  #leave(expression: Expression): Result<Expression> {
    this.#depth -= 1;
    this.#advance();
    return done(expression);
  }

  /** Neither an end nor a closing parenthesis where one of them has to be. */
  #unclosed(open: Token): Result<never> {
    if (this.#token.kind !== 'end') return this.#misplaced();
    return refused(problem('expression.unclosed', { at: positionOf(this.#text, open.at) }));
  }

  /** Whatever stands after a figure without belonging there. */
  #misplaced(): Result<never> {
    const token = this.#token;
    if (token.kind === 'problem') return refused(token.problem);
    if (token.kind === 'separator') return this.#wrong('expression.straySeparator', token);
    return this.#wrong(this.#stands(')') ? 'expression.unopened' : 'expression.missingOperator', token);
  }

  #wrong(code: ProblemCode, token: Token, params: Readonly<Record<string, string>> = {}): Result<never> {
    const where = { piece: shown(token.text), at: positionOf(this.#text, token.at) };
    return refused(problem(code, { ...where, ...params }));
  }

  #stands(sign: Sign): boolean {
    return this.#token.kind === 'sign' && this.#token.sign === sign;
  }

  #advance(): void {
    this.#token = this.#lexer.next();
  }
}

function truthNamed(word: string): boolean | null {
  const name = word.toLowerCase();
  return name === 'true' ? true : name === 'false' ? false : null;
}
