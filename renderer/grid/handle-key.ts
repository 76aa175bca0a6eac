/** Keys that come to a cell of the grid: whether the grid is to leave a key alone, after it was handled here. */
import type { SuppressKeyboardEventParams } from 'ag-grid-community';
import type { GridRow } from './grid-row.ts';
import { keyAction } from './keys/index.ts';
import type { Direction } from './selection/index.ts';
import type { SheetController } from './sheet-controller.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export function handleKey(params: SuppressKeyboardEventParams<GridRow>, controller: SheetController): boolean {
  const { event } = params;
  controller.context.model.beside.keyPressed();
  if (params.editing) return handleEditingKey(params, controller);
  const action = keyAction(event);
  if (action !== null) {
    controller.perform(action);
    event.preventDefault();
    return true;
  }
  const { key, ctrlKey, metaKey, altKey } = event;
  // The browser's and the window's own shortcuts; with Alt nothing is typed.
  if (ctrlKey || metaKey || altKey) return true;
  if (key.length === 1 || key === 'Backspace') controller.tellCalculated();
  return false;
}

/** While a cell is edited: what ends the edit and moves on. The rest is the editor's. */
function handleEditingKey({ event, api }: SuppressKeyboardEventParams<GridRow>, controller: SheetController): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const command = ctrlKey || metaKey;
  if ((key === 'Enter' && !command && !altKey) || key === 'Tab') {
    api.stopEditing();
    controller.next(key === 'Tab' ? 'tab' : 'enter', shiftKey);
    event.preventDefault();
    return true;
  }
  if (key === 'Enter') return true;
  if (key === 'F2') {
    controller.context.begunByTyping = !controller.context.begunByTyping;
    event.preventDefault();
    return true;
  }
  const direction = ARROWS[key];
  const leaves = controller.context.begunByTyping && !(command || altKey || shiftKey);
  if (direction === undefined || !leaves) return false;
  api.stopEditing();
  controller.perform({ do: 'step', direction, extend: false, toEdge: false });
  event.preventDefault();
  return true;
}
