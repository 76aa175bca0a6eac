/** What stands on each sheet beside the map. A new sheet is a name in the state, a text for its tab, and a line here. */
import type { ComponentType } from 'react';
import { ResultsSheet } from '../results/index.ts';
import { AssumptionsSheet } from '../sheets/index.ts';
import type { SheetName } from '../state/index.ts';

export const OTHER_SHEETS: { readonly [S in Exclude<SheetName, 'map'>]: ComponentType } = {
  assumptions: AssumptionsSheet,
  results: ResultsSheet,
};

export function tabId(sheet: SheetName): string {
  return `tab-${sheet}`;
}

export function panelId(sheet: SheetName): string {
  return `sheet-${sheet}`;
}
