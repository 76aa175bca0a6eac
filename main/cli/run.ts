/** Finds the command that the arguments name, and carries it out. */
import { problem } from '../../shared/problem.ts';
import { readArguments } from './arguments.ts';
import { type Command, DONE, type Ending, notDone, type Surroundings } from './command.ts';

/** Each command is loaded when it is asked for: the help need not wait for the database and the workbook. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['new', async () => (await import('./commands/new.ts')).newCommand],
  ['calc', async () => (await import('./commands/calc.ts')).calcCommand],
  ['export', async () => (await import('./commands/export.ts')).exportCommand],
  ['import', async () => (await import('./commands/import.ts')).importCommand],
  ['history', async () => (await import('./commands/history.ts')).historyCommand],
  ['diff', async () => (await import('./commands/diff.ts')).diffCommand],
  ['serve', async () => (await import('./commands/serve.ts')).serveCommand],
]);

export async function run(args: readonly string[], around: Surroundings): Promise<Ending> {
  const { translator, version, print } = around;
  const [name, ...rest] = args;
  if (name === undefined)
    return notDone(problem('cli.missingArgument', { argument: 'COMMAND', command: 'worthwhile' }));
  if (name === '--help' || name === '-h' || name === 'help') {
    print(translator.t('cli/help/overview'));
    return DONE;
  }
  if (name === '--version' || name === '-v') {
    print(version);
    return DONE;
  }
  const load = commands.get(name);
  if (load === undefined) {
    return notDone(
      name.startsWith('-')
        ? problem('cli.unknownOption', { option: name, command: 'worthwhile' })
        : problem('cli.unknownCommand', { command: name }),
    );
  }
  const command = await load();
  const given = readArguments(rest, command);
  if (!given.ok) return notDone(given.problem);
  if (given.value.has('help')) {
    print(command.help(translator));
    return DONE;
  }
  return await command.run(given.value, around);
}
