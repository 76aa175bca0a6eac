/**
 * How long the calculation takes, beside a bare loop over typed arrays that does the same arithmetic, in the same run.
 * Prints a table and writes it to docs/performance.md. Nothing here fails for being slow: machines differ.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { expect, test } from 'vitest';
import { Calculator, calculate } from '../../shared/engine/index.ts';
import { apply, invert, type Project, reduce } from '../../shared/model/index.ts';
import { smallProject } from '../support/small-project.ts';

const YEARS = 10;
const RATE = 0.035;

function largeProject(howMany: number): Project {
  const outcomes = Array.from({ length: howMany }, (_, index) => ({
    outcome: {
      quantity: 10 + (index % 90),
      duration: YEARS,
      deadweight: (index % 50) / 100,
      attribution: 0.2,
      dropOff: 0.1,
    },
    proxy: { value: 100 + (index % 900) },
  }));
  return smallProject({ discountRate: RATE }, ...outcomes);
}

/** The same present value, with nothing around it: no rules, no reasons, no exact totals. */
function bareLoop(project: Project): () => number {
  const figures = [...project.outcome.values()].map((outcome) => [
    Number(outcome.quantity),
    Number(project.proxy.get(outcome.proxy ?? '')?.value ?? 0),
    Number(outcome.deadweight),
    Number(outcome.attribution),
    Number(outcome.dropOff),
  ]);
  const columns = [0, 1, 2, 3, 4].map((place) => Float64Array.from(figures, (row) => row[place] ?? 0));
  const [quantity, value, deadweight, attribution, dropOff] = columns;
  const factors = Array.from({ length: YEARS }, (_, column) => (1 + RATE) ** -(column + 1));
  return () => {
    let total = 0;
    for (let index = 0; index < figures.length; index += 1) {
      let year =
        (quantity?.[index] ?? 0) *
        (value?.[index] ?? 0) *
        (1 - (deadweight?.[index] ?? 0)) *
        (1 - (attribution?.[index] ?? 0));
      for (const factor of factors) {
        total += year * factor;
        year *= 1 - (dropOff?.[index] ?? 0);
      }
    }
    return total;
  };
}

function medianMs(runs: number, job: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    job();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

const shown = (milliseconds: number) => (milliseconds < 1 ? milliseconds.toFixed(3) : milliseconds.toFixed(1));

test('recalculation', () => {
  const lines = [100, 1_000, 10_000].map((howMany) => {
    const project = largeProject(howMany);
    const bare = bareLoop(project);
    expect(calculate(project).presentValue).toBeCloseTo(bare(), 3);
    const edit = reduce(project, { type: 'set', entity: 'outcome', id: 'o7', field: 'deadweight', value: 0.99 });
    if (!edit.ok) throw new Error('The edit was refused');
    const calculator = new Calculator(project);
    const patches = [edit.value, invert(edit.value)];
    let turn = 0;
    const bareMs = medianMs(101, bare);
    const fullMs = medianMs(11, () => calculate(project));
    const updateMs = medianMs(51, () => {
      const patch = patches[turn % 2];
      turn += 1;
      if (patch !== undefined) calculator.update(patch);
    });
    const applyMs = medianMs(51, () => apply(project, edit.value));
    return `| ${howMany.toLocaleString('en-GB')} | ${shown(applyMs)} | ${shown(updateMs)} | ${shown(fullMs)} | ${shown(bareMs)} |`;
  });
  const table = [
    '| outcomes | apply one edit | update after one edit | whole calculation | bare loop |',
    '| ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
  const page = `# Performance

Written by \`npm run bench\`; medians in milliseconds of one run on ${cpus()[0]?.model ?? 'an unknown processor'}, Node ${process.versions.node}.

## Calculation

Maps over ${YEARS} years. “Update” is everything after one changed cell, totals included; “whole” starts from the rows of the project, with every rule and reason. The bare loop does the arithmetic alone, over typed arrays.

${table}
`;
  writeFileSync(new URL('../../docs/performance.md', import.meta.url), page);
  process.stdout.write(`${table}\n`);
});
