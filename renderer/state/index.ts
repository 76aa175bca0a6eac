/** The window's one model and how components reach it. */
export type { ProjectView } from './editing-session.ts';
export { randomId } from './random-id.ts';
export { useOpen, useText, useWindow, useWindowState, WindowProvider } from './window-context.tsx';
export { type ExportFormat, type Notice, type Surroundings, WindowModel } from './window-model.ts';
export type {
  CellPlace,
  ChooserRequest,
  FocusRequest,
  Question,
  RatioChange,
  RowPlace,
  SettingsSection,
  StartInfo,
  WindowState,
} from './window-state.ts';
