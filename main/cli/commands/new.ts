import { resolve } from 'node:path';
import { examples } from '../../../shared/examples/index.ts';
import { emptyProject, type Project } from '../../../shared/model/index.ts';
import { problem } from '../../../shared/problem.ts';
import { done, type Result, refused } from '../../../shared/result.ts';
import { PROJECT_EXTENSION, writeProjectFile } from '../../project-file/index.ts';
import { type Command, DONE, notDone } from '../command.ts';
import { outputRefusal } from '../output-file.ts';

const names = examples.map(({ name }) => name).join(', ');

/** `worthwhile new FILE`: an empty project, or a worked example. */
export const newCommand: Command = {
  command: 'worthwhile new',
  options: { example: { type: 'string' }, force: { type: 'boolean' } },
  positionals: ['FILE'],
  help: ({ t }) => t('cli/help/new', { examples: names }),

  async run(given, { folder, translator, remark }) {
    const path = resolve(folder, given.positionals[0] ?? '');
    const refusal = outputRefusal(path, { endings: [PROJECT_EXTENSION], force: given.has('force'), source: null });
    if (refusal !== null) return notDone(refusal);
    const project = startingProject(given.value('example'));
    if (!project.ok) return notDone(project.problem);
    const written = await writeProjectFile(project.value, path);
    if (!written.ok) return notDone(written.problem);
    remark(translator.t('cli/wrote', { path }));
    return DONE;
  },
};

function startingProject(example: string | null): Result<Project> {
  if (example === null) return done(emptyProject());
  const found = examples.find(({ name }) => name === example);
  return found === undefined ? refused(problem('cli.noSuchExample', { name: example, names })) : done(found.project());
}
