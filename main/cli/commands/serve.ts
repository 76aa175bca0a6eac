import { dirname } from 'node:path';
import { problem } from '../../../shared/problem.ts';
import { build, isStale, WINDOW } from '../../start/build.ts';
import { hasDisplay } from '../../start/display.ts';
import { openInBrowser } from '../../start/system-browser.ts';
import { runLoopback } from '../../web/index.ts';
import { type Command, DONE, notDone } from '../command.ts';
import { LOOPBACK_OPTIONS, readLoopbackPlace } from '../loopback-arguments.ts';

const root = dirname(dirname(dirname(import.meta.dirname)));

/** `worthwhile serve`: the editor in the browser, until it is stopped. */
export const serveCommand: Command = {
  command: 'worthwhile serve',
  options: LOOPBACK_OPTIONS,
  positionals: ['[FILE]'],
  help: ({ t }) => t('cli/help/serve'),

  async run(given, { folder: from, translator: { t }, print, remark }) {
    const place = readLoopbackPlace(given, from);
    if (!place.ok) return notDone(place.problem);
    if (await isStale(root, WINDOW)) {
      remark(t('cli/start/building'));
      if (!(await build(root, WINDOW))) return notDone(problem('cli.notBuilt'));
    }
    const ended = await runLoopback({
      root,
      ...place.value,
      announce: (address) => {
        print(t('cli/start/address', { address }));
        print(t('cli/start/stopHint'));
        if (hasDisplay(process.platform, process.env)) openInBrowser(address, process.platform);
      },
      onStopping: () => remark(t('cli/start/saving')),
    });
    return ended.ok ? DONE : notDone(ended.problem);
  },
};
