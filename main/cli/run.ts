/** Finds the command that the arguments name, and carries it out. */
import { problem } from '../../shared/problem.ts';
import { readArguments } from './arguments.ts';
import { type Command, DONE, type Ending, notDone, type Surroundings } from './command.ts';
import { calcCommand } from './commands/calc.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { newCommand } from './commands/new.ts';
import { serveCommand } from './commands/serve.ts';

const commands: ReadonlyMap<string, Command> = new Map([
  ['new', newCommand],
  ['calc', calcCommand],
  ['export', exportCommand],
  ['import', importCommand],
  ['serve', serveCommand],
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
  const command = commands.get(name);
  if (command === undefined) {
    return notDone(
      name.startsWith('-')
        ? problem('cli.unknownOption', { option: name, command: 'worthwhile' })
        : problem('cli.unknownCommand', { command: name }),
    );
  }
  const given = readArguments(rest, command);
  if (!given.ok) return notDone(given.problem);
  if (given.value.has('help')) {
    print(command.help(translator));
    return DONE;
  }
  return await command.run(given.value, around);
}
