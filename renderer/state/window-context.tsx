import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { Translator } from '../../shared/messages/index.ts';
import type { ProjectView } from './editing-session.ts';
import type { WindowModel } from './window-model.ts';
import type { WindowState } from './window-state.ts';

const WindowContext = createContext<WindowModel | null>(null);

export function WindowProvider({ model, children }: { readonly model: WindowModel; readonly children: ReactNode }) {
  return <WindowContext value={model}>{children}</WindowContext>;
}

export function useWindow(): WindowModel {
  const model = useContext(WindowContext);
  if (model === null) throw new Error('Used outside a window');
  return model;
}

export function useWindowState<T>(selector: (state: WindowState) => T): T {
  return useStore(useWindow().store, selector);
}

/** The open project, for what is on the screen only while there is one. */
export function useOpen(): ProjectView {
  const open = useWindowState((state) => state.open);
  if (open === null) throw new Error('Used without an open project');
  return open;
}

export function useText(): Translator {
  return useWindow().translator;
}
