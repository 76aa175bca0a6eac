import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Translator } from '../../shared/messages/index.ts';
import type { ProjectView } from './editing-session.ts';
import type { WindowModel } from './window-model.ts';
import type { WindowState } from './window-state.ts';

const WindowContext = createContext<WindowModel | null>(null);

/** The state that components see where it is not the window's own. */
const StateContext = createContext<StoreApi<WindowState> | null>(null);

export function WindowProvider({ model, children }: { readonly model: WindowModel; readonly children: ReactNode }) {
  return <WindowContext value={model}>{children}</WindowContext>;
}

export function useWindow(): WindowModel {
  const model = useContext(WindowContext);
  if (model === null) throw new Error('Used outside a window');
  return model;
}

/** What stands in it, such as the details and the toolbar, sees the state when the sheet’s keys rest; at once while it has the focus. */
export function Beside({ children }: { readonly children: ReactNode }) {
  const { beside } = useWindow();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => beside.shown(() => element.current?.contains(document.activeElement) === true), [beside]);
  const catchUp = () => beside.catchUp();
  return (
    <div ref={element} className="ww-beside" onFocusCapture={catchUp} onPointerDownCapture={catchUp}>
      <StateContext value={beside.store}>{children}</StateContext>
    </div>
  );
}

export function useWindowState<T>(selector: (state: WindowState) => T): T {
  const { store } = useWindow();
  return useStore(useContext(StateContext) ?? store, selector);
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
