import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../../../main/workbook/write/formats.ts';

describe('the number format of money', () => {
  it('has a minus before what is below nothing, and a dash for nothing', () => {
    expect(formatsFor('en-GB', 'GBP', 'minus').money).toBe('"£"#,##0.00;-"£"#,##0.00;"–"');
    expect(formatsFor('en-GB', null, 'minus').money).toBe('#,##0.00;-#,##0.00;"–"');
    expect(formatsFor('en-GB', 'GBP', 'minus').ratio).toBe('"£"#,##0.00');
  });

  it('has brackets where the project says so, with digits under digits', () => {
    expect(formatsFor('en-GB', 'GBP', 'brackets').money).toBe('"£"#,##0.00_);("£"#,##0.00);"–"_)');
    expect(formatsFor('de-DE', 'EUR', 'brackets').money).toBe('#,##0.00 "€"_);(#,##0.00 "€");"–"_)');
    expect(formatsFor('en-GB', 'JPY', 'brackets').ratio).toBe('"JP¥"#,##0_);("JP¥"#,##0)');
    expect(formatsFor('en-GB', null, 'brackets').money).toBe('#,##0.00_);(#,##0.00);"–"_)');
  });
});
