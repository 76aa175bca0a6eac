/** Every sentence for a failure that a person can cause, by its code. */
import { carrierProblems } from './carrier.ts';
import { checkProblems } from './check.ts';
import { cliProblems } from './cli.ts';
import { engineProblems } from './engine.ts';
import { expressionProblems } from './expression.ts';
import { fileProblems } from './file.ts';
import { modelProblems } from './model.ts';
import { parsingProblems } from './parsing.ts';
import { sheetProblems } from './sheet.ts';
import { windowProblems } from './window.ts';
import { workbookProblems } from './workbook.ts';

export const problems = {
  ...carrierProblems,
  ...checkProblems,
  ...cliProblems,
  ...engineProblems,
  ...expressionProblems,
  ...fileProblems,
  ...modelProblems,
  ...parsingProblems,
  ...sheetProblems,
  ...windowProblems,
  ...workbookProblems,
} as const;
