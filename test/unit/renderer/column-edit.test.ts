import { describe, expect, test } from 'vitest';
import { clearColumns, columnEdit, settingCommands } from '../../../renderer/grid/editing/index.ts';
import { calculate } from '../../../shared/engine/index.ts';
import { createTranslator } from '../../../shared/messages/index.ts';
import { type EntityName, type Project, rowsOf } from '../../../shared/model/index.ts';
import { changedBy, smallProject } from '../../support/small-project.ts';

const translator = createTranslator('en');

function place(column: number, entity: EntityName = 'outcome', id = 'o0', field = 'quantity') {
  return { entity, id, field, column, outcome: 'o0' };
}

/** The project after a column's figure was typed. */
function typed(project: Project, at: ReturnType<typeof place>, text: string): Project {
  const edit = columnEdit(project, translator, at, text);
  if (!edit.ok) throw new Error(edit.problem.code);
  return edit.value === null ? project : changedBy(project, edit.value.command);
}

describe('a figure typed for one column', () => {
  test('is kept at its address, changed there, and taken away where it is emptied', () => {
    const one = typed(smallProject({}, {}), place(1), '=40*50%');
    expect(rowsOf(one, 'columnFigure')).toMatchObject([{ id: 'outcome~o0~quantity~1', value: { formula: '40*50%' } }]);
    const two = typed(one, place(1), '30');
    expect(two.columnFigure.get('outcome~o0~quantity~1')?.value).toBe(30);
    expect(typed(two, place(1), ' ').columnFigure.size).toBe(0);
    expect(typed(smallProject({}, {}), place(1), '').columnFigure.size).toBe(0);
  });

  test('is typed as the figure of its row is', () => {
    const project = typed(smallProject({}, {}), place(0, 'outcome', 'o0', 'deadweight'), '25');
    expect(project.columnFigure.get('outcome~o0~deadweight~0')?.value).toBe(0.25);
    const before = typed(project, place(-1, 'input', 'i', 'amount'), '£1,200');
    expect(before.columnFigure.get('input~i~amount~m1')?.value).toBe(1200);
    expect(columnEdit(project, translator, place(0), 'many')).toMatchObject({ ok: false });
  });

  test('of a quantity takes the place of an indicator', () => {
    const project = changedBy(
      smallProject({}, {}),
      { type: 'insert', entity: 'indicator', id: 'k', values: { outcome: 'o0', answered: 10, changed: 5 } },
      { type: 'set', entity: 'outcome', id: 'o0', field: 'quantityIndicator', value: 'k' },
    );
    const stated = typed(project, place(0), '7');
    expect(stated.outcome.get('o0')?.quantityIndicator).toBeNull();
    expect(calculate(stated).outcomes.get('o0')?.quantity).toBe(7);
  });

  test.each([place(0), place(0, 'proxy', 'p0', 'value')])('that is negative becomes the mark', (at) => {
    const project = typed(smallProject({}, {}), at, '-5');
    expect(project.outcome.get('o0')?.negative).toBe(true);
    expect(rowsOf(project, 'columnFigure')[0]?.value).toBe(5);
  });

  test('and all taken away, the row’s own figure counts again', () => {
    const stated = typed(typed(smallProject({}, {}), place(0), '7'), place(1), '8');
    const { command, label } = clearColumns(stated, translator, place(0));
    const project = changedBy(stated, command);
    expect(label).toBe('Quantity of “Outcome 0”, back to one figure');
    expect(project.columnFigure.size).toBe(0);
    expect(calculate(project).outcomes.get('o0')?.quantity).toBe(10);
  });
});

describe('a value kept in a field', () => {
  test('a negative price marks the outcome that it was typed for', () => {
    const { commands, turned } = settingCommands(
      smallProject({}, {}),
      { entity: 'proxy', id: 'p0', field: 'value' },
      'o0',
      -500,
    );
    expect(turned).toBe(true);
    const project = changedBy(smallProject({}, {}), ...commands);
    expect(project.proxy.get('p0')?.value).toBe(500);
    expect(project.outcome.get('o0')?.negative).toBe(true);
  });

  test('a negative price that is typed for no outcome stays as it is', () => {
    const { commands, turned } = settingCommands(
      smallProject({}, {}),
      { entity: 'proxy', id: 'p0', field: 'value' },
      null,
      -500,
    );
    expect(turned).toBe(false);
    expect(commands).toEqual([{ type: 'set', entity: 'proxy', id: 'p0', field: 'value', value: -500 }]);
  });
});
