import type { KeyboardEvent } from 'react';
import { SHEETS, type SheetName, useText, useWindow, useWindowState } from '../state/index.ts';
import { panelId, tabId } from './sheet-ids.ts';

/** The tabs under the sheet. Arrows go from tab to tab; Ctrl+PageUp and Ctrl+PageDown do from anywhere. */
export function SheetTabs() {
  const model = useWindow();
  const { t } = useText();
  const shown = useWindowState((state) => state.sheet);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = sheetFor(event.key, shown);
    if (next === undefined) return;
    event.preventDefault();
    model.showSheet(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div
      className="ww-tabs"
      data-pane="tabs"
      role="tablist"
      aria-label={t('window/sheets/name')}
      data-testid="sheet-tabs"
    >
      {SHEETS.map((sheet) => (
        <button
          key={sheet}
          type="button"
          role="tab"
          className="ww-tab"
          id={tabId(sheet)}
          aria-selected={sheet === shown}
          // Others may not have come to the page yet.
          aria-controls={sheet === shown ? panelId(sheet) : undefined}
          tabIndex={sheet === shown ? 0 : -1}
          // With the mouse the focus goes to the sheet, as in a spreadsheet.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => model.showSheet(sheet)}
          onKeyDown={onKeyDown}
          data-testid={`tab-${sheet}`}
        >
          {t(`window/sheets/names/${sheet}`)}
        </button>
      ))}
    </div>
  );
}

/** Whether the focus is on one of the tabs, where it stays while the arrows go through them. */
export function isTab(element: Element | null): boolean {
  return element?.getAttribute('role') === 'tab';
}

function sheetFor(key: string, shown: SheetName): SheetName | undefined {
  const place = SHEETS.indexOf(shown);
  if (key === 'ArrowRight') return SHEETS[(place + 1) % SHEETS.length];
  if (key === 'ArrowLeft') return SHEETS.at(place - 1);
  if (key === 'Home') return SHEETS[0];
  return key === 'End' ? SHEETS.at(-1) : undefined;
}
