/**
 * From a request as it came to its handler and back. Nothing gets through unchecked, and no error gets out: what a person
 * can do something about is a problem already, and a bug becomes one with a reference that stands in the log.
 */
import type { z } from 'zod';
import { contract, type Input, type Output, type RequestName } from '../../shared/contract.ts';
import { problem } from '../../shared/problem.ts';
import { type Result, refused } from '../../shared/result.ts';
import { appHandlers } from './handlers/app.ts';
import { fileHandlers } from './handlers/file.ts';
import type { Context, Handler } from './handlers/handler.ts';
import { projectHandlers } from './handlers/project.ts';

const handlers: { readonly [N in RequestName]: Handler<N> } = { ...appHandlers, ...fileHandlers, ...projectHandlers };

export async function dispatch(name: string, input: unknown, context: Context): Promise<Result<unknown>> {
  if (!isRequestName(name)) return refused(problem('contract.badRequest', { name: name.slice(0, 60), path: '' }));
  try {
    return await answer(name, input, context);
  } catch (error) {
    const reference = context.place.around.ids().slice(0, 8);
    context.place.options.log({ reference, request: name, error: described(error) });
    return refused(problem('contract.failed', { reference }));
  }
}

async function answer<N extends RequestName>(name: N, input: unknown, context: Context): Promise<Result<Output<N>>> {
  const schemas = schemasOf(name);
  const parsed = schemas.input.safeParse(input);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    return refused(problem('contract.badRequest', { name, path }));
  }
  const handler: Handler<N> = handlers[name];
  // What passed the schema of this request's input is its input: TypeScript does not follow a name into a table.
  const result = await handler(parsed.data as Input<N>, context);
  if (result.ok && context.place.options.checkAnswers === true) schemas.output.parse(result.value);
  return result;
}

function schemasOf(name: RequestName): { readonly input: z.ZodType; readonly output: z.ZodType } {
  return contract[name];
}

function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(contract, name);
}

function described(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
