import { basename, resolve } from 'node:path';
import { changeText, findIn } from '../../../shared/changes/index.ts';
import { differencesBetween, ratioSteps } from '../../../shared/compare/index.ts';
import { type Command, DONE, FINDINGS, notDone } from '../command.ts';
import { readAtEntry } from '../read-at-entry.ts';
import { DIFFERENCE_DIGITS, signedMoney } from '../signed-money.ts';

/** `worthwhile diff A B`: what differs, and what each difference does to the ratio. */
export const diffCommand: Command = {
  command: 'worthwhile diff',
  options: { json: { type: 'boolean' } },
  positionals: ['A', 'B'],
  help: ({ t }) => t('cli/help/diff'),

  async run(given, { folder, translator, print }) {
    const { t, entityName } = translator;
    const [a = '', b = ''] = given.positionals.map((name) => resolve(folder, name));
    const from = await readAtEntry(a);
    if (!from.ok) return notDone(from.problem);
    const to = await readAtEntry(b);
    if (!to.ok) return notDone(to.problem);
    const { patch, changes } = differencesBetween(from.value, to.value);
    const find = findIn(to.value, from.value);
    const told = changes.map((change) => ({ change, text: changeText(change, find, translator) }));
    const ratio = ratioSteps(patch, from.value, to.value);
    const steps = ratio.steps.map((step) => ({
      ...step,
      text:
        step.change === null
          ? t('cli/diff/together', { count: step.causes, rows: entityName(step.entity, true) })
          : changeText(step.change, find, translator),
    }));
    const ending = changes.length === 0 ? DONE : FINDINGS;
    if (given.has('json')) {
      print(JSON.stringify({ a: basename(a), b: basename(b), changes: told, ratio: { ...ratio, steps } }, null, 2));
      return ending;
    }
    const money = signedMoney(to.value, 2);
    const finer = signedMoney(to.value, DIFFERENCE_DIGITS);
    const ratioText = (value: number | null) => (value === null ? t('cli/calc/none') : money(value).replace(/^\+/, ''));
    const lines = [
      ...(told.length === 0 ? [t('cli/diff/equal')] : told.map(({ text }) => text)),
      t('cli/diff/ratio', { from: ratioText(ratio.from), to: ratioText(ratio.to) }),
      ...steps.map(({ text, difference }) => {
        const amount = difference === null ? t('cli/calc/notKnown') : finer(difference);
        return `  ${t('cli/diff/step', { cause: text, amount })}`;
      }),
    ];
    print(lines.join('\n'));
    return ending;
  },
};
