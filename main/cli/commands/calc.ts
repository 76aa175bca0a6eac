import { resolve } from 'node:path';
import { calculate, type Results } from '../../../shared/engine/index.ts';
import { problem } from '../../../shared/problem.ts';
import type { Arguments } from '../arguments.ts';
import { type Command, DONE, type Ending, FINDINGS, notDone, type Surroundings } from '../command.ts';
import { cellOfId, totalNames } from '../explained-cell.ts';
import { explanationJson, explanationText } from '../explanation.ts';
import { idleOverrides } from '../idle-overrides.ts';
import { hasFindings } from '../not-valued.ts';
import { type Overridden, overrideSettings, overridesJson } from '../override-settings.ts';
import { readAny } from '../read-any.ts';
import { resultsJson } from '../results-json.ts';
import { resultsText } from '../results-text/index.ts';

const totals = totalNames.join(', ');

/** `worthwhile calc FILE`: the results, or how one number of them comes about, for a person or for a program. */
export const calcCommand: Command = {
  command: 'worthwhile calc',
  options: {
    json: { type: 'boolean' },
    ids: { type: 'boolean' },
    set: { type: 'string' },
    explain: { type: 'string' },
  },
  positionals: ['FILE'],
  help: ({ t }) => t('cli/help/calc', { totals }),

  async run(given, around) {
    const { folder, translator, print, remark } = around;
    const read = await readAny(resolve(folder, given.positionals[0] ?? ''));
    if (!read.ok) return notDone(read.problem);
    const changed = overrideSettings(read.value, given.values('set'), translator);
    if (!changed.ok) return notDone(changed.problem);
    const { project, overrides } = changed.value;
    for (const sentence of idleOverrides(changed.value, translator)) remark(sentence);
    const results = calculate(project);
    const id = given.value('explain');
    if (id !== null) return explain(id, given, changed.value, results, around);
    if (given.has('json')) print(jsonText(resultsJson(changed.value, results, translator)));
    else print(resultsText({ project, results, translator, overrides, ids: given.has('ids') }));
    return hasFindings(results) ? FINDINGS : DONE;
  },
};

function explain(
  id: string,
  given: Arguments,
  { project, overrides }: Overridden,
  results: Results,
  { translator, print }: Surroundings,
): Ending {
  const cell = cellOfId(project, id);
  if (cell === null) return notDone(problem('cli.nothingToExplain', { id, totals }));
  const explanation = results.explain(cell);
  if (given.has('json')) {
    const told = explanationJson(id, explanation, project, results, translator);
    print(jsonText({ ...overridesJson(overrides), ...told }));
  } else print(explanationText(explanation, project, results, translator));
  return explanation.problems.length + results.problems.length > 0 ? FINDINGS : DONE;
}

function jsonText(value: object): string {
  return JSON.stringify(value, null, 2);
}
