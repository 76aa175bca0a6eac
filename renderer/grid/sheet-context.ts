import { settingsOf } from '../../shared/model/index.ts';
import { formatsFor } from '../format/index.ts';
import type { WindowModel } from '../state/index.ts';
import { type SheetScope, showsPence } from './cell-view.ts';
import type { EditorState } from './keyboard.ts';

/** What the grid's columns read from: always what the model holds now. */
export interface SheetContext {
  readonly model: WindowModel;
  scope(): SheetScope;
  selectedLine(): string | null;
  /** What the keys need to know of the open editor. */
  readonly editor: EditorState;
}

export function sheetContext(model: WindowModel): SheetContext {
  let last: SheetScope | null = null;
  return {
    model,
    scope: () => {
      const { open, selection } = model.store.getState();
      if (open === null) throw new Error('The sheet is shown without a project');
      const { project, results } = open;
      const current = selection === null ? null : stakeholderOfLine(selection.line);
      if (last?.project === project && last.results === results && last.current === current) return last;
      const { locale, currency, negatives } = settingsOf(project);
      last = {
        project,
        results,
        formats: formatsFor(locale, currency, negatives),
        translator: model.translator,
        pence: showsPence(results),
        current,
      };
      return last;
    },
    editor: { begunByTyping: false },
    selectedLine: () => model.store.getState().selection?.line ?? null,
  };
}

/** A line is named by its stakeholder and its place in the block. */
export function stakeholderOfLine(line: string): string | null {
  return line.slice(0, line.lastIndexOf('/')) || null;
}
