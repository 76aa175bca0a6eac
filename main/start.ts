/**
 * What `npm start` runs: Worthwhile in a window of its own where Electron is there or can be fetched and there is a screen,
 * else the same window on a loopback address, with a sentence saying why.
 */
import { dirname } from 'node:path';
import { createTranslator } from '../shared/messages/index.ts';
import { type Problem, problem } from '../shared/problem.ts';
import { readArguments } from './cli/arguments.ts';
import { LOOPBACK_OPTIONS, type LoopbackPlace, readLoopbackPlace } from './cli/loopback-arguments.ts';
import { build, DESKTOP, isStale, WINDOW } from './start/build.ts';
import { hasDisplay } from './start/display.ts';
import { electronBinary, fetchElectron } from './start/electron-binary.ts';
import { runElectron } from './start/run-electron.ts';
import { openInBrowser } from './start/system-browser.ts';
import { runLoopback } from './web/index.ts';

const { t, sentence } = createTranslator('en');
const root = dirname(import.meta.dirname);

/** Why the window is shown in the browser, by the key of the sentence that says so. */
type Reason = 'asked' | 'noDisplay' | 'noElectron' | 'notBuilt' | 'failed';

process.exitCode = await start(process.argv.slice(2));

async function start(args: readonly string[]): Promise<number> {
  const options = { ...LOOPBACK_OPTIONS, browser: { type: 'boolean' } } as const;
  const given = readArguments(args, { command: 'npm start --', options, positionals: ['[FILE]'] });
  if (!given.ok) return refuse(given.problem);
  if (given.value.has('help')) return say(t('cli/start/help'));
  const place = readLoopbackPlace(given.value, whereThePersonStands());
  if (!place.ok) return refuse(place.problem);

  const reason = given.value.has('browser') ? 'asked' : await showInElectron(place.value);
  return reason === null ? 0 : await showInBrowser(place.value, reason);
}

/** Shows the window in Electron until it is closed; or says why it cannot. */
async function showInElectron({ document }: LoopbackPlace): Promise<Reason | null> {
  if (!hasDisplay(process.platform, process.env)) return 'noDisplay';
  if (electronBinary(root, process.env) === null) {
    say(t('cli/start/fetching'));
    await fetchElectron(root);
  }
  const binary = electronBinary(root, process.env);
  if (binary === null) return 'noElectron';
  if (!(await isBuilt(DESKTOP))) return 'notBuilt';
  return (await runElectron(binary, root, document === null ? [] : [document])) ? null : 'failed';
}

async function showInBrowser({ port, folder, document }: LoopbackPlace, reason: Reason): Promise<number> {
  if (!(await isBuilt(WINDOW))) return refuse(problem('cli.notBuilt'));
  const ended = await runLoopback({
    root,
    folder,
    port,
    document,
    announce: (address) => {
      say(t('cli/start/address', { address }));
      say(t(`cli/start/because/${reason}`));
      say(t('cli/start/stopHint'));
      if (hasDisplay(process.platform, process.env)) openInBrowser(address, process.platform);
    },
    onStopping: () => say(t('cli/start/saving')),
  });
  return ended.ok ? 0 : refuse(ended.problem);
}

async function isBuilt(target: typeof WINDOW): Promise<boolean> {
  if (!(await isStale(root, target))) return true;
  say(t('cli/start/building'));
  return await build(root, target);
}

/** npm moves to the project's folder; paths are meant from where `npm start` was typed. */
function whereThePersonStands(): string {
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env;
  return script === 'start' && typedIn !== undefined ? typedIn : process.cwd();
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function refuse(why: Problem): number {
  console.error(sentence(why));
  return 2;
}
