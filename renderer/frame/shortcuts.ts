import { useEffect } from 'react';
import type { WindowModel } from '../state/index.ts';

/** The window's keys. Where someone is typing, undo belongs to the text they type. */
export function useShortcuts(model: WindowModel): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const action = actionFor(event, model);
      if (action === null) return;
      event.preventDefault();
      void action();
    };
    // Before the sheet, which has uses of its own for these keys.
    const onSheetKey = (event: KeyboardEvent) => {
      if (!turnsSheet(event, model)) return;
      event.preventDefault();
      event.stopPropagation();
      model.turnSheet(event.key === 'PageDown' ? 1 : -1);
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('keydown', onSheetKey, { capture: true });
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('keydown', onSheetKey, { capture: true });
    };
  }, [model]);
}

/** Ctrl+PageDown shows the next sheet, Ctrl+PageUp the one before, as in a spreadsheet. */
function turnsSheet({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent, model: WindowModel): boolean {
  if (!ctrlKey || altKey || metaKey || shiftKey || (key !== 'PageDown' && key !== 'PageUp')) return false;
  const { open, question, chooser, settings } = model.store.getState();
  return open !== null && question === null && chooser === null && settings === null;
}

function actionFor(event: KeyboardEvent, model: WindowModel): (() => Promise<void>) | null {
  const { open, question, chooser } = model.store.getState();
  if (question !== null || chooser !== null) return null;
  const key = event.key.toLowerCase();
  if (key === 'o' && !event.shiftKey) return () => model.openFile();
  if (open === null) return null;
  if (key === 's') return event.shiftKey ? () => model.saveAs() : () => model.save();
  if (isTyping(event.target)) return null;
  if (key === 'z') return event.shiftKey ? () => model.redo() : () => model.undo();
  return key === 'y' ? () => model.redo() : null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
