/** Filtering: a line is shown when every filter lets it through. */
import type { SheetFilter, SheetLayout } from '../../../shared/model/index.ts';
import type { Sheet, SheetColumn, SheetLine, SheetScope } from '../sheet.ts';
import { cellText } from './cell-content.ts';

type Test = (line: SheetLine) => boolean;

export function filterLines<L extends SheetLine>(
  sheet: Sheet,
  scope: SheetScope,
  lines: readonly L[],
  filters: SheetLayout['filters'],
  columns: ReadonlyMap<string, SheetColumn>,
): readonly L[] {
  const tests = Object.entries(filters).flatMap(([id, filter]) => {
    const column = columns.get(id);
    return column === undefined ? [] : [testFor(sheet, scope, column, filter)];
  });
  return tests.length === 0 ? lines : lines.filter((line) => tests.every((test) => test(line)));
}

function testFor(sheet: Sheet, scope: SheetScope, column: SheetColumn, filter: SheetFilter): Test {
  const text = (line: SheetLine) => cellText(sheet, scope, line, column);
  switch (filter.kind) {
    case 'contains': {
      const { locale } = scope.formats;
      const wanted = filter.text.toLocaleLowerCase(locale);
      return (line) => text(line).toLocaleLowerCase(locale).includes(wanted);
    }
    case 'oneOf': {
      const values = new Set(filter.values);
      return (line) => values.has(text(line));
    }
    case 'between': {
      const least = filter.least ?? Number.NEGATIVE_INFINITY;
      const most = filter.most ?? Number.POSITIVE_INFINITY;
      return (line) => {
        const number = sheet.number(scope, line, column);
        return number !== null && number >= least && number <= most;
      };
    }
    case 'blank':
      return (line) => text(line) === '';
    case 'notBlank':
      return (line) => text(line) !== '';
  }
}
