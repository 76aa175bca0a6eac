/** What the choices of the settings do, and what is said beside them. */
import { describe, expect, test } from 'vitest';
import { lineFacts, pasteCommand, readPastedLines } from '../../../renderer/dialogs/pasted-lines.ts';
import { proxyFromLine } from '../../../renderer/dialogs/proxy-from-table.ts';
import { ratioUnder } from '../../../renderer/dialogs/ratio-under.ts';
import { addAndChoose, customTiming, settingCommand } from '../../../renderer/dialogs/setting-commands.ts';
import { tableUses } from '../../../renderer/dialogs/table-uses.ts';
import { countedSetOptions } from '../../../renderer/fields/counted-set-options.ts';
import { cellContext, conventionsOf, formatsFor } from '../../../renderer/format/index.ts';
import { calculate } from '../../../shared/engine/index.ts';
import { createTranslator } from '../../../shared/messages/index.ts';
import { type Command, rowsBy, settingsOf } from '../../../shared/model/index.ts';
import { shippedTables } from '../../../shared/reference-data/index.ts';
import { changedBy, smallProject } from '../../support/small-project.ts';

const translator = createTranslator('en');
const small = smallProject({}, { outcome: { duration: 2 } });
const context = cellContext(small, 'referenceValue', 'value', null, translator);

function shipped(kind: string) {
  const found = shippedTables.find(({ values }) => values.kind === kind);
  if (found === undefined) throw new Error(`No table of the kind ${kind} comes with the program`);
  return found;
}

function table(kind: string): Command {
  return { type: 'insert', entity: 'referenceTable', id: 't', values: { kind, name: 'Mine' } };
}

describe('the ratio under another choice', () => {
  test('is that of a fresh calculation with the one setting changed', () => {
    const command = settingCommand('timing', 'activity-year-first');
    expect(ratioUnder(small, command)).toEqual({
      ratio: calculate(changedBy(small, command)).ratio,
      notValued: 0,
    });
    expect(settingsOf(small).timing).toBe('end-of-year');
  });

  test('tells how many would have no value', () => {
    const project = smallProject({ priceYear: '2024' }, { proxy: { priceYear: '2020' } });
    expect(ratioUnder(project, settingCommand('uprate', true))).toEqual({ ratio: 0, notValued: 1 });
  });
});

test('a schedule that comes with the program is added and chosen as one change', () => {
  const schedule = shipped('discount-schedule');
  const project = changedBy(small, addAndChoose('discountSchedule', schedule, small));
  expect(settingsOf(project).discountSchedule).toBe(schedule.id);
  expect(rowsBy(project, 'referenceValue', 'table', schedule.id)).toHaveLength(schedule.lines.length);
  expect(addAndChoose('discountSchedule', schedule, project)).toEqual({
    type: 'batch',
    commands: [settingCommand('discountSchedule', schedule.id)],
  });
});

test('custom timing begins as the timing before it', () => {
  const project = changedBy(small, settingCommand('timing', 'mid-year'));
  const results = calculate(project);
  const custom = changedBy(project, customTiming(project, results.plan));
  expect(settingsOf(custom)).toMatchObject({ timing: 'custom', firstExponent: 0.5 });
  expect(calculate(custom).ratio).toBe(results.ratio);
});

describe('lines pasted from a spreadsheet', () => {
  test('are read by year and value, a heading over them left out', () => {
    expect(readPastedLines('Year\tIndex\n2023\t96.25\n2024\t100\n', 'price-index', context)).toEqual({
      lines: [
        { year: 2023, value: 96.25 },
        { year: 2024, value: 100 },
      ],
      leftOut: 0,
    });
  });

  test('rates are percentages, as everywhere', () => {
    expect(lineFacts('discount-schedule').kind).toBe('percent');
    expect(readPastedLines('0\t3.5%\n31\t3', 'discount-schedule', context)?.lines).toEqual([
      { year: 0, value: 0.035 },
      { year: 31, value: 0.03 },
    ]);
  });

  test('what is no year and value is counted; one cell is no table', () => {
    expect(readPastedLines('2023\t96.25\nabout\tten', 'price-index', context)).toMatchObject({ leftOut: 1 });
    expect(readPastedLines('2023', 'price-index', context)).toBeNull();
  });

  test('a year that is there gets the new value', () => {
    const project = changedBy(small, table('price-index'), {
      type: 'insert',
      entity: 'referenceValue',
      id: 'l',
      values: { table: 't', year: 2023, value: 1 },
    });
    let ids = 0;
    const lines = [
      { year: 2023, value: 96.25 },
      { year: 2024, value: 100 },
    ];
    const pasted = changedBy(
      project,
      pasteCommand(project, 't', lines, () => `n${++ids}`),
    );
    expect(rowsBy(pasted, 'referenceValue', 'table', 't').map(({ year, value }) => [year, value])).toEqual([
      [2023, 96.25],
      [2024, 100],
    ]);
  });
});

test('a value of a table becomes a proxy that says where it is from', () => {
  const wellby = shipped('unit-values');
  const project = changedBy(small, addAndChooseNothing(wellby));
  const row = project.referenceTable.get(wellby.id);
  const line = rowsBy(project, 'referenceValue', 'table', wellby.id)[0];
  if (row === undefined || line === undefined) throw new Error('The table was not added');
  const made = changedBy(project, proxyFromLine(project, row, line, 'Well-being', 'From a table.', 'p'));
  expect(made.proxy.get('p')).toMatchObject({
    description: 'Well-being',
    value: line.value,
    unit: row.unit,
    priceYear: row.priceYear,
    currency: null,
  });
  expect(made.figureNote.get('proxy~p~value')?.source).toContain(row.publisher ?? 'HM Treasury');
});

function addAndChooseNothing(wellby: ReturnType<typeof shipped>): Command {
  return {
    type: 'batch',
    commands: [
      { type: 'insert', entity: 'referenceTable', id: wellby.id, values: wellby.values },
      ...wellby.lines.map((line, index): Command => {
        return { type: 'insert', entity: 'referenceValue', id: `w${index}`, values: { table: wellby.id, ...line } };
      }),
    ],
  };
}

test('it is said what reads a table', () => {
  const project = changedBy(small, table('discount-schedule'), settingCommand('discountSchedule', 't'), {
    type: 'set',
    entity: 'outcome',
    id: 'o0',
    field: 'discountSchedule',
    value: 't',
  });
  const row = project.referenceTable.get('t');
  if (row === undefined) throw new Error('The table was not added');
  expect(tableUses(project, row, translator)).toEqual([
    'The project is discounted by this table.',
    '1 outcome is discounted by this table.',
  ]);
});

test('the sets to choose from are those of the sub-groups, and the one that is chosen', () => {
  const project = changedBy(small, {
    type: 'insert',
    entity: 'stakeholder',
    id: 'young',
    values: { name: 'Young', parent: 's', subgroupSet: 'By age' },
  });
  expect(countedSetOptions(project, 's', null)).toEqual(['By age']);
  expect(countedSetOptions(project, 's', 'By place')).toEqual(['By age', 'By place']);
});

test('the line of conventions names timing, duration, inputs, discounting and prices', () => {
  const formats = formatsFor('en-GB', 'GBP');
  expect(conventionsOf(changedBy(small, settingCommand('priceYear', '2024/25')), translator, formats)).toBe(
    'end of year; duration from the first value; inputs undiscounted; discounted at 3.5%; prices of 2024/25',
  );
  const scheduled = changedBy(small, table('discount-schedule'), settingCommand('discountSchedule', 't'));
  expect(conventionsOf(scheduled, translator, formats)).toContain('discounted by Mine');
});
