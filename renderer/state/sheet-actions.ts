/** What can be done on a sheet, by name: keys and menus go through this. */
import type { SheetCommand } from '../../shared/commands/index.ts';

/** What can be done with how a sheet is shown, of the column in focus and those selected with it. */
const VIEW_ACTIONS = [
  'sortUp',
  'sortDown',
  'sortAlsoUp',
  'sortAlsoDown',
  'clearSort',
  'filter',
  'filterByCell',
  'clearFilter',
  'clearFilters',
  'applyAgain',
  'hideColumns',
  'showColumns',
  'freezeColumns',
  'unfreezeColumns',
  'columnWidth',
  'fitColumns',
  'fitAllColumns',
  'moveColumnLeft',
  'moveColumnRight',
  'resetLayout',
  'columnMenu',
  'zoomIn',
  'zoomOut',
  'zoomReset',
] as const satisfies readonly SheetCommand[];

export type ViewAction = (typeof VIEW_ACTIONS)[number];

export type SheetAction = SheetCommand;

const viewActions: ReadonlySet<string> = new Set(VIEW_ACTIONS);

export function isViewAction(action: SheetAction): action is ViewAction {
  return viewActions.has(action);
}
