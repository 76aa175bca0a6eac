/** Every sentence for a failure that a person can cause, by its code. */
import { carrierProblems } from './carrier.ts';
import { cliProblems } from './cli.ts';
import { engineProblems } from './engine.ts';
import { fileProblems } from './file.ts';
import { modelProblems } from './model.ts';
import { parsingProblems } from './parsing.ts';
import { windowProblems } from './window.ts';
import { workbookProblems } from './workbook.ts';

export const problems = {
  ...carrierProblems,
  ...cliProblems,
  ...engineProblems,
  ...fileProblems,
  ...modelProblems,
  ...parsingProblems,
  ...windowProblems,
  ...workbookProblems,
} as const;
