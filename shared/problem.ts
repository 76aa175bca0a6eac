import { z } from 'zod';
import { problems } from './messages/en/problems/index.ts';

/** Every failure that a person can cause, by code. The message files hold the sentence and what to do about it. */
export type ProblemCode = keyof typeof problems;

/** What went wrong, as data: it crosses processes, is compared in tests and becomes a sentence only where it is shown. */
export interface Problem {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export function problem(code: ProblemCode, params: Problem['params'] = {}): Problem {
  return { code, params };
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}

export const problemSchema: z.ZodType<Problem> = z.strictObject({
  code: z.string().refine(isProblemCode),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
