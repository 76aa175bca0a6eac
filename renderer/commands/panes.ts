/** The parts of the window that F6 goes round: each is marked with `data-pane`, and they follow each other as on the page. */
import type { WindowModel } from '../state/index.ts';

const FOCUSABLE = [
  'button:not([disabled])',
  'input:not([disabled])',
  'textarea:not([disabled])',
  'select:not([disabled])',
  '[tabindex]',
]
  .map((selector) => `${selector}:not([tabindex="-1"])`)
  .join(', ');

/** Goes to the next part of the window, or the one before; from outside of all of them to the first. */
export function goToPane(model: WindowModel, by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility(SEEN));
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let step = 1; step <= panes.length; step += 1) {
    const at = here === -1 && by === -1 ? panes.length - step : here + by * step;
    const pane = panes[(at + panes.length * 2) % panes.length];
    if (pane !== undefined && takesFocus(model, pane)) return;
  }
}

const SEEN = { visibilityProperty: true } as const;

function takesFocus(model: WindowModel, pane: HTMLElement): boolean {
  if (pane.dataset.pane === 'sheet') {
    model.returnToSheet();
    return true;
  }
  const first = [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].find((each) => each.checkVisibility(SEEN));
  first?.focus();
  return first !== undefined;
}
