import { resolve } from 'node:path';
import { calculate } from '../../../shared/engine/index.ts';
import { type Command, DONE, FINDINGS, notDone } from '../command.ts';
import { hasFindings } from '../not-valued.ts';
import { readAny } from '../read-any.ts';
import { resultsJson } from '../results-json.ts';
import { resultsText } from '../results-text.ts';

/** `worthwhile calc FILE`: the results, for a person or for a program. */
export const calcCommand: Command = {
  command: 'worthwhile calc',
  options: { json: { type: 'boolean' } },
  positionals: ['FILE'],
  help: ({ t }) => t('cli/help/calc'),

  async run(given, { folder, translator, print }) {
    const read = await readAny(resolve(folder, given.positionals[0] ?? ''));
    if (!read.ok) return notDone(read.problem);
    const project = read.value;
    const results = calculate(project);
    if (given.has('json')) print(JSON.stringify(resultsJson(project, results, translator), null, 2));
    else print(resultsText(project, results, translator));
    return hasFindings(results) ? FINDINGS : DONE;
  },
};
