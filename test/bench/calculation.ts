/**
 * How long the calculation takes: an edit beside the same edit in HyperFormula, a full recalculation beside a bare loop
 * over typed arrays that does the same arithmetic, all in the same run. Prints tables and writes them to
 * docs/performance.md. Nothing here fails for being slow: machines differ.
 */
import assert from 'node:assert/strict';
import { cpus } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { HyperFormula } from 'hyperformula';
import { Calculator, calculate, type Results } from '../../shared/engine/index.ts';
import {
  apply,
  type Command,
  fromJson,
  invert,
  type Patch,
  type Project,
  reduce,
  toJson,
} from '../../shared/model/index.ts';
import { smallProject } from '../support/small-project.ts';
import { count, quantile, table, writePart } from './report.ts';

const YEARS = 10;
const RATE = 0.035;
const SIZES = [100, 1_000, 10_000, 100_000];

function largeProject(howMany: number): Project {
  const start = smallProject({ discountRate: RATE });
  const commands = Array.from({ length: howMany }, (_, index): Command[] => [
    { type: 'insert', entity: 'proxy', id: `p${index}`, values: { value: 100 + (index % 900) } },
    {
      type: 'insert',
      entity: 'outcome',
      id: `o${index}`,
      values: {
        stakeholder: 's',
        description: `Outcome ${index}`,
        proxy: `p${index}`,
        quantity: 10 + (index % 90),
        duration: YEARS,
        deadweight: (index % 50) / 100,
        attribution: 0.2,
        dropOff: 0.1,
      },
    },
  ]).flat();
  const reduced = reduce(start, { type: 'batch', commands });
  if (!reduced.ok) throw new Error('The map was refused');
  return apply(start, reduced.value);
}

interface Columns {
  readonly quantity: Float64Array;
  readonly value: Float64Array;
  readonly deadweight: Float64Array;
  readonly attribution: Float64Array;
  readonly dropOff: Float64Array;
  readonly duration: Float64Array;
}

function columnsOf(project: Project): Columns {
  const outcomes = [...project.outcome.values()];
  const of = (name: 'quantity' | 'deadweight' | 'attribution' | 'dropOff' | 'duration') =>
    Float64Array.from(outcomes, (outcome) => Number(outcome[name]));
  return {
    quantity: of('quantity'),
    value: Float64Array.from(outcomes, ({ proxy }) => Number(project.proxy.get(proxy ?? '')?.value ?? 0)),
    deadweight: of('deadweight'),
    attribution: of('attribution'),
    dropOff: of('dropOff'),
    duration: of('duration'),
  };
}

/**
 * The same totals, with nothing around them: no rules, no reasons, no exact sums. Present value, the value of each
 * column, the levels of the waterfall, gross and impact of one year, and the positive present value.
 */
function bareLoop({ quantity, value, deadweight, attribution, dropOff, duration }: Columns): () => number {
  const factors = Float64Array.from({ length: YEARS }, (_, column) => (1 + RATE) ** -(column + 1));
  return () => {
    const columns = new Float64Array(YEARS);
    const levels = new Float64Array(8);
    let yearlyGross = 0;
    let yearlyImpact = 0;
    let positive = 0;
    for (let index = 0; index < quantity.length; index += 1) {
      const gross = (quantity[index] ?? 0) * (value[index] ?? 0);
      const afterDeadweight = gross * (1 - (deadweight[index] ?? 0));
      const impact = afterDeadweight * (1 - (attribution[index] ?? 0));
      const kept = 1 - (dropOff[index] ?? 0);
      const years = duration[index] ?? 0;
      const end = Math.ceil(years);
      let worth = impact;
      let weights = 0;
      let undiscounted = 0;
      let present = 0;
      for (let column = 0; column < end; column += 1) {
        const weight = years - column >= 1 ? 1 : years - column;
        const year = worth * weight;
        columns[column] = (columns[column] ?? 0) + year;
        weights += weight;
        undiscounted += year;
        present += year * (factors[column] ?? 0);
        worth *= kept;
      }
      yearlyGross += gross;
      yearlyImpact += impact;
      if (present > 0) positive += present;
      levels[0] = (levels[0] ?? 0) + gross * weights;
      levels[1] = (levels[1] ?? 0) + gross * weights;
      levels[2] = (levels[2] ?? 0) + afterDeadweight * weights;
      levels[3] = (levels[3] ?? 0) + afterDeadweight * weights;
      levels[4] = (levels[4] ?? 0) + impact * weights;
      levels[5] = (levels[5] ?? 0) + impact * weights;
      levels[6] = (levels[6] ?? 0) + undiscounted;
      levels[7] = (levels[7] ?? 0) + present;
    }
    return positive + 0 * (yearlyGross + yearlyImpact + (columns[0] ?? 0) + (levels[0] ?? 0));
  };
}

/** The same map as a sheet of formulas, one row for each outcome, with its totals on a second sheet. */
function spreadsheet({ quantity, value, deadweight, attribution, dropOff }: Columns): HyperFormula {
  const letter = (column: number) => String.fromCharCode('A'.charCodeAt(0) + column);
  const first = 7;
  const years = Array.from({ length: YEARS }, (_, year) => first + year);
  const rows = Array.from(quantity, (amount, index) => {
    const row = index + 1;
    const values = years.map((column, year) => (year === 0 ? `=G${row}` : `=${letter(column - 1)}${row}*(1-E${row})`));
    const presentValue = years.map((column, year) => `${letter(column)}${row}*Totals!${letter(year)}$1`).join('+');
    return [
      amount,
      value[index] ?? 0,
      deadweight[index] ?? 0,
      attribution[index] ?? 0,
      dropOff[index] ?? 0,
      `=A${row}*B${row}`,
      `=F${row}*(1-C${row})*(1-D${row})`,
      ...values,
      `=${presentValue}`,
    ];
  });
  const sumOf = (column: number) => `=SUM(Map!${letter(column)}1:${letter(column)}${rows.length})`;
  const totals = [
    years.map((_, year) => `=1.035^-${year + 1}`),
    years.map(sumOf),
    [sumOf(first + YEARS), '=A3/1000', sumOf(5), sumOf(6)],
  ];
  return HyperFormula.buildFromSheets({ Map: rows, Totals: totals }, { licenseKey: 'gpl-v3', maxRows: 1_000_000 });
}

function medianMs(runs: number, job: (run: number) => void): number {
  const times = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    job(run);
    return performance.now() - start;
  });
  return quantile(times, 0.5);
}

/** Of a job that is too short for the clock, many are timed together, after as many that let it be compiled. */
function timeOfOne(howMany: number, runs: number, job: () => void): number {
  const atOnce = Math.max(1, Math.round(10_000 / howMany));
  const many = () => {
    for (let each = 0; each < atOnce; each += 1) job();
  };
  medianMs(21, many);
  return medianMs(runs, many) / atOnce;
}

/** Reads every total that the window, the command line or a workbook shows. */
function readTotals(results: Results): number {
  const { ratio, payback, columns, waterfall, stakeholders, outputs, kinds, publicView } = results;
  return (
    (ratio ?? 0) +
    (payback.running ?? 0) +
    columns.length +
    waterfall.gross +
    stakeholders.length +
    outputs.groups.length +
    kinds.groups.length +
    publicView.fiscal
  );
}

const shown = (milliseconds: number) =>
  milliseconds < 0.1 ? milliseconds.toFixed(4) : milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0);

const EDITS_AT_ONCE = 100;

function editing(project: Project): { readonly update: number; readonly withTotals: number } {
  const edit = reduce(project, { type: 'set', entity: 'outcome', id: 'o7', field: 'deadweight', value: 0.99 });
  if (!edit.ok) throw new Error('The edit was refused');
  const patches: readonly [Patch, Patch] = [edit.value, invert(edit.value)];
  const calculator = new Calculator(project);
  readTotals(calculator.results);
  let turn = 0;
  // One edit is too short for the clock: many are timed together.
  const many = (job: (results: Results) => void) => () => {
    for (let each = 0; each < EDITS_AT_ONCE; each += 1) {
      job(calculator.update(turn % 2 === 0 ? patches[0] : patches[1]));
      turn += 1;
    }
  };
  medianMs(
    21,
    many(() => {}),
  );
  return {
    update:
      medianMs(
        51,
        many(() => {}),
      ) / EDITS_AT_ONCE,
    withTotals: medianMs(51, many(readTotals)) / EDITS_AT_ONCE,
  };
}

function inHyperFormula(columns: Columns): number {
  const sheets = spreadsheet(columns);
  const runs = columns.quantity.length > 10_000 ? 7 : 31;
  const time = medianMs(runs, (run) => {
    sheets.setCellContents({ sheet: 0, row: 7, col: 2 }, run % 2 === 0 ? 0.99 : 0.07);
  });
  sheets.destroy();
  return time;
}

function usedBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

interface Line {
  readonly howMany: number;
  readonly update: number;
  readonly withTotals: number;
  readonly hyperFormula: number;
  readonly recalculation: number;
  readonly bare: number;
  readonly opening: number;
  readonly projectBytes: number;
  readonly calculatorBytes: number;
}

function measure(howMany: number): Line {
  const project = largeProject(howMany);
  const columns = columnsOf(project);
  const bare = bareLoop(columns);
  const calculator = new Calculator(project);
  assert.ok(Math.abs(calculator.results.positivePresentValue / bare() - 1) < 1e-12);
  const runs = howMany > 10_000 ? 31 : 101;
  const bareTime = timeOfOne(howMany, runs, bare);
  const recalculation = timeOfOne(howMany, runs, () => calculator.recalculate().presentValue);
  const edits = editing(project);
  const hyperFormula = inHyperFormula(columns);
  const json = JSON.stringify(toJson(project));
  const open = () => {
    const read = fromJson(JSON.parse(json));
    if (!read.ok) throw new Error('The project was refused');
    return read.value;
  };
  const opening = medianMs(howMany > 10_000 ? 3 : 11, () => calculate(open()).ratio);
  // Small maps are opened many times over, since the heap is only known to some thousands of bytes.
  const copies = Math.ceil(10_000 / howMany);
  const empty = usedBytes();
  const opened = Array.from({ length: copies }, open);
  const withProject = usedBytes();
  const kept = opened.map((each) => new Calculator(each));
  const withCalculator = usedBytes();
  for (const each of kept) assert.equal(each.results.ratio, calculator.results.ratio);
  return {
    howMany,
    ...edits,
    hyperFormula,
    recalculation,
    bare: bareTime,
    opening,
    projectBytes: (withProject - empty) / copies / howMany,
    calculatorBytes: (withCalculator - withProject) / copies / howMany,
  };
}

function main(): void {
  // The first size runs twice, so that what is measured has been compiled.
  measure(1_000);
  const lines = SIZES.map(measure);
  const edits = table(
    ['outcomes', '`update`, ms', '`update` and every total read, ms', 'HyperFormula, ms', 'times faster'],
    lines.map(({ howMany, update, withTotals, hyperFormula }) => [
      count(howMany),
      shown(update),
      shown(withTotals),
      shown(hyperFormula),
      `${count(Math.round(hyperFormula / update))} / ${count(Math.round(hyperFormula / withTotals))}`,
    ]),
  );
  const whole = table(
    ['outcomes', 'full recalculation, ms', 'bare loop, ms', 'ratio'],
    lines.map(({ howMany, recalculation, bare }) => [
      count(howMany),
      shown(recalculation),
      shown(bare),
      (recalculation / bare).toFixed(1),
    ]),
  );
  const opening = table(
    ['outcomes', 'JSON to first results, ms', 'project, bytes per outcome', 'calculator, bytes per outcome'],
    lines.map(({ howMany, opening: time, projectBytes, calculatorBytes }) => [
      count(howMany),
      shown(time),
      count(Math.round(projectBytes)),
      count(Math.round(calculatorBytes)),
    ]),
  );
  const text = `## Calculation

Maps over ${YEARS} years, medians of one run on ${cpus()[0]?.model ?? 'an unknown processor'}, Node ${process.versions.node}.

### One edited cell

A percentage changed and changed back. \`update\` takes the old value of the row out of every total and puts the new one in; totals are then read when something shows them, so both are given. HyperFormula holds the same map as formulas, a row for each outcome with its years, present value and the sums below, and is timed over \`setCellContents\`.

${edits}

### Everything again

\`recalculate\` works out every row and every total of value from the figures as they were read, as a new discount rate does. The bare loop adds up the same totals over typed arrays, without exact sums.

${whole}

### Opening

From the text of a project's JSON, parsed and checked against the field catalogue, to its ratio; and what stays in memory, the project (an outcome and a proxy each) and the calculator apart.

${opening}`;
  writePart('calculation', text);
  process.stdout.write(`${edits}\n\n${whole}\n\n${opening}\n`);
}

main();
