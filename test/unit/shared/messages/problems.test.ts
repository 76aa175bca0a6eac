import { describe, expect, it } from 'vitest';
import { problems } from '../../../../shared/messages/en/problems/index.ts';
import { createTranslator } from '../../../../shared/messages/index.ts';
import { entityNames, fieldsOf } from '../../../../shared/model/index.ts';
import { type Problem, type ProblemCode, problem, problemSchema } from '../../../../shared/problem.ts';

const translator = createTranslator('en');

function isCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}

const codes = Object.keys(problems).filter(isCode);

function placeholdersOf(code: ProblemCode): string[] {
  const { what, todo } = problems[code];
  return [...`${what} ${todo}`.matchAll(/{{(.*?)}}/g)].map((match) => match[1] ?? '');
}

/** A problem whose every placeholder has a value that can be told from all others. */
function filled(code: ProblemCode, params: Problem['params'] = {}): Problem {
  const values = Object.fromEntries(placeholdersOf(code).map((name) => [name, `<${name}>`]));
  return problem(code, { ...values, ...params });
}

describe('the sentences for problems', () => {
  it.each(codes)('%s says what is wrong and what to do, in whole sentences', (code) => {
    for (const text of [translator.what(filled(code)), translator.todo(filled(code))]) {
      expect(text.length).toBeGreaterThanOrEqual(10);
      expect(text).toMatch(/^[\p{Lu}“<].*[^.]\.$/u);
      expect(text).not.toMatch(/\s{2}|['"]|[{}…]/);
    }
    expect(translator.sentence(filled(code))).toBe(`${translator.what(filled(code))} ${translator.todo(filled(code))}`);
  });

  it.each(codes)('%s shows each value that it is given', (code) => {
    const sentence = translator.sentence(filled(code));
    for (const name of placeholdersOf(code)) {
      expect(name).toMatch(/^[a-z][A-Za-z]*$/);
      expect(sentence).toContain(`<${name}>`);
    }
  });

  it.each(codes)('%s never puts “a” or “an” before the name of a table, which may begin with any letter', (code) => {
    expect(`${problems[code].what} ${problems[code].todo}`).not.toMatch(/\ban? “?{{entity}}/i);
  });

  it.each(codes.filter((code) => placeholdersOf(code).includes('name')))(
    '%s still reads well where a row has no name yet',
    (code) => {
      const sentence = translator.sentence(filled(code, { name: '' }));
      expect(sentence).not.toMatch(/“\s*”|\s{2}|\s[.,;:]|^\s/);
      expect(sentence).toMatch(/^[\p{Lu}“]/u);
    },
  );

  it('shows tables and fields by what people call them', () => {
    for (const entity of entityNames) {
      for (const field of Object.keys(fieldsOf(entity))) {
        expect(translator.what(problem('model.notByColumn', { entity, field }))).toBe(
          `“${translator.fieldLabel(entity, field)}” of the ${translator.entityName(entity)} cannot be stated column by column.`,
        );
      }
    }
  });

  it.each<[Problem, string]>([
    [
      problem('model.badValue', { entity: 'outcome', field: 'dropOff', name: 'Better mental health' }),
      'This value cannot stand in “Drop-off” of the outcome “Better mental health”. Type a value of the kind that the column’s help describes.',
    ],
    [
      problem('model.badValue', { entity: 'stakeholder', field: 'size', name: '' }),
      'This value cannot stand in “Group size” of the stakeholder. Type a value of the kind that the column’s help describes.',
    ],
    [
      problem('model.noSuchRow', { entity: 'outcomeOutput', id: 'x1' }),
      'The link between an output and an outcome that this change belongs to is no longer there. Undo its removal, or make the change on another row.',
    ],
    [
      problem('model.missingReference', { entity: 'outcome', field: 'proxy', name: '' }),
      '“Financial proxy” of the outcome names a row that is not in this project. Choose one that is, or leave it blank.',
    ],
    [
      problem('model.ownSubgroup', { name: '' }),
      'The stakeholder would become a sub-group of itself. Choose a group outside its own sub-groups.',
    ],
    [
      problem('model.foreignIndicator', { name: 'Weight loss' }),
      'The quantity of the outcome “Weight loss” can only come from one of its own indicators. Choose an indicator of this outcome, or type the quantity.',
    ],
    [
      problem('model.assumptionName', { name: '' }),
      'Cannot be the name of an assumption. Begin with a letter, use letters, digits, “_” and “.”, no blanks, and no name that reads like a cell, such as B12.',
    ],
    [
      problem('model.newerJson', { version: 7 }),
      'This JSON was written by a newer version (form 7). Open it with the newest version of the program.',
    ],
  ])('%j to the letter', (given, sentence) => {
    expect(translator.sentence(given)).toBe(sentence);
  });

  it('shows a name just as it was typed, whatever it holds', () => {
    for (const name of [
      'Tea & <b>cake</b>',
      '{{entity}}',
      '$t(problems/model.oneProject/what)',
      '$& $1 $$',
      'a “” b',
      '…',
    ]) {
      expect(translator.what(problem('model.ownSubgroup', { name }))).toBe(
        `The stakeholder “${name}” would become a sub-group of itself.`,
      );
    }
  });

  it('keeps a name that the catalogue does not know, and marks a value that is missing', () => {
    expect(translator.what(problem('model.notByColumn', { entity: 'outcome', field: 'colour' }))).toContain('“colour”');
    expect(translator.what(problem('model.oneOwner', { entity: 'planet' }))).toBe(
      'Each planet belongs to just one row.',
    );
    expect(translator.what(problem('model.ownSubgroup'))).toBe(
      'The stakeholder “…” would become a sub-group of itself.',
    );
  });

  it('reads the same after its problem has crossed to another process', () => {
    const sent = filled('model.badValue', { entity: 'input', field: 'amount' });
    const received = problemSchema.parse(JSON.parse(JSON.stringify(sent)));
    expect(translator.sentence(received)).toBe(translator.sentence(sent));
  });
});
