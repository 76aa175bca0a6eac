import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../../../renderer/format/index.ts';
import type { SheetScope } from '../../../../renderer/grid/sheet.ts';
import { calculatedNotice } from '../../../../renderer/sheets/map/calculated-notice.ts';
import { explainedCell } from '../../../../renderer/sheets/map/explained-cell.ts';
import { enteredColumn, type MapEnteredColumn, mapColumn } from '../../../../renderer/sheets/map/map-columns.ts';
import { mapLines } from '../../../../renderer/sheets/map/map-lines.ts';
import { calculatedView, enteredView } from '../../../../renderer/sheets/map/map-view.ts';
import { calculate } from '../../../../shared/engine/index.ts';
import { createTranslator } from '../../../../shared/messages/index.ts';
import {
  addressId,
  type CellValue,
  type Command,
  type EntityName,
  type Project,
} from '../../../../shared/model/index.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

const translator = createTranslator('en');

function scopeOf(project: Project): SheetScope {
  const results = calculate(project);
  return { project, results, translator, formats: formatsFor('en-GB', 'GBP'), pence: true, current: null };
}

function lineOf(project: Project) {
  const line = mapLines(project, [])[0];
  if (line === undefined) throw new Error('The map has no line');
  return line;
}

function column(id: string): MapEnteredColumn {
  const found = enteredColumn(id);
  if (found === null) throw new Error(`There is no column ${id}`);
  return found;
}

/** What the first line shows in a column. */
function shown(project: Project, id: string) {
  return enteredView(scopeOf(project), lineOf(project), column(id));
}

function assumption(values: Readonly<Record<string, CellValue>>): Command {
  return { type: 'insert', entity: 'assumption', id: 'a1', values: { name: 'participants', ...values } };
}

function quantity(value: CellValue): Command {
  return { type: 'set', entity: 'outcome', id: 'o0', field: 'quantity', value };
}

function inColumn(entity: EntityName, target: string, field: string, at: number, value: CellValue): Command {
  const address = { entity, target, field, column: at };
  return { type: 'insert', entity: 'columnFigure', id: addressId(address), values: { ...address, value } };
}

describe('a cell with a formula', () => {
  test('shows what it comes to, with a mark, and the formula on hover', () => {
    const project = changedBy(smallProject({}, {}), assumption({ value: 120 }), quantity({ formula: '{a1}*0.4' }));
    expect(shown(project, 'outcome.quantity')).toMatchObject({
      text: '48',
      marks: ['formula'],
      hint: '=participants*0.4',
      severity: 'none',
    });
    expect(calculate(project).outcomes.get('o0')?.gross).toBe(4800);
  });

  test('is formatted as its kind', () => {
    const project = changedBy(
      smallProject({}, {}),
      ...set('outcome', 'o0', { deadweight: { formula: '1/8' } }),
      ...set('proxy', 'p0', { value: { formula: '1000*1.5' } }),
    );
    expect(shown(project, 'outcome.deadweight').text).toBe('12.5%');
    expect(shown(project, 'proxy.value').text).toBe('1,500');
  });

  test.each<[string, string]>([
    ['staff*2', '#NAME?'],
    ['1/0', '#DIV/0!'],
    ['0^0', '#NUM!'],
    ['1=1', '#VALUE!'],
    ['{a1}+1', '#CYCLE!'],
    ['a quarter of all', '#VALUE!'],
  ])('%s shows %s, with the reason, and leaves its row out', (formula, text) => {
    const circle = assumption({ value: { formula: '{a1}' } });
    const project = changedBy(smallProject({}, {}, {}), circle, quantity({ formula }));
    const view = shown(project, 'outcome.quantity');
    expect(view).toMatchObject({ text, severity: 'error' });
    const results = calculate(project);
    expect(results.notValued).toEqual(['o0']);
    expect(results.outcomes.get('o0')?.problems[0]?.code).toBe(view.problem?.code);
    expect(results.outcomes.get('o1')?.valued).toBe(true);
    const scope = scopeOf(project);
    const present = mapColumn('presentValue', 1);
    if (present?.kind !== 'calculated') throw new Error('There is no column of present values');
    expect(calculatedView(scope, lineOf(project), present)).toMatchObject({ text: 'Not valued', severity: 'missing' });
  });

  test('in error beyond its bounds as a number is', () => {
    const project = changedBy(smallProject({}, {}), ...set('outcome', 'o0', { deadweight: { formula: '1+1' } }));
    expect(shown(project, 'outcome.deadweight')).toMatchObject({ text: '200%', severity: 'error' });
  });

  test('follows the assumption under its new name, and keeps the word when it is removed', () => {
    const before = changedBy(smallProject({}, {}), assumption({ value: 120 }), quantity({ formula: '{a1}*0.4' }));
    const renamed = changedBy(before, { type: 'set', entity: 'assumption', id: 'a1', field: 'name', value: 'Joined' });
    expect(shown(renamed, 'outcome.quantity')).toMatchObject({ text: '48', hint: '=Joined*0.4' });
    const removed = changedBy(renamed, { type: 'remove', entity: 'assumption', id: 'a1' });
    expect(shown(removed, 'outcome.quantity')).toMatchObject({ text: '#NAME?' });
    expect(removed.outcome.get('o0')?.quantity).toEqual({ formula: 'Joined*0.4' });
  });
});

test('a figure that a note puts in the place of another shows, and what was entered on hover', () => {
  const address = { entity: 'outcome', target: 'o0', field: 'deadweight', column: null } as const;
  const project = changedBy(smallProject({}, { outcome: { deadweight: 0.1 } }), {
    type: 'insert',
    entity: 'figureNote',
    id: addressId(address),
    values: { ...address, override: 0.3, reason: 'Interviews' },
  });
  const view = shown(project, 'outcome.deadweight');
  expect(view).toMatchObject({ text: '30%', marks: ['override'], note: { words: ['Interviews'], evidence: [] } });
  expect(view.hint).toContain('10%');
});

describe('a figure stated by column', () => {
  test('shows the first of them with a mark, and all on hover', () => {
    const project = changedBy(
      smallProject({}, {}),
      inColumn('outcome', 'o0', 'quantity', 1, 35),
      inColumn('outcome', 'o0', 'quantity', 0, { formula: '80/2' }),
    );
    expect(shown(project, 'outcome.quantity')).toMatchObject({
      text: '40',
      marks: ['columns'],
      hint: 'Stated by column: Year 1 40, Year 2 35. The details hold them.',
    });
  });

  test('is in error where any of its columns is', () => {
    const project = changedBy(
      smallProject({}, {}),
      inColumn('outcome', 'o0', 'deadweight', 0, 0.1),
      inColumn('outcome', 'o0', 'deadweight', 1, { formula: '1/0' }),
    );
    expect(shown(project, 'outcome.deadweight')).toMatchObject({ text: '10%', severity: 'error' });
  });
});

test('an indicator that nobody answered is named where its quantity would stand', () => {
  const project = changedBy(
    smallProject({}, {}),
    { type: 'insert', entity: 'indicator', id: 'k', values: { outcome: 'o0', answered: 0, changed: 0 } },
    { type: 'set', entity: 'outcome', id: 'o0', field: 'quantityIndicator', value: 'k' },
  );
  expect(shown(project, 'outcome.quantity')).toMatchObject({ text: '', severity: 'missing' });
});

describe('what a cell shows is explained', () => {
  const line = lineOf(smallProject({}, {}));

  test.each([
    ['impact', { kind: 'outcome', id: 'o0', figure: 'impact' }],
    ['year.0', { kind: 'outcomeYear', id: 'o0', column: 0 }],
    ['outcome.deadweight', { kind: 'figure', entity: 'outcome', id: 'o0', field: 'deadweight', column: null }],
    ['input.amount', { kind: 'input', id: 'i' }],
    ['outcome.description', null],
  ])('%s', (id, cell) => {
    const found = mapColumn(id, 1);
    if (found === null) throw new Error(`There is no column ${id}`);
    expect(explainedCell(smallProject({}, {}), line, found)).toEqual(cell);
  });

  test('to somebody who types on it, with what it is calculated from', () => {
    const project = smallProject({}, {});
    const impact = mapColumn('impact', 1);
    if (impact?.kind !== 'calculated') throw new Error('There is no column of impacts');
    expect(calculatedNotice(scopeOf(project), line, impact)).toBe(
      'This figure is calculated: 10 × £100.00 = £1,000.00. Change one of the figures that it comes from.',
    );
    const blank = changedBy(project, quantity(null));
    expect(calculatedNotice(scopeOf(blank), line, impact)).toContain('is blank');
  });
});
