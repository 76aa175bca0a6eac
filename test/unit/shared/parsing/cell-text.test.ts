import { describe, expect, it } from 'vitest';
import { type CellValue, fieldOf } from '../../../../shared/model/index.ts';
import { cellToText, isTyped, parseCell } from '../../../../shared/parsing/index.ts';

const labels: Readonly<Record<string, string>> = {
  valued: 'Valued',
  reported: 'Reported without money',
  step: 'Step to another outcome',
  excluded: 'Excluded',
};
const context = {
  locale: 'en-GB',
  currency: 'GBP',
  idOfName: () => null,
  nameOfId: () => null,
  optionLabel: (option: string) => labels[option] ?? option,
  yes: 'Yes',
  no: 'No',
};

function typedField(entity: 'outcome' | 'proxy' | 'project' | 'indicator', name: string) {
  const field = fieldOf(entity, name);
  if (field === undefined || !isTyped(field)) throw new Error(`${entity}.${name} cannot be typed`);
  return field;
}

function parsed(entity: 'outcome' | 'proxy' | 'project' | 'indicator', name: string, text: string): CellValue {
  const result = parseCell(text, typedField(entity, name), null, context);
  return result.ok ? result.value : result.problem.code;
}

describe('text typed into a cell', () => {
  it.each<[Parameters<typeof parsed>[0], string, string, CellValue]>([
    ['outcome', 'description', '  Less worry \r\n', 'Less worry'],
    ['outcome', 'description', '', null],
    ['outcome', 'treatment', 'Reported without money', 'reported'],
    ['outcome', 'treatment', 'rep', 'reported'],
    ['outcome', 'treatment', 'ste', 'step'],
    ['outcome', 'treatment', '', 'valued'],
    ['outcome', 'treatment', 'no', 'parsing.notAChoice'],
    ['outcome', 'relevance', '', null],
    ['outcome', 'negative', 'yes', true],
    ['outcome', 'negative', 'n', false],
    ['outcome', 'negative', 'perhaps', 'parsing.notAFlag'],
    ['outcome', 'rank', '3', 3],
    ['outcome', 'rank', '2.5', 'parsing.notACount'],
    ['outcome', 'rank', '0', 'parsing.notACount'],
    ['outcome', 'rank', '-', null],
    ['outcome', 'rank', '#N/A', 'parsing.errorValue'],
    ['outcome', 'rank', '25%', 'parsing.notACount'],
    ['outcome', 'rank', '', null],
    ['outcome', 'description', '-', '-'],
    ['outcome', 'description', '#N/A', '#N/A'],
    ['proxy', 'priceYear', '–', null],
    ['proxy', 'priceYear', '#REF!', 'parsing.errorValue'],
    ['project', 'periodFrom', '-', null],
    ['project', 'periodFrom', '#####', 'parsing.tooNarrow'],
    ['proxy', 'currency', 'gbp', 'GBP'],
    ['proxy', 'currency', 'pounds', 'parsing.notACurrency'],
    ['proxy', 'priceYear', '2015', '2015'],
    ['proxy', 'priceYear', '2010/11', '2010/11'],
    ['proxy', 'priceYear', '2010-11', '2010/11'],
    ['proxy', 'priceYear', '2010/2011', '2010/11'],
    ['proxy', 'priceYear', '1999/00', '1999/00'],
    ['proxy', 'priceYear', '2010/12', 'parsing.notAYear'],
    ['proxy', 'priceYear', 'last year', 'parsing.notAYear'],
    ['project', 'periodFrom', '1/4/2024', '2024-04-01'],
    ['project', 'periodFrom', '2024-04-01', '2024-04-01'],
    ['project', 'periodFrom', '1 April 2024', '2024-04-01'],
    ['project', 'periodFrom', '1 Apr 2024', '2024-04-01'],
    ['project', 'periodFrom', '1 Ju 2024', 'parsing.notADate'],
    ['project', 'periodFrom', '31/2/2024', 'parsing.notADate'],
    ['indicator', 'measuredOn', 'soon', 'parsing.notADate'],
  ])('%s.%s “%s”', (entity, name, text, expected) => expect(parsed(entity, name, text)).toBe(expected));

  it('is refused when it is longer than its field takes', () => {
    expect(parsed('proxy', 'unit', 'x'.repeat(1001))).toBe('parsing.tooLong');
  });

  it('reads a date back as it is written in each locale', () => {
    const field = typedField('project', 'periodFrom');
    for (const locale of ['en-GB', 'cy-GB', 'en-US', 'en-AU', 'en-NZ', 'de-DE', 'fr-FR', 'nl-NL']) {
      for (let month = 1; month <= 12; month += 1) {
        const date = `2024-${String(month).padStart(2, '0')}-02`;
        const text = cellToText(date, field, { ...context, locale });
        expect(parseCell(text, field, null, { ...context, locale })).toEqual({ ok: true, value: date });
      }
    }
    expect(parseCell('4/1/2024', field, null, { ...context, locale: 'en-US' })).toEqual({
      ok: true,
      value: '2024-04-01',
    });
  });

  it('stands in the editor as it can be typed again', () => {
    expect(cellToText('reported', typedField('outcome', 'treatment'), context)).toBe('Reported without money');
    expect(cellToText(true, typedField('outcome', 'negative'), context)).toBe('Yes');
    expect(cellToText(0.25, typedField('outcome', 'deadweight'), context)).toBe('25%');
    expect(cellToText(null, typedField('outcome', 'unit'), context)).toBe('');
  });
});
