/** A copied cell as something to be put into another. */
import { type Fractions, parseCell, parsePasted, type TypedField } from '../../../shared/parsing/index.ts';
import { problem } from '../../../shared/problem.ts';
import { refused } from '../../../shared/result.ts';
import type { ClipboardCell } from '../clipboard/index.ts';
import type { PutCell } from '../sheet.ts';

/** Longer than any cell of a spreadsheet can be. */
const LONGEST_CELL = 32_767;

export function pastedCell(cell: ClipboardCell, fractions: Fractions): PutCell {
  const { text, entered } = cell;
  return {
    text: entered ?? text,
    typed: false,
    read: (facts, previous, context) => {
      if (text.length > LONGEST_CELL) return refused(problem('parsing.tooLong', { most: LONGEST_CELL }));
      if (entered !== undefined && !isText(facts)) return parseCell(entered, facts, previous, context);
      return parsePasted(cell, facts, previous, context, fractions);
    },
  };
}

/** A formula that is copied among texts is worth what it came to. */
function isText({ kind }: TypedField): boolean {
  return kind === 'text' || kind === 'note' || kind === 'link';
}
