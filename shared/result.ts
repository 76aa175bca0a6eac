import type { Problem } from './problem.ts';

/** The outcome of something that a person's input can make fail. Anything else that fails is a bug and is thrown. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused<T>(problem: Problem): Result<T> {
  return { ok: false, problem };
}

/** Marks the branch of a switch that cannot be reached; the compiler proves it. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
