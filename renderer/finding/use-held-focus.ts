import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** A sheet that comes to the screen puts the focus on its cell by then. */
const HELD_MS = 1_500;

/**
 * Keeps the focus where it is in a part of the window, while the sheet puts it on a cell that was found: so Enter goes on to
 * the next one. A key or a press of the mouse elsewhere lets go of it.
 */
export function useHeldFocus(part: RefObject<HTMLElement | null>): () => void {
  const held = useRef<{ readonly element: HTMLElement; readonly until: number } | null>(null);
  useEffect(() => {
    const letGo = () => {
      held.current = null;
    };
    const onFocus = ({ target }: FocusEvent) => {
      const now = held.current;
      if (now === null || performance.now() > now.until) return;
      if (target instanceof Node && part.current?.contains(target) !== true && now.element.isConnected) {
        now.element.focus();
      }
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', letGo, { capture: true });
    document.addEventListener('keydown', letGo, { capture: true });
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', letGo, { capture: true });
      document.removeEventListener('keydown', letGo, { capture: true });
    };
  }, [part]);
  return useCallback(() => {
    const element = document.activeElement;
    const isHere = element instanceof HTMLElement && part.current?.contains(element) === true;
    held.current = isHere ? { element, until: performance.now() + HELD_MS } : null;
  }, [part]);
}
