import { useCallback, useState } from 'react';
import { useWindow } from '../state/index.ts';

/** Gives the focus back to where it was when this was first shown: to its cell, or to a field beside the sheet. */
export function useFocusBack(): () => void {
  const model = useWindow();
  const [before] = useState(() => document.activeElement);
  return useCallback(() => {
    const isBeside = before instanceof HTMLElement && before !== document.body && before.closest('.ww-sheet') === null;
    // After the dialog is gone, which holds the focus for as long as it is there.
    setTimeout(() => {
      if (isBeside && before.isConnected) before.focus();
      else model.returnToSheet();
    });
  }, [model, before]);
}
