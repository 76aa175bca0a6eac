/** The ids by which a tab and the sheet that it shows name each other. */
import type { SheetName } from '../state/index.ts';

export function tabId(sheet: SheetName): string {
  return `tab-${sheet}`;
}

export function panelId(sheet: SheetName): string {
  return `sheet-${sheet}`;
}
