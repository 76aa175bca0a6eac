/** Selected lines are taken by their numbers and put elsewhere; a line across the sheet shows where. */
import { type RefObject, useEffect, useState } from 'react';
import { cellUnder, lineIndexOf } from '../cell-under.ts';
import { LINE_NUMBER } from '../line-number.ts';
import type { SheetController } from '../sheet-controller.ts';

interface Props {
  readonly controller: SheetController;
  readonly sheet: RefObject<HTMLElement | null>;
}

interface Drop {
  /** The line before which the lines would be put. */
  readonly before: number;
  /** Where that is on the sheet, in pixels from its upper end. */
  readonly top: number;
}

/** A hand trembles: so far the pointer may go before lines are dragged. */
const STEADY = 4;
/** So near to an end of what is in sight the sheet scrolls on. */
const EDGE = 28;
const SCROLL_MS = 70;

export function LineDrag({ controller, sheet }: Props) {
  const [drop, setDrop] = useState<Drop | null>(null);
  useEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    let from: { readonly line: number; readonly y: number } | null = null;
    let isDragging = false;
    let isFixed = false;
    let y = 0;
    let at: Drop | null = null;
    let timer: ReturnType<typeof setInterval> | null = null;

    const look = () => {
      at = isFixed ? null : dropAt(element, controller, y);
      setDrop(at);
    };
    const scroll = () => {
      const { api } = controller;
      const area = bodyOf(element)?.getBoundingClientRect();
      if (api === null || area === undefined || !isDragging) return;
      if (y < area.top + EDGE) api.ensureIndexVisible(Math.max(0, api.getFirstDisplayedRowIndex() - 1), 'top');
      else if (y > area.bottom - EDGE) {
        const last = controller.displayed.lines.length - 1;
        api.ensureIndexVisible(Math.min(last, api.getLastDisplayedRowIndex() + 1), 'bottom');
      } else return;
      look();
    };
    const end = () => {
      if (timer !== null) clearInterval(timer);
      timer = null;
      from = null;
      isDragging = false;
      isFixed = false;
      at = null;
      document.body.classList.remove('ww-moving-lines');
      setDrop(null);
    };
    const onPointerDown = (event: PointerEvent) => {
      const line = lineUnder(event);
      if (line === null || event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey) return;
      if (!controller.isWholeLine(line)) return;
      // The press alone selects nothing: it may be the beginning of a move.
      event.stopPropagation();
      from = { line, y: event.clientY };
    };
    const onMouseDown = (event: MouseEvent) => {
      if (from === null) return;
      event.stopPropagation();
      event.preventDefault();
    };
    const onMove = (event: MouseEvent) => {
      if (from === null) return;
      y = event.clientY;
      if (!isDragging) {
        if (Math.abs(y - from.y) < STEADY) return;
        isDragging = true;
        const fixed = controller.edits.lines.whyFixed;
        isFixed = fixed !== null;
        if (fixed !== null) controller.context.model.tell({ kind: 'note', text: fixed });
        document.body.classList.add('ww-moving-lines');
        timer = setInterval(scroll, SCROLL_MS);
      }
      look();
    };
    const onUp = () => {
      if (from === null) return;
      const { line } = from;
      const wasDragging = isDragging;
      const target = at;
      end();
      if (!wasDragging) {
        controller.pressLine(line, { shift: false, command: false });
        controller.release(false);
      } else if (target !== null) controller.edits.lines.moveTo(target.before);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || from === null) return;
      event.stopPropagation();
      end();
    };
    // The grid hears of a press by both; before it does, it is decided here whose press it is.
    element.addEventListener('pointerdown', onPointerDown, { capture: true });
    element.addEventListener('mousedown', onMouseDown, { capture: true });
    document.addEventListener('mousemove', onMove);
    document.addEventListener('mouseup', onUp);
    document.addEventListener('keydown', onKey, { capture: true });
    return () => {
      end();
      element.removeEventListener('pointerdown', onPointerDown, { capture: true });
      element.removeEventListener('mousedown', onMouseDown, { capture: true });
      document.removeEventListener('mousemove', onMove);
      document.removeEventListener('mouseup', onUp);
      document.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [controller, sheet]);
  return drop === null ? null : <div className="ww-drop-line" style={{ top: drop.top }} data-testid="drop-line" />;
}

/** The line whose number was pressed. */
function lineUnder({ target }: MouseEvent): number | null {
  const under = cellUnder(target);
  return under?.column === LINE_NUMBER ? under.line : null;
}

function bodyOf(sheet: Element): Element | null {
  return sheet.querySelector('.ag-grid-viewport');
}

/** Where lines would be put by a pointer at a height: between the two lines that are nearest to it. */
function dropAt(sheet: Element, controller: SheetController, y: number): Drop | null {
  const origin = sheet.querySelector('.ww-sheet-cells')?.getBoundingClientRect();
  if (origin === undefined) return null;
  let nearest: { readonly before: number; readonly y: number } | null = null;
  for (const cell of sheet.querySelectorAll(`.ag-cell[col-id="${LINE_NUMBER}"]`)) {
    const index = lineIndexOf(cell);
    if (index === null || index >= controller.displayed.lines.length) continue;
    const { top, bottom } = cell.getBoundingClientRect();
    for (const edge of [
      { before: index, y: top },
      { before: index + 1, y: bottom },
    ]) {
      if (nearest === null || Math.abs(edge.y - y) < Math.abs(nearest.y - y)) nearest = edge;
    }
  }
  return nearest === null ? null : { before: nearest.before, top: nearest.y - origin.top };
}
