/** Reads the arguments of a command. What a person got wrong comes back as a problem that names it. */
import { parseArgs } from 'node:util';
import { problem } from '../../shared/problem.ts';
import { done, type Result, refused } from '../../shared/result.ts';

export interface ArgumentShape {
  /** How the command is called in sentences, such as `worthwhile calc`. */
  readonly command: string;
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>;
  /** Names of the arguments as help shows them; those in brackets may be left out. */
  readonly positionals: readonly string[];
}

export interface Arguments {
  readonly positionals: readonly string[];
  has(option: string): boolean;
  /** The value that was given last. */
  value(option: string): string | null;
  /** All that were given, in their order, for an option that may be repeated. */
  values(option: string): readonly string[];
}

const HELP = { help: { type: 'boolean', short: 'h' } } as const;

export function readArguments(args: readonly string[], shape: ArgumentShape): Result<Arguments> {
  const { command, positionals: names } = shape;
  const options: ArgumentShape['options'] = { ...shape.options, ...HELP };
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });

  const values = new Map<string, (string | null)[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = token.rawName;
    const known = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (known === undefined) return refused(problem('cli.unknownOption', { option, command }));
    const value = token.value ?? null;
    if (known.type === 'string' && (value === null || isOption(value, token.inlineValue))) {
      return refused(problem('cli.missingValue', { option, command }));
    }
    if (known.type === 'boolean' && value !== null) return refused(problem('cli.unexpectedValue', { option }));
    values.set(token.name, [...(values.get(token.name) ?? []), value]);
  }

  if (!values.has('help')) {
    const missing = names[positionals.length];
    if (missing !== undefined && !missing.startsWith('[')) {
      return refused(problem('cli.missingArgument', { argument: missing, command }));
    }
    const extra = positionals[names.length];
    if (extra !== undefined) return refused(problem('cli.tooManyArguments', { argument: extra }));
  }
  return done({
    positionals,
    has: (option) => values.has(option),
    value: (option) => values.get(option)?.at(-1) ?? null,
    values: (option) => values.get(option)?.filter((value) => value !== null) ?? [],
  });
}

/** `--port --folder x`: the value was forgotten. A value that does begin with a dash is written `--port=-1`. */
function isOption(value: string, inline: boolean | undefined): boolean {
  return inline !== true && value.startsWith('-') && value.length > 1;
}
