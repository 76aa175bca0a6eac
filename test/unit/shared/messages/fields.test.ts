import { describe, expect, it } from 'vitest';
import { entities } from '../../../../shared/messages/en/entities.ts';
import { fields } from '../../../../shared/messages/en/fields.ts';
import { createTranslator } from '../../../../shared/messages/index.ts';
import { entityNames, fieldsOf } from '../../../../shared/model/index.ts';

const translator = createTranslator('en');

const everyField = entityNames.flatMap((entity) =>
  Object.entries(fieldsOf(entity)).map(([name, field]) => ({ entity, name, field, address: `${entity}.${name}` })),
);

describe('the text of fields', () => {
  it('covers the fields of the catalogue and no others, in the same order', () => {
    expect(Object.keys(fields)).toEqual([...entityNames]);
    for (const entity of entityNames) expect(Object.keys(fields[entity])).toEqual(Object.keys(fieldsOf(entity)));
  });

  it.each(everyField)('$address has a short label', ({ entity, name }) => {
    const label = translator.fieldLabel(entity, name);
    expect(label).toMatch(/^\p{Lu}[^.{}]*$/u);
    expect(label.trim()).toBe(label);
    expect(label.length).toBeLessThanOrEqual(26);
  });

  it.each(everyField)('$address has a help of a few whole sentences', ({ entity, name }) => {
    const help = translator.fieldHelp(entity, name);
    expect(help.length).toBeGreaterThanOrEqual(20);
    expect(help.length).toBeLessThanOrEqual(300);
    expect(help).toMatch(/^[\p{Lu}].*\.$/u);
    expect(help).not.toMatch(/\s{2}|[{}'"]/);
  });

  it.each(everyField)('$address has an example that is worth showing, or none', ({ entity, name }) => {
    expect(translator.fieldExample(entity, name) ?? 'none').not.toMatch(/^\s*$|[{}'"]/);
  });

  it.each(everyField.filter(({ field }) => field.kind === 'choice'))(
    '$address has a different label for each of its options',
    ({ entity, name, field }) => {
      const options = field.kind === 'choice' ? field.options : [];
      const labels = options.map((option) => translator.optionLabel(entity, name, option));
      expect(labels.every((label) => /^\p{Lu}/u.test(label))).toBe(true);
      expect(new Set(labels).size).toBe(options.length);
    },
  );

  it.each(entityNames)('no two fields of %s have the same label', (entity) => {
    const labels = Object.keys(fieldsOf(entity)).map((name) => translator.fieldLabel(entity, name).toLowerCase());
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('throws where a field or an option does not exist, since no person can cause it', () => {
    expect(() => translator.fieldLabel('outcome', 'colour')).toThrow('fields/outcome/colour/label');
    expect(() => translator.fieldHelp('outcome', 'description/label')).toThrow();
    expect(() => translator.optionLabel('outcome', 'start', 'before')).toThrow('options/before');
    expect(translator.fieldExample('outcome', 'negative')).toBeNull();
  });
});

describe('the names of tables', () => {
  it.each(entityNames)('%s has a name for one and for many, as they stand inside a sentence', (entity) => {
    expect(translator.entityName(entity)).toMatch(/^\p{Ll}[\p{Ll} ]+$/u);
    expect(translator.entityName(entity, true)).toMatch(/^\p{Ll}[\p{Ll} ]+s\b/u);
    expect(translator.entityName(entity, true)).toBe(entities[entity].many);
  });
});
