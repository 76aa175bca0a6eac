import type { RowPlace, WindowModel } from '../state/index.ts';
import { editScope, together, typedCell } from './editing/index.ts';
import type { Sheet, SheetColumn, SheetLine } from './sheet.ts';
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
  tellRemarks(model, remarks);
  return shows;
}
