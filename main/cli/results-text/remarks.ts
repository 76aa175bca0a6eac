import { type Remark, remarksOn } from '../../../shared/checks/index.ts';
import { indented, type Page } from './page.ts';

/** What counts as it stands and wants a look, each question with the rows that it is asked of. */
export function remarks({ project, results, translator: { t, sentence }, name }: Page): string {
  const questions = new Map<string, Remark[]>();
  for (const remark of remarksOn(project, results)) {
    const question = sentence(remark.problem);
    questions.set(question, [...(questions.get(question) ?? []), remark]);
  }
  if (questions.size === 0) return '';
  const lines = [...questions].map(([question, asked]) => {
    return indented(`${question}\n${indented(asked.map(({ entity, id }) => name(entity, id)).join('; '))}`);
  });
  return [t('cli/calc/remarks'), ...lines].join('\n');
}
