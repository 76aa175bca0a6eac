/** The first step behind a calculated number, as a sentence. */
import type { ExplainedCell } from '../../shared/engine/index.ts';
import { settingsOf } from '../../shared/model/index.ts';
import { formulaSyntax } from '../../shared/parsing/index.ts';
import { amountsOf, sentenceText, tellingSteps } from '../../shared/trace/index.ts';
import type { SheetScope } from '../grid/index.ts';

/** Null where there is nothing to tell of it. */
export function calculatedSum({ project, results, translator }: SheetScope, cell: ExplainedCell): string | null {
  const step = tellingSteps(results.explain(cell))[0];
  if (step === undefined) return null;
  const syntax = formulaSyntax(settingsOf(project).locale);
  return sentenceText(step, { project, amounts: amountsOf(project), translator, syntax });
}
