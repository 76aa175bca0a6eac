/** The window's one model and how components reach it. */
export type { ProjectView } from './editing-session.ts';
export { randomId } from './random-id.ts';
export { isViewAction, type SheetAction, type ViewAction } from './sheet-actions.ts';
export { Beside, useOpen, useText, useWindow, useWindowState, WindowProvider } from './window-context.tsx';
export { type Notice, WindowModel } from './window-model.ts';
export {
  type ChooserRequest,
  type FindQuery,
  type FocusRequest,
  type FoundCells,
  foundKey,
  type RefusedCell,
  type RowPlace,
  type RowRequest,
  SETTINGS_SECTIONS,
  type SettingsSection,
  SHEETS,
  type SheetName,
  type StartInfo,
  type WindowState,
} from './window-state.ts';
