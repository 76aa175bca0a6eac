/** Every sheet that is a table, laid out for one project. */

import { adjustmentsTable } from './adjustments.ts';
import type { WriteContext } from './context.ts';
import { factorsTable } from './factors.ts';
import { columnFiguresTable, figureNotesTable, rangesTable } from './figure-registers.ts';
import { impactMapTable } from './impact-map.ts';
import { indicatorsTable } from './indicators.ts';
import { inputsTable } from './inputs.ts';
import { listsTable } from './lists.ts';
import { outcomesTable } from './outcomes.ts';
import { proxiesTable } from './proxies.ts';
import {
  activitiesTable,
  assumptionsTable,
  citationsTable,
  evidenceTable,
  outcomeOutputsTable,
  outcomeStepsTable,
  outputsTable,
} from './registers.ts';
import { stakeholdersTable } from './stakeholders.ts';
import type { Table } from './table.ts';
import { workingsTable } from './workings.ts';
import { outcomeSteps } from './workings-values.ts';
import { yearsTable } from './years.ts';

export interface Tables {
  readonly stakeholders: Table;
  readonly inputs: Table;
  readonly map: Table;
  readonly adjustments: Table;
  readonly workings: Table;
  readonly years: Table;
  readonly proxies: Table;
  readonly outcomes: Table;
  readonly indicators: Table;
  readonly outputs: Table;
  readonly activities: Table;
  readonly outcomeOutputs: Table;
  readonly outcomeSteps: Table;
  readonly factors: Table;
  readonly assumptions: Table;
  readonly evidence: Table;
  readonly citations: Table;
  readonly figureNotes: Table;
  readonly columnFigures: Table;
  readonly ranges: Table;
  readonly lists: Table;
}

/** Columns hold formulas that point into any table, and ask for it only once all of them are laid out. */
export function layOutTables(context: WriteContext): Tables {
  const steps = outcomeSteps(context);
  const there = (): Tables => tables;
  const tables: Tables = {
    stakeholders: stakeholdersTable(context, there),
    inputs: inputsTable(context, there),
    map: impactMapTable(context, there, steps),
    adjustments: adjustmentsTable(context, there),
    workings: workingsTable(context, there, steps),
    years: yearsTable(context, there, steps),
    proxies: proxiesTable(context, there),
    outcomes: outcomesTable(context, there),
    indicators: indicatorsTable(context, there),
    outputs: outputsTable(context, there),
    activities: activitiesTable(context, there),
    outcomeOutputs: outcomeOutputsTable(context, there),
    outcomeSteps: outcomeStepsTable(context, there),
    factors: factorsTable(context, there),
    assumptions: assumptionsTable(context, there),
    evidence: evidenceTable(context, there),
    citations: citationsTable(context, there),
    figureNotes: figureNotesTable(context, there),
    columnFigures: columnFiguresTable(context, there),
    ranges: rangesTable(context),
    lists: listsTable(context),
  };
  return tables;
}
