/** How a number came about: for a person as sentences, for a program as the same with the figures beside them. */
import type { ExplainedCell, Explanation, Operand, Results, Step } from '../../shared/engine/index.ts';
import type { Translator } from '../../shared/messages/index.ts';
import { noteAt, type Project, settingsOf } from '../../shared/model/index.ts';
import { formulaSyntax } from '../../shared/parsing/index.ts';
import { amountsOf, sentenceText, stepName, type TraceContext } from '../../shared/trace/index.ts';
import { fullName } from './rows.ts';

/** A step in words. */
interface ToldStep {
  readonly name: string;
  readonly sentence: string;
  /** Where its figures are from, those of one source together. */
  readonly sources: readonly { readonly names: readonly string[]; readonly source: string }[];
}

export function explanationText(explanation: Explanation, project: Project, results: Results, translator: Translator) {
  const steps = explanation.steps.flatMap((step) => {
    const { name, sentence, sources } = told(step, project, translator);
    return [
      `  ${name}`,
      `    ${sentence}`,
      ...sources.map(({ names, source }) => {
        return `    ${translator.t('cli/explain/source', { names: names.join(', '), source: source.replaceAll(/\s+/g, ' ') })}`;
      }),
    ];
  });
  const reasons = reasonsFor(explanation, project, results, translator).map((reason) => `  ${reason}`);
  return [heading(explanation.cell, project, translator), ...steps, ...reasons].join('\n');
}

export function explanationJson(
  id: string,
  explanation: Explanation,
  project: Project,
  results: Results,
  translator: Translator,
): object {
  const operandJson = (operand: Operand): object => ({
    ...operand,
    name: stepName(operand.cell, project, translator),
    times: operand.times === null ? null : operandJson(operand.times),
  });
  return {
    explained: { id, name: heading(explanation.cell, project, translator) },
    steps: explanation.steps.map((step) => ({
      ...told(step, project, translator),
      operation: step.operation,
      formula: step.formula,
      result: step.result,
      cell: step.cell,
      operands: step.operands.map(operandJson),
    })),
    reasons: reasonsFor(explanation, project, results, translator),
  };
}

function heading(cell: ExplainedCell, project: Project, translator: Translator): string {
  const { t } = translator;
  switch (cell.kind) {
    case 'outcome': {
      const name = fullName(project, 'outcome', cell.id) || t('cli/calc/unnamed');
      const stakeholder = fullName(project, 'stakeholder', project.outcome.get(cell.id)?.stakeholder ?? '');
      return t('cli/explain/of', { name, stakeholder: stakeholder || t('cli/calc/unnamed') });
    }
    case 'input':
      return fullName(project, 'input', cell.id) || t('cli/calc/unnamed');
    default:
      return stepName(cell, project, translator);
  }
}

function told(step: Step, project: Project, translator: Translator): ToldStep {
  const { locale } = settingsOf(project);
  const context: TraceContext = {
    project,
    amounts: amountsOf(project),
    translator,
    syntax: formulaSyntax(locale),
  };
  return {
    name: stepName(step.cell, project, translator),
    sentence: sentenceText(step, context),
    sources: sourcesOf(step, project, translator),
  };
}

function sourcesOf(step: Step, project: Project, translator: Translator): ToldStep['sources'] {
  const namesBySource = new Map<string, Set<string>>();
  const add = (source: string | null, cell: ExplainedCell) => {
    if (source === null) return;
    const names = namesBySource.get(source) ?? new Set();
    namesBySource.set(source, names.add(stepName(cell, project, translator)));
  };
  // The name of a discount schedule stands in its sentence already.
  if (step.operation !== 'discounting') for (const { source, cell } of step.operands) add(source, cell);
  if (step.operation === 'entered') add(ownSource(step.cell, project), step.cell);
  return [...namesBySource].map(([source, names]) => ({ names: [...names], source }));
}

/** Where a figure is from that was simply entered. */
function ownSource(cell: ExplainedCell, project: Project): string | null {
  if (cell.kind !== 'figure') return null;
  const { entity, id, field, column } = cell;
  const noted = noteAt(project, { entity, target: id, field, column })?.source ?? null;
  return noted ?? (entity === 'assumption' ? (project.assumption.get(id)?.source ?? null) : null);
}

/** Why there is nothing to explain; empty where there are steps. */
function reasonsFor(
  { cell, steps, problems }: Explanation,
  project: Project,
  results: Results,
  { t, sentence, optionLabel }: Translator,
): readonly string[] {
  if (steps.length > 0) return [];
  const found = [...results.problems, ...problems];
  if (found.length > 0) return [...new Set(found.map((why) => sentence(why)))];
  const outcome = cell.kind === 'outcome' ? project.outcome.get(cell.id) : undefined;
  if (outcome !== undefined && outcome.treatment !== 'valued') {
    return [t('cli/explain/untreated', { treatment: optionLabel('outcome', 'treatment', outcome.treatment) })];
  }
  if (outcome !== undefined && project.stakeholder.get(outcome.stakeholder)?.included === false) {
    return [t('cli/explain/stakeholderLeftOut')];
  }
  if (cell.kind === 'input' && project.input.get(cell.id)?.valued === false) return [t('cli/explain/unvalued')];
  return [t('cli/explain/none')];
}
