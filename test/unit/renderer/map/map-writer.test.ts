import { describe, expect, test } from 'vitest';
import { type Edit, editScope, together, typedCell } from '../../../../renderer/grid/editing/index.ts';
import { enteredColumn } from '../../../../renderer/sheets/map/map-columns.ts';
import { mapLines, shownRow } from '../../../../renderer/sheets/map/map-lines.ts';
import { editText, MapWriter } from '../../../../renderer/sheets/map/map-writer.ts';
import { calculate } from '../../../../shared/engine/index.ts';
import { createTranslator } from '../../../../shared/messages/index.ts';
import { addressId, emptyProject, mainOutputOf, type Project, rowOf, rowsOf } from '../../../../shared/model/index.ts';
import { done, type Result } from '../../../../shared/result.ts';
import { changedBy, smallProject } from '../../../support/small-project.ts';

const translator = createTranslator('en');

class Sheet {
  project: Project;
  #ids = 0;

  constructor(project: Project) {
    this.project = project;
  }

  lines() {
    return mapLines(this.project, []);
  }

  /** Types into a cell and carries the edit out; null where there was nothing to do. */
  type(index: number, columnId: string, text: string): Edit | null {
    const edit = this.attempt(index, columnId, text);
    if (!edit.ok) throw new Error(edit.problem.code);
    if (edit.value !== null) this.project = changedBy(this.project, edit.value.command);
    return edit.value;
  }

  attempt(index: number, columnId: string, text: string): Result<Edit | null> {
    const newId = () => {
      this.#ids += 1;
      return `n${this.#ids}`;
    };
    const writer = new MapWriter(editScope(this.project, translator, newId), this.line(index));
    const put = writer.put(column(columnId), typedCell(text));
    if (!put.ok) return put;
    const { commands, label, remarks, shows } = writer;
    return done(
      commands.length === 0 && shows === null ? null : { command: together(commands), label, remarks, shows },
    );
  }

  text(index: number, columnId: string): string {
    return editText({ project: this.project, translator }, this.line(index), column(columnId));
  }

  value(index: number, columnId: string): unknown {
    const { entity, field } = column(columnId);
    const id = shownRow(this.project, this.line(index), column(columnId));
    return id === null ? undefined : rowOf(this.project, entity, id)?.[field];
  }

  line(index: number) {
    const line = this.lines()[index];
    if (line === undefined) throw new Error(`There is no line ${index}`);
    return line;
  }
}

function column(id: string) {
  const found = enteredColumn(id);
  if (found === null) throw new Error(`There is no column ${id}`);
  return found;
}

describe('typing into a cell that shows a row', () => {
  test('edits it', () => {
    const sheet = new Sheet(smallProject({}, {}));
    const edit = sheet.type(0, 'outcome.deadweight', '25');
    expect(sheet.value(0, 'outcome.deadweight')).toBe(0.25);
    expect(sheet.text(0, 'outcome.deadweight')).toBe('25%');
    expect(edit?.label).toBe('Deadweight of “Outcome 0”');
  });

  test('does nothing where the text is the old one', () => {
    const sheet = new Sheet(smallProject({}, {}));
    expect(sheet.type(0, 'outcome.quantity', '10')).toBeNull();
    expect(sheet.type(0, 'outcome.quantity', ' 10.0 ')).toBeNull();
    expect(sheet.type(1, 'outcome.quantity', '')).toBeNull();
  });

  test('is refused with a sentence where the text is no value, and the old one stays', () => {
    const sheet = new Sheet(smallProject({}, {}));
    const refused = sheet.attempt(0, 'outcome.quantity', 'many');
    expect(refused).toMatchObject({ ok: false, problem: { code: 'parsing.notANumber' } });
  });

  test('a choice is typed by its label', () => {
    const sheet = new Sheet(smallProject({}, {}));
    sheet.type(0, 'outcome.treatment', 'rep');
    expect(sheet.value(0, 'outcome.treatment')).toBe('reported');
  });

  test.each(['outcome.quantity', 'proxy.value'])('a negative %s becomes the mark and a positive figure', (id) => {
    const sheet = new Sheet(smallProject({}, {}));
    const edit = sheet.type(0, id, '-8');
    expect(sheet.value(0, id)).toBe(8);
    expect(sheet.project.outcome.get('o0')?.negative).toBe(true);
    expect(edit?.remarks).toEqual([{ type: 'negative' }]);
  });

  test('a quantity that is typed no longer comes from an indicator', () => {
    const sheet = new Sheet(
      changedBy(
        smallProject({}, {}),
        { type: 'insert', entity: 'indicator', id: 'k', values: { outcome: 'o0' } },
        { type: 'set', entity: 'outcome', id: 'o0', field: 'quantityIndicator', value: 'k' },
      ),
    );
    sheet.type(0, 'outcome.quantity', '7');
    expect(sheet.project.outcome.get('o0')).toMatchObject({ quantity: 7, quantityIndicator: null });
  });

  test('nor does one that is the number on record, which the cell did not show', () => {
    const sheet = new Sheet(
      changedBy(
        smallProject({}, {}),
        { type: 'insert', entity: 'indicator', id: 'k', values: { outcome: 'o0' } },
        { type: 'set', entity: 'outcome', id: 'o0', field: 'quantityIndicator', value: 'k' },
      ),
    );
    expect(sheet.text(0, 'outcome.quantity')).toBe('');
    expect(sheet.type(0, 'outcome.quantity', '')).toBeNull();
    sheet.type(0, 'outcome.quantity', '10');
    expect(sheet.project.outcome.get('o0')).toMatchObject({ quantity: 10, quantityIndicator: null });
  });
});

describe('typing into an empty cell of a line', () => {
  test('the last line of the sheet adds a stakeholder', () => {
    const sheet = new Sheet(emptyProject());
    const edit = sheet.type(0, 'stakeholder.name', 'Young people');
    expect(sheet.value(0, 'stakeholder.name')).toBe('Young people');
    expect(edit?.label).toBe('Add stakeholder “Young people”');
    expect(sheet.lines()).toHaveLength(2);
  });

  test('anything typed there brings a stakeholder along', () => {
    const sheet = new Sheet(emptyProject());
    sheet.type(0, 'input.amount', '£500');
    expect(sheet.value(0, 'input.amount')).toBe(500);
    expect(rowsOf(sheet.project, 'stakeholder')).toHaveLength(1);
  });

  test('the empty line of a block adds an input or an outcome to its stakeholder', () => {
    const sheet = new Sheet(smallProject({}, {}));
    const empty = sheet.lines().findIndex(({ waiting, stakeholder }) => waiting && stakeholder === 's');
    sheet.type(empty, 'input.description', 'Time');
    sheet.type(empty, 'outcome.description', 'Less worry');
    expect(sheet.line(empty)).toMatchObject({ stakeholder: 's' });
    expect(sheet.value(empty, 'input.description')).toBe('Time');
    expect(sheet.value(empty, 'outcome.description')).toBe('Less worry');
    expect(sheet.line(empty + 1)).toMatchObject({ stakeholder: 's', waiting: true });
  });

  test('an output comes with a blank outcome, and the next outcome joins it', () => {
    const sheet = new Sheet(smallProject({}));
    sheet.type(1, 'output.description', 'Workshops');
    const outcome = rowsOf(sheet.project, 'outcome').at(-1);
    expect(outcome?.description).toBeNull();
    const workshops = rowsOf(sheet.project, 'output')[0]?.id;
    expect(mainOutputOf(sheet.project, outcome?.id ?? '')).toBe(workshops);
    const empty = sheet.lines().findIndex(({ waiting, stakeholder }) => waiting && stakeholder === 's');
    sheet.type(empty, 'outcome.description', 'More confidence');
    const joined = rowsOf(sheet.project, 'outcome').at(-1);
    expect(mainOutputOf(sheet.project, joined?.id ?? '')).toBe(workshops);
  });

  test('a value, a name and an indicator make what they belong to', () => {
    const sheet = new Sheet(smallProject({}, { outcome: { proxy: null } }));
    sheet.type(0, 'proxy.value', '250');
    sheet.type(0, 'proxy.description', 'Course fee');
    sheet.type(0, 'indicator.wording', 'Say so in the survey');
    expect(sheet.value(0, 'proxy.value')).toBe(250);
    expect(sheet.value(0, 'proxy.description')).toBe('Course fee');
    expect(sheet.value(0, 'indicator.wording')).toBe('Say so in the survey');
  });

  test('a name on the line of a loose output adds a stakeholder under it', () => {
    const loose = { type: 'insert', entity: 'output', id: 'w', values: { description: 'Workshops' } } as const;
    const sheet = new Sheet(changedBy(emptyProject(), loose));
    sheet.type(0, 'stakeholder.name', 'Young people');
    expect(sheet.line(0)).toMatchObject({ output: 'w' });
    expect(sheet.value(0, 'stakeholder.name')).toBe('Young people');
  });
});

describe('typing a name that is there already', () => {
  test('links the outcome to the proxy of that name', () => {
    const sheet = new Sheet(smallProject({}, { proxy: { description: 'Course fee' } }, {}));
    const edit = sheet.type(1, 'proxy.description', 'course FEE');
    expect(sheet.project.outcome.get('o1')?.proxy).toBe('p0');
    expect(edit?.remarks).toEqual([{ type: 'linked', entity: 'proxy', name: 'Course fee' }]);
  });

  test('puts the outcomes of a block under the output of that name', () => {
    const sheet = new Sheet(
      changedBy(
        smallProject({}, {}, {}),
        { type: 'insert', entity: 'output', id: 'a', values: { description: 'Visits' } },
        { type: 'insert', entity: 'output', id: 'b', values: { description: 'Workshops' } },
        { type: 'insert', entity: 'outcomeOutput', id: 'l0', values: { outcome: 'o0', output: 'a' } },
        { type: 'insert', entity: 'outcomeOutput', id: 'l1', values: { outcome: 'o1', output: 'a' } },
      ),
    );
    sheet.type(0, 'output.description', 'workshops');
    expect(mainOutputOf(sheet.project, 'o0')).toBe('b');
    expect(mainOutputOf(sheet.project, 'o1')).toBe('b');
    sheet.type(0, 'output.description', '');
    expect(mainOutputOf(sheet.project, 'o0')).toBeNull();
    expect(sheet.project.output.get('b')?.description).toBe('Workshops');
  });

  test('goes to the stakeholder of that name instead of adding a second one', () => {
    const sheet = new Sheet(smallProject({}, {}));
    const edit = sheet.type(sheet.lines().length - 1, 'stakeholder.name', 'participants');
    expect(edit?.shows).toEqual({ entity: 'stakeholder', id: 's' });
    expect(rowsOf(sheet.project, 'stakeholder')).toHaveLength(1);
  });

  test('clearing the name of a proxy takes the link away and leaves the proxy', () => {
    const sheet = new Sheet(smallProject({}, { proxy: { description: 'Course fee' } }));
    sheet.type(0, 'proxy.description', '');
    expect(sheet.project.outcome.get('o0')?.proxy).toBeNull();
    expect(sheet.project.proxy.get('p0')?.description).toBe('Course fee');
  });
});

test('a proxy that several rows use can be changed in one of them only', () => {
  const sheet = new Sheet(smallProject({}, {}, { outcome: { proxy: 'p0' } }));
  const edit = sheet.type(0, 'proxy.value', '500');
  const remark = edit?.remarks[0];
  if (remark?.type !== 'sharedProxy') throw new Error('It was not said that the proxy is shared');
  expect(remark.rows).toBe(2);
  expect(sheet.value(1, 'proxy.value')).toBe(500);
  sheet.project = changedBy(sheet.project, remark.onlyHere);
  expect(sheet.value(0, 'proxy.value')).toBe(500);
  expect(sheet.value(1, 'proxy.value')).toBe(100);
});

test('its figures by column, its notes and their evidence come along', () => {
  const column = { entity: 'proxy', target: 'p0', field: 'value', column: 1 } as const;
  const note = { entity: 'proxy', target: 'p0', field: 'value' } as const;
  const noteId = addressId({ ...note, column: null });
  const sheet = new Sheet(
    changedBy(
      smallProject({}, {}, { outcome: { proxy: 'p0' } }),
      { type: 'insert', entity: 'columnFigure', id: addressId(column), values: { ...column, value: 40 } },
      { type: 'insert', entity: 'figureNote', id: noteId, values: { ...note, reason: 'Asked around' } },
      { type: 'insert', entity: 'evidence', id: 'e', values: { title: 'Survey' } },
      { type: 'insert', entity: 'citation', id: 'c', values: { figureNote: noteId, evidence: 'e', place: 'p. 4' } },
    ),
  );
  const remark = sheet.type(0, 'proxy.value', '500')?.remarks.find(({ type }) => type === 'sharedProxy');
  if (remark?.type !== 'sharedProxy') throw new Error('It was not said that the proxy is shared');
  sheet.project = changedBy(sheet.project, remark.onlyHere);
  const copy = sheet.project.outcome.get('o0')?.proxy ?? '';
  expect(copy).not.toBe('p0');
  expect(sheet.project.columnFigure.get(`proxy~${copy}~value~1`)).toMatchObject({ target: copy, value: 40 });
  expect(sheet.project.figureNote.get(`proxy~${copy}~value`)).toMatchObject({ target: copy, reason: 'Asked around' });
  expect(rowsOf(sheet.project, 'citation').map(({ figureNote, place }) => [figureNote, place])).toEqual([
    [noteId, 'p. 4'],
    [`proxy~${copy}~value`, 'p. 4'],
  ]);
  expect(sheet.project.figureNote.has(noteId)).toBe(true);
});

test('a figure typed where a note puts another in its place says so, and can be used instead', () => {
  const address = { entity: 'outcome', target: 'o0', field: 'quantity' } as const;
  const id = addressId({ ...address, column: null });
  const sheet = new Sheet(
    changedBy(smallProject({}, {}), {
      type: 'insert',
      entity: 'figureNote',
      id,
      values: { ...address, override: 8, reason: 'Checked' },
    }),
  );
  const remark = sheet.type(0, 'outcome.quantity', '50')?.remarks[0];
  if (remark?.type !== 'overridden') throw new Error('It was not said that another figure is used');
  expect(calculate(sheet.project).outcomes.get('o0')?.quantity).toBe(8);
  sheet.project = changedBy(sheet.project, remark.remove);
  expect(calculate(sheet.project).outcomes.get('o0')?.quantity).toBe(50);
  expect(sheet.project.figureNote.get(id)).toMatchObject({ override: null, reason: 'Checked' });
});

describe('a formula', () => {
  const named = {
    type: 'insert',
    entity: 'assumption',
    id: 'a1',
    values: { name: 'participants', value: 120 },
  } as const;

  test('is typed and shown with names, and kept with ids', () => {
    const sheet = new Sheet(changedBy(smallProject({}, {}), named));
    sheet.type(0, 'outcome.quantity', '=PARTICIPANTS * 0.4');
    expect(sheet.value(0, 'outcome.quantity')).toEqual({ formula: '{a1}*0.4' });
    expect(sheet.text(0, 'outcome.quantity')).toBe('=participants*0.4');
    expect(sheet.type(0, 'outcome.quantity', '= participants*0.4')).toBeNull();
  });

  test('that cannot be read is refused with its own sentence, and the old figure stays', () => {
    const sheet = new Sheet(smallProject({}, {}));
    expect(sheet.attempt(0, 'outcome.quantity', '=B12*2')).toMatchObject({
      ok: false,
      problem: { code: 'expression.cellAddress' },
    });
    expect(sheet.value(0, 'outcome.quantity')).toBe(10);
  });
});

test('a figure typed over one that is stated by column is kept beside the columns, which can be removed', () => {
  const address = { entity: 'outcome', target: 'o0', field: 'quantity', column: 0 } as const;
  const sheet = new Sheet(
    changedBy(smallProject({}, {}), {
      type: 'insert',
      entity: 'columnFigure',
      id: addressId(address),
      values: { ...address, value: 40 },
    }),
  );
  const remark = sheet.type(0, 'outcome.quantity', '50')?.remarks[0];
  if (remark?.type !== 'byColumn') throw new Error('It was not said that columns are stated');
  expect(sheet.value(0, 'outcome.quantity')).toBe(50);
  expect(sheet.project.columnFigure.size).toBe(1);
  sheet.project = changedBy(sheet.project, remark.remove);
  expect(sheet.project.columnFigure.size).toBe(0);
});
