import { basename, resolve } from 'node:path';
import { historyOf } from '../../../shared/history/index.ts';
import { type EntityName, entityNames } from '../../../shared/model/index.ts';
import { type Problem, problem } from '../../../shared/problem.ts';
import type { Arguments } from '../arguments.ts';
import { type Command, DONE, FINDINGS, notDone } from '../command.ts';
import { historyText } from '../history-text.ts';
import { readWithHistory, startOf } from '../read-history.ts';
import { verificationJson, verificationOf, verificationText } from '../verification.ts';

/** `worthwhile history FILE`: every change, or whether somebody made some behind the program's back. */
export const historyCommand: Command = {
  command: 'worthwhile history',
  options: {
    verify: { type: 'boolean' },
    json: { type: 'boolean' },
    author: { type: 'string' },
    table: { type: 'string' },
    row: { type: 'string' },
    field: { type: 'string' },
    since: { type: 'string' },
    until: { type: 'string' },
  },
  positionals: ['FILE'],
  help: ({ t }) => t('cli/help/history'),

  async run(given, { folder, translator, print }) {
    const bad = badFilter(given);
    if (bad !== null) return notDone(bad);
    const path = resolve(folder, given.positionals[0] ?? '');
    const read = await readWithHistory(path);
    if (!read.ok) return notDone(read.problem);
    if (given.has('verify')) {
      const verification = verificationOf(read.value);
      const text = given.has('json')
        ? JSON.stringify(verificationJson(verification, translator), null, 2)
        : verificationText(verification, translator);
      print(text);
      return verification.sound ? DONE : FINDINGS;
    }
    const table = given.value('table');
    const filter = {
      author: given.value('author'),
      table: isTable(table) ? table : null,
      row: given.value('row'),
      field: given.value('field'),
      since: given.value('since'),
      until: given.value('until'),
    };
    const { history } = read.value;
    const entries = historyOf(startOf(history), history.changes, filter, translator);
    const file = basename(path);
    print(given.has('json') ? JSON.stringify({ file, entries }, null, 2) : historyText(entries, translator));
    return DONE;
  },
};

const DATE = /^\d{4}-\d\d-\d\d(T\d\d(:\d\d(:\d\d)?)?)?$/;

function badFilter(given: Arguments): Problem | null {
  const table = given.value('table');
  if (table !== null && !isTable(table)) return problem('cli.noSuchTable', { table, tables: entityNames.join(', ') });
  const text = [given.value('since'), given.value('until')].find((date) => date !== null && !DATE.test(date));
  return typeof text === 'string' ? problem('cli.badDate', { text }) : null;
}

function isTable(name: string | null): name is EntityName {
  return entityNames.some((entity) => entity === name);
}
