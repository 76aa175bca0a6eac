/** Typed ranges: by their ends, by their middle and spread, or by the shape that chance gives them. */
import { entrySchema } from '../model/index.ts';
import { problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { FigureContext, FigureFacts } from './figure-context.ts';
import { formulaSyntax } from './formula-text.ts';
import { parsePlainFigure } from './plain-figure.ts';
import { shown } from './shown.ts';

/** A range that could be read. */
interface TypedRange {
  /** As it is kept: as it was typed, on one line. */
  readonly text: string;
  /** Where the range leans: the most likely figure that it names, else what lies half-way between its ends. */
  readonly middle: number;
}

const BETWEEN = /^(.+?)(?:\s+to\s+|\s*\.\.\s*|\s*[\u2013\u2014]\s*)(.+)$/i;
const AROUND = /^(.+?)\s*(?:±|\+\/-|\+-)\s*(.+)$/;
const SHAPE = /^(tri|pert|uniform)\s*\(([^()]*)\)$/i;

/** Null where the text is no range at all. */
export function readRange(typed: string, field: FigureFacts, context: FigureContext): Result<TypedRange> | null {
  const text = typed.trim().replace(/\p{Cc}+/gu, ' ');
  const middle = middleOf(text, field, context);
  if (middle === null) return null;
  if (!middle.ok) return middle;
  const isKept = entrySchema.safeParse({ best: middle.value, range: text }).success;
  if (!isKept) return refused(problem('parsing.longRange'));
  return done({ text, middle: middle.value });
}

function middleOf(text: string, field: FigureFacts, context: FigureContext): Result<number> | null {
  const shape = SHAPE.exec(text);
  if (shape !== null) {
    const [, name = '', figures = ''] = shape;
    return name.toLowerCase() === 'uniform'
      ? middleOfUniform(text, figures, field, context)
      : mostLikely(text, name.toLowerCase(), figures, field, context);
  }
  const around = AROUND.exec(text);
  const parts = around ?? BETWEEN.exec(text);
  if (parts === null) return null;
  const figures = readAll([parts[1] ?? '', parts[2] ?? ''], field, context);
  if (figures === null) return refused(problem('parsing.notARange', { text: shown(text) }));
  const [first = 0, second = 0] = figures;
  if (around === null) return between(text, first, second);
  if (second < 0) return refused(problem('parsing.negativeSpread', { text: shown(text) }));
  return done(first);
}

function middleOfUniform(text: string, typed: string, field: FigureFacts, context: FigureContext): Result<number> {
  const [first, second, ...more] = readAll(argumentsOf(typed, context.locale), field, context) ?? [];
  if (first === undefined || second === undefined || more.length > 0) {
    return refused(
      problem('parsing.notUniform', { text: shown(text), example: example('uniform', [10, 40], context) }),
    );
  }
  return between(text, first, second);
}

function mostLikely(
  text: string,
  shape: string,
  typed: string,
  field: FigureFacts,
  context: FigureContext,
): Result<number> {
  const [least, likely, most, ...more] = readAll(argumentsOf(typed, context.locale), field, context) ?? [];
  if (least === undefined || likely === undefined || most === undefined || more.length > 0) {
    return refused(problem('parsing.notAShape', { text: shown(text), example: example(shape, [10, 25, 40], context) }));
  }
  if (likely < least || most < likely) return refused(problem('parsing.shapeOutOfOrder', { text: shown(text) }));
  return done(likely);
}

function between(text: string, first: number, second: number): Result<number> {
  if (second < first) return refused(problem('parsing.rangeReversed', { text: shown(text) }));
  return done(Number(((first + second) / 2).toPrecision(15)));
}

function readAll(texts: readonly string[], field: FigureFacts, context: FigureContext): number[] | null {
  const figures = texts.map((text) => parsePlainFigure(text.trim(), field.kind, context));
  const values = figures.flatMap((figure) => (figure.ok ? [figure.value] : []));
  return values.length === texts.length ? values : null;
}

/** Figures stand between marks as in formulas. A semicolon is understood everywhere, so that 1,000; 2,000 can be typed. */
function argumentsOf(typed: string, locale: string): readonly string[] {
  return typed.split(typed.includes(';') ? ';' : formulaSyntax(locale).argument);
}

function example(shape: string, figures: readonly number[], { locale }: FigureContext): string {
  return `${shape}(${figures.join(`${formulaSyntax(locale).argument} `)})`;
}
