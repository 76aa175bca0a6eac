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
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [model]);
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
