import { resolve } from 'node:path';
import { PROJECT_EXTENSION, writeProjectFile } from '../../project-file/index.ts';
import { type Command, DONE, notDone } from '../command.ts';
import { outputRefusal } from '../output-file.ts';
import { readAny } from '../read-any.ts';

/** `worthwhile import IN OUT`: a project file from a workbook or from JSON. */
export const importCommand: Command = {
  command: 'worthwhile import',
  options: { force: { type: 'boolean' } },
  positionals: ['IN', 'OUT'],
  help: ({ t }) => t('cli/help/import'),

  async run(given, { folder, translator, remark }) {
    const [from = '', to = ''] = given.positionals.map((name) => resolve(folder, name));
    const refusal = outputRefusal(to, { endings: [PROJECT_EXTENSION], force: given.has('force'), source: from });
    if (refusal !== null) return notDone(refusal);
    const project = await readAny(from);
    if (!project.ok) return notDone(project.problem);
    const written = await writeProjectFile(project.value, to);
    if (!written.ok) return notDone(written.problem);
    remark(translator.t('cli/wrote', { path: to }));
    return DONE;
  },
};
