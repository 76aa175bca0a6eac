/** All text in English, under the names by which it is looked up. */
import { changesMessages } from './changes.ts';
import { cliMessages } from './cli.ts';
import { entities } from './entities.ts';
import { fields } from './fields.ts';
import { gridMessages } from './grid.ts';
import { problems } from './problems/index.ts';
import { traceMessages } from './trace.ts';
import { windowMessages } from './window.ts';
import { workbookMessages } from './workbook.ts';

export const english = {
  fields,
  entities,
  problems,
  window: windowMessages,
  grid: gridMessages,
  workbook: workbookMessages,
  cli: cliMessages,
  trace: traceMessages,
  changes: changesMessages,
} as const;
