import type { HostEvent } from '../../shared/contract.ts';
import { SessionStore, surroundingsOf } from '../project-file/index.ts';
import { HostWindow } from './host-window.ts';
import type { HostOptions } from './options.ts';
import { OwnFolder } from './own-folder.ts';
import type { Place } from './place.ts';
import { RecentFiles } from './recent-files.ts';

export interface Host {
  openWindow(send: (event: HostEvent) => void): HostWindow;
  /** Closes every window as {@link HostWindow.close} does. */
  dispose(): Promise<void>;
}

/** Everything that the program can do, for any number of windows, on whatever carrier. */
export function createHost(options: HostOptions<HostWindow>): Host {
  const around = surroundingsOf({ log: options.log, ...options.surroundings });
  const place: Place = {
    options,
    around,
    sessions: new SessionStore(options.dataFolder, around),
    recent: new RecentFiles(options.dataFolder, around),
    ownFolder: options.rootFolder === null ? null : new OwnFolder(options.rootFolder, around.disk),
  };
  const windows = new Set<HostWindow>();
  return {
    openWindow: (send) => {
      const window: HostWindow = new HostWindow(place, options.chooser, send, () => windows.delete(window));
      windows.add(window);
      return window;
    },
    dispose: async () => {
      await Promise.all([...windows].map((window) => window.close()));
    },
  };
}
