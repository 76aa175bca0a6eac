import { expect, test } from 'vitest';
import { catalogue } from '../../../shared/model/index.ts';
import { formatAmount } from '../../../shared/negatives.ts';

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

test('an amount below nothing has a minus or brackets, another one neither', () => {
  expect(formatAmount(pounds, -1200, 'minus')).toBe('-£1,200.00');
  expect(formatAmount(pounds, -1200, 'brackets')).toBe('(£1,200.00)');
  expect(formatAmount(pounds, 1200, 'brackets')).toBe('£1,200.00');
  expect(formatAmount(pounds, 0, 'brackets')).toBe('£0.00');
});

test('what comes to nothing by the digits that are shown has no brackets', () => {
  expect(formatAmount(pounds, -0.001, 'brackets')).toBe('£0.00');
  expect(formatAmount(pounds, -0, 'brackets')).toBe('£0.00');
});

test('the brackets are there whatever the country, and nothing but the minus goes', () => {
  for (const locale of catalogue.project.locale.options) {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
    expect(formatAmount(format, -1234.5, 'brackets')).toBe(`(${format.format(1234.5)})`);
  }
});
