// A process that works on a project until it is killed: it makes random changes and saves now and then, and says of each
// what was acknowledged. Started by kill.test.ts with a data folder, a file, a seed and how to copy.

import { writeSync } from 'node:fs';
import fc from 'fast-check';
import { COPY_WORKER_SOURCE, copyOnWorker, SessionStore } from '../../main/project-file/index.ts';
import { arbitraryCommand } from '../support/arbitraries.ts';

const [dataFolder = '', file = '', seedText = '0', copying = 'here'] = process.argv.slice(2);

/** Straight to the pipe: what was said is said, even if the process ends in the same moment. */
function say(...words: readonly (string | number)[]): void {
  writeSync(1, `${words.join(' ')}\n`);
}

const sessions = new SessionStore(dataFolder, {
  log: (error) => {
    throw error;
  },
  ...(copying === 'worker' ? { copy: copyOnWorker(COPY_WORKER_SOURCE) } : {}),
});
const opened = await sessions.open(file);
if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
const session = opened.value;
say('open', session.revision);

for (let seed = Number(seedText) * 100_000; ; seed += 1) {
  const [command] = fc.sample(arbitraryCommand(session.project), { numRuns: 1, seed });
  if (command === undefined) continue;
  const done = session.commit({ command, at: new Date().toISOString(), author: 'Child', label: 'Edit', reason: null });
  if (done.ok) say('kept', done.value.revision, done.value.patchHash);
  if (seed % 7 === 0) {
    const saved = await session.save();
    say(saved.ok ? 'saved' : `refused ${saved.problem.code}`);
  }
}
