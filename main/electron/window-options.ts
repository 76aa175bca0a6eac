import type { BrowserWindowConstructorOptions } from 'electron';

/** The options of every window. The page gets no Node, no shared world and no way to take either. */
export function windowOptions(options: {
  readonly preload: string;
  readonly devTools: boolean;
  /** Only one window at a time may have the remembered place. */
  readonly remembered: boolean;
}): BrowserWindowConstructorOptions {
  return {
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 500,
    show: false,
    ...(options.remembered ? { name: 'main', windowStatePersistence: true } : {}),
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Checking spelling would fetch dictionaries.
      spellcheck: false,
      devTools: options.devTools,
    },
  };
}
