import { settingsOf } from '../../shared/model/index.ts';
import { formatsFor } from '../format/index.ts';
import type { RowPlace, WindowModel } from '../state/index.ts';
import { editScope, together, typedCell } from './editing/index.ts';
import type { Sheet, SheetColumn, SheetLine, SheetScope } from './sheet.ts';
import { tellRemarks } from './tell-batch.ts';

/**
 * Types text into a cell, wherever it was typed. Answers with the row that was made or linked to; null where there is none,
 * or where the cell refused the text: then the reason was told.
 */
export function typeInto(
  model: WindowModel,
  sheet: Sheet,
  line: SheetLine,
  column: SheetColumn,
  text: string,
): RowPlace | null {
  const { view, translator, newId } = model;
  if (view === null || column.kind !== 'entered') return null;
  const writer = sheet.writer(editScope(view.project, translator, newId), line);
  const put = writer.put(column, typedCell(text));
  if (!put.ok) {
    model.tell({ kind: 'problem', text: translator.sentence(put.problem) });
    return null;
  }
  const { commands, label, remarks, shows } = writer;
  if (commands.length > 0 && !model.dispatch(together(commands), label)) return null;
  if (commands.length > 0) sayEntry(model, sheet, line, column, text);
  tellRemarks(model, remarks);
  return shows;
}

/** What the cell shows now; of a line that only waited, which has become another, what was typed. */
function sayEntry(model: WindowModel, sheet: Sheet, line: SheetLine, column: SheetColumn, typed: string): void {
  const { view, translator } = model;
  if (view === null) return;
  const { project, results } = view;
  const { locale, currency, negatives } = settingsOf(project);
  const formats = formatsFor(locale, currency, negatives);
  const scope: SheetScope = { project, results, translator, formats, pence: true, current: null };
  const shown = sheet.view(scope, line, column);
  const text = shown.text === '' || shown.placeholder ? typed.trim() : shown.text;
  const heading = sheet.heading(scope, column);
  model.announce(translator.t(text === '' ? 'grid/said/blank' : 'grid/said/entry', { heading, text }));
}
