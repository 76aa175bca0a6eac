import type { ImpactMapLine } from '../../shared/model/index.ts';
import type { WindowModel } from '../state/index.ts';
import { type Edit, editCell } from './editing/index.ts';
import type { EnteredColumn } from './map-columns.ts';
import { tellEdit } from './tell-edit.ts';

/** Types text into a cell, wherever it was typed. Answers with what was done, or null: then the reason was told. */
export function typeInto(model: WindowModel, line: ImpactMapLine, column: EnteredColumn, text: string): Edit | null {
  const { view, translator, newId } = model;
  if (view === null) return null;
  const edit = editCell({ project: view.project, translator, newId }, line, column, text);
  if (!edit.ok) {
    model.tell({ kind: 'problem', text: translator.sentence(edit.problem) });
    return null;
  }
  if (edit.value === null || !model.dispatch(edit.value.command, edit.value.label)) return null;
  tellEdit(model, edit.value);
  return edit.value;
}
