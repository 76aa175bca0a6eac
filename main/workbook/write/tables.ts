/** Every sheet that is a table, laid out for one project. */

import { adjustmentsTable } from './adjustments.ts';
import { columnFiguresTable } from './column-figures.ts';
import { columnWorkingsTable } from './column-workings.ts';
import type { WriteContext } from './context.ts';
import { discountFactorsTable, scheduleYearsOf } from './discount-factors.ts';
import { factorsTable } from './factors.ts';
import { figureNotesTable, rangesTable } from './figure-registers.ts';
import { impactMapTable } from './impact-map.ts';
import { indicatorsTable } from './indicators.ts';
import { inputsTable } from './inputs.ts';
import { listsTable } from './lists.ts';
import { outcomeSteps } from './outcome-steps.ts';
import { outcomesTable } from './outcomes.ts';
import { presentValuesTable } from './present-values.ts';
import { pricesTable } from './prices.ts';
import { proxiesTable } from './proxies.ts';
import { referenceTablesTable, referenceValuesTable } from './reference-lines.ts';
import {
  activitiesTable,
  assumptionsTable,
  citationsTable,
  evidenceTable,
  outcomeOutputsTable,
  outcomeStepsTable,
  outcomeTagsTable,
  outputsTable,
  tagsTable,
} from './registers.ts';
import { scheduleYearsTable } from './schedule-years.ts';
import { stakeholdersTable } from './stakeholders.ts';
import type { Table } from './table.ts';
import { waterfallTable } from './waterfall.ts';
import { workingsTable } from './workings.ts';
import { yearsTable } from './years.ts';

export interface Tables {
  readonly stakeholders: Table;
  readonly inputs: Table;
  readonly map: Table;
  readonly adjustments: Table;
  readonly workings: Table;
  readonly columnWorkings: Table;
  readonly years: Table;
  readonly presentValues: Table;
  readonly waterfall: Table;
  readonly proxies: Table;
  readonly outcomes: Table;
  readonly indicators: Table;
  readonly outputs: Table;
  readonly activities: Table;
  readonly outcomeOutputs: Table;
  readonly outcomeSteps: Table;
  readonly tags: Table;
  readonly outcomeTags: Table;
  readonly factors: Table;
  readonly assumptions: Table;
  readonly referenceTables: Table;
  readonly referenceValues: Table;
  readonly prices: Table;
  readonly scheduleYears: Table;
  readonly discountFactors: Table;
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
    columnWorkings: columnWorkingsTable(context, there),
    years: yearsTable(context, there, steps),
    presentValues: presentValuesTable(context, there, steps),
    waterfall: waterfallTable(context, there, steps),
    proxies: proxiesTable(context, there),
    outcomes: outcomesTable(context, there),
    indicators: indicatorsTable(context, there),
    outputs: outputsTable(context, there),
    activities: activitiesTable(context, there),
    outcomeOutputs: outcomeOutputsTable(context, there),
    outcomeSteps: outcomeStepsTable(context, there),
    tags: tagsTable(context, there),
    outcomeTags: outcomeTagsTable(context, there),
    factors: factorsTable(context, there),
    assumptions: assumptionsTable(context, there),
    referenceTables: referenceTablesTable(context, there),
    referenceValues: referenceValuesTable(context, there),
    prices: pricesTable(context, there),
    scheduleYears: scheduleYearsTable(context, there, scheduleYearsOf(context)),
    discountFactors: discountFactorsTable(context, there),
    evidence: evidenceTable(context, there),
    citations: citationsTable(context, there),
    figureNotes: figureNotesTable(context, there),
    columnFigures: columnFiguresTable(context, there),
    ranges: rangesTable(context),
    lists: listsTable(context),
  };
  return tables;
}
