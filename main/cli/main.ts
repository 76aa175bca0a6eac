/** The command line: `worthwhile COMMAND …`. Prints, and ends with 0, 1 or 2; see `worthwhile --help`. */
import { randomUUID } from 'node:crypto';
import { createTranslator } from '../../shared/messages/index.ts';
import { problem } from '../../shared/problem.ts';
import { createLog, dataFolder, programVersion } from '../carrier/index.ts';
import { type Ending, notDone } from './command.ts';
import { run } from './run.ts';

const translator = createTranslator('en');

// `worthwhile calc FILE | head` closes the pipe before we are done; that is the reader's right.
process.stdout.on('error', () => process.exit(0));

const ending = await runSafely();
if (ending.code === 2) console.error(`worthwhile: ${translator.sentence(ending.problem)}`);
process.exitCode = ending.code;

async function runSafely(): Promise<Ending> {
  try {
    return await run(process.argv.slice(2), {
      folder: process.cwd(),
      translator,
      version: programVersion(),
      now: () => new Date(),
      print: (text) => console.log(text),
      remark: (text) => console.error(text),
    });
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    const log = createLog(dataFolder(process.platform, process.env));
    log(reference);
    log(error);
    return notDone(problem('contract.failed', { reference }));
  }
}
