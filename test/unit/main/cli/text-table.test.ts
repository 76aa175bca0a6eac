import { expect, it } from 'vitest';
import { textTable } from '../../../../main/cli/text-table.ts';

it('aligns text left and figures right, by letters and not by code units', () => {
  const table = textTable(
    [{ align: 'left', most: 8 }, { align: 'right' }],
    [
      ['Café', '£1.00'],
      ['👩‍👩‍👧 family', '-£12.00'],
      ['a long\nname that is cut', ''],
    ],
  );
  expect(table).toBe(['Café        £1.00', '👩‍👩‍👧 family  -£12.00', 'a long …'].join('\n'));
});
