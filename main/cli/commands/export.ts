import { extname, resolve } from 'node:path';
import { calculate } from '../../../shared/engine/index.ts';
import { toJson } from '../../../shared/model/index.ts';
import { formats } from '../../carrier/index.ts';
import type { WriteExport } from '../../host/index.ts';
import { type Command, DONE, FINDINGS, notDone } from '../command.ts';
import { hasFindings } from '../not-valued.ts';
import { outputRefusal, writeOutput } from '../output-file.ts';
import { readAny } from '../read-any.ts';

const writers: ReadonlyMap<string, WriteExport> = new Map([
  ['.xlsx', formats.workbook.write],
  ['.json', async (project) => new TextEncoder().encode(`${JSON.stringify(toJson(project), null, 2)}\n`)],
  ['.csv', formats.csv],
]);

/** `worthwhile export FILE OUT`: the project as its ending says. */
export const exportCommand: Command = {
  command: 'worthwhile export',
  options: { force: { type: 'boolean' } },
  positionals: ['FILE', 'OUT'],
  help: ({ t }) => t('cli/help/export'),

  async run(given, { folder, translator, version, now, remark }) {
    const [from = '', to = ''] = given.positionals.map((name) => resolve(folder, name));
    const refusal = outputRefusal(to, { endings: [...writers.keys()], force: given.has('force'), source: from });
    const write = writers.get(extname(to).toLowerCase());
    if (refusal !== null) return notDone(refusal);
    if (write === undefined) throw new Error(`No writer for ${to}`);
    const project = await readAny(from);
    if (!project.ok) return notDone(project.problem);
    const bytes = await write(project.value, { at: now().toISOString(), programVersion: version });
    const unwritten = await writeOutput(to, bytes);
    if (unwritten !== null) return notDone(unwritten);
    remark(translator.t('cli/wrote', { path: to }));
    return hasFindings(calculate(project.value)) ? FINDINGS : DONE;
  },
};
