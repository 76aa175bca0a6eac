import { expect, test } from 'vitest';
import { figureText, formatsFor } from '../../../renderer/format/index.ts';
import { fieldOf } from '../../../shared/model/index.ts';
import { cellToText, parseCell } from '../../../shared/parsing/index.ts';

const minus = formatsFor('en-GB', 'GBP');
const brackets = formatsFor('en-GB', 'GBP', 'brackets');

test('negative amounts stand in brackets where the project says so', () => {
  expect([minus.money(-1200), minus.amount(-1200.5)]).toEqual(['-£1,200.00', '-1,200.50']);
  expect([brackets.money(-1200), brackets.money(-1200, false)]).toEqual(['(£1,200.00)', '(£1,200)']);
  expect([brackets.amount(-1200.5), brackets.amount(-1200, false)]).toEqual(['(1,200.50)', '(1,200)']);
  expect([brackets.ratio(-0.5), brackets.money(1200), brackets.amount(-0)]).toEqual(['(0.50)', '£1,200.00', '0.00']);
  expect(figureText(-1200, 'money', brackets)).toBe('(1,200)');
  expect(formatsFor('de-DE', null, 'brackets').money(-1200)).toBe('(1.200,00)');
});

test('counts, shares and differences keep their signs', () => {
  expect([brackets.number(-3), brackets.percent(-0.05), brackets.signed(-1)]).toEqual(['-3', '-5%', '-1.00']);
});

test('the text to edit keeps the minus, and either way of writing is understood', () => {
  const field = fieldOf('input', 'amount');
  if (field === undefined || field.kind !== 'money') throw new Error('An input has an amount');
  const context = {
    locale: 'en-GB',
    currency: 'GBP',
    nameOfId: () => null,
    idOfName: () => null,
    yes: 'yes',
    no: 'no',
    optionLabel: (option: string) => option,
  };
  expect(cellToText(-1200, field, context)).toBe('-1200');
  for (const text of ['(1,200)', '-1,200', '(£1,200.00)']) {
    expect(parseCell(text, field, null, context), text).toEqual({ ok: true, value: -1200 });
  }
});
