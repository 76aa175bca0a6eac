/** What the sheet of assumptions shows and does, and which figures use an assumption. */
import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../../../renderer/format/index.ts';
import { editScope, typedCell } from '../../../../renderer/grid/editing/index.ts';
import type { EnteredColumn, SheetColumn } from '../../../../renderer/grid/index.ts';
import type { SheetScope } from '../../../../renderer/grid/sheet.ts';
import { usesOfAssumption } from '../../../../renderer/sheets/assumption-uses.ts';
import { tables } from '../../../../renderer/sheets/tables/index.ts';
import { calculate } from '../../../../shared/engine/index.ts';
import { createTranslator } from '../../../../shared/messages/index.ts';
import { type CellValue, type Command, PROJECT_ID, type Project } from '../../../../shared/model/index.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

const sheet = tables.assumptions;
const translator = createTranslator('en');

function assumption(id: string, name: string, value: CellValue): Command {
  return { type: 'insert', entity: 'assumption', id, values: { name, value } };
}

function scopeOf(project: Project): SheetScope {
  const formats = formatsFor('en-GB', 'GBP');
  return { project, results: calculate(project), translator, formats, pence: true, current: null };
}

function column(scope: SheetScope, id: string): SheetColumn {
  const found = sheet
    .groups(scope)
    .flatMap(({ columns }) => columns)
    .find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no column ${id}`);
  return found;
}

function lineOf(project: Project, id: string | null) {
  const line = sheet.lines(project, []).find(({ row }) => row === id);
  if (line === undefined) throw new Error(`There is no line of ${id}`);
  return line;
}

function shown(project: Project, id: string, columnId: string) {
  const scope = scopeOf(project);
  return sheet.view(scope, lineOf(project, id), column(scope, columnId));
}

function typing(project: Project, id: string | null, columnId: string, text: string) {
  const scope = scopeOf(project);
  const writer = sheet.writer(
    editScope(project, translator, () => 'new'),
    lineOf(project, id),
  );
  const put = writer.put(column(scope, columnId) as EnteredColumn, typedCell(text));
  return { put, writer };
}

const project = changedBy(
  smallProject({}, { outcome: { quantity: { formula: '{a}*2' } } }, { outcome: { duration: { formula: 'VISITORS' } } }),
  assumption('a', 'visitors', 1200),
  assumption('b', 'half', { formula: '{a}/2' }),
  assumption('c', 'broken', { formula: '1/0' }),
  assumption('d', 'empty', null),
  ...set('project', PROJECT_ID, { discountRate: { formula: '{d}' } }),
);

describe('what a cell shows', () => {
  test('a number as it is read, a formula as what it comes to', () => {
    expect(shown(project, 'a', 'assumption.value').text).toBe('1,200');
    expect(shown(project, 'b', 'assumption.value')).toMatchObject({ text: '600', marks: ['formula'] });
  });

  test('the formula with names, in its own column and in the editor of both', () => {
    expect(shown(project, 'b', 'assumption.formula').text).toBe('=visitors/2');
    const scope = scopeOf(project);
    for (const id of ['assumption.value', 'assumption.formula']) {
      expect(sheet.editText(scope, lineOf(project, 'b'), column(scope, id))).toBe('=visitors/2');
    }
    expect(shown(project, 'a', 'assumption.formula').text).toBe('');
  });

  test('an error as its value, with its reason', () => {
    const view = shown(project, 'c', 'assumption.value');
    expect(view).toMatchObject({ text: '#DIV/0!', severity: 'error' });
    expect(view.problem === null ? '' : translator.sentence(view.problem)).toContain('divides by zero');
  });

  test('a blank that is used is missing, one that is not is nothing yet', () => {
    expect(shown(project, 'd', 'assumption.value').severity).toBe('missing');
    const unused = changedBy(smallProject({}, {}), assumption('d', 'empty', null));
    expect(shown(unused, 'd', 'assumption.value')).toMatchObject({ text: '', severity: 'none' });
  });

  test('how many figures use it, with the list of them', () => {
    const scope = scopeOf(project);
    const uses = column(scope, 'figuresUsing');
    expect(sheet.view(scope, lineOf(project, 'a'), uses).text).toBe('3');
    if (uses.kind !== 'calculated') throw new Error('Uses are counted, not typed');
    const leads = sheet.leads(scope, lineOf(project, 'a'), uses);
    expect(leads.map(({ label }) => label)).toEqual([
      'Quantity of “Outcome 0”',
      'Duration of “Outcome 1”',
      'Value of “half”',
    ]);
  });
});

describe('what typing does', () => {
  test('in the line that waits it adds an assumption, and nothing where nothing was typed', () => {
    const { writer } = typing(project, null, 'assumption.name', 'rate');
    expect(writer.commands).toEqual([{ type: 'insert', entity: 'assumption', id: 'new', values: { name: 'rate' } }]);
    expect(writer.label).toBe('Add assumption “rate”');
    expect(writer.shows).toEqual({ entity: 'assumption', id: 'new' });
    expect(typing(project, null, 'assumption.name', ' ').writer.commands).toEqual([]);
  });

  test('a formula is kept by what its names stand for', () => {
    expect(typing(project, 'a', 'assumption.formula', '=half+1').writer.commands).toEqual([
      { type: 'set', entity: 'assumption', id: 'a', field: 'value', value: { formula: '{b}+1' } },
    ]);
  });

  test('what is no number is refused, and so is a name that formulas cannot hold or that is taken', () => {
    const why = (columnId: string, text: string) => {
      const { put, writer } = typing(project, 'a', columnId, text);
      expect(writer.commands).toEqual([]);
      return put.ok ? null : put.problem.code;
    };
    expect(why('assumption.value', 'about ten')).toBe('parsing.notANumber');
    expect(why('assumption.name', 'two words')).toBe('model.assumptionName');
    expect(why('assumption.name', 'Half')).toBe('model.assumptionTwice');
  });

  test('another name is told to those who use it', () => {
    expect(typing(project, 'a', 'assumption.name', 'guests').writer.remarks).toEqual([
      { type: 'renamed', name: 'guests', uses: 3 },
    ]);
  });
});

test('every figure that holds an assumption is found, by its id or by its name, in any table', () => {
  expect(usesOfAssumption(project, 'a')).toEqual([
    { entity: 'outcome', id: 'o0', field: 'quantity' },
    { entity: 'outcome', id: 'o1', field: 'duration' },
    { entity: 'assumption', id: 'b', field: 'value' },
  ]);
  expect(usesOfAssumption(project, 'd')).toEqual([{ entity: 'project', id: 'project', field: 'discountRate' }]);
  expect(usesOfAssumption(project, 'c')).toEqual([]);
});
