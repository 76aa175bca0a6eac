/** What all windows of the host share: the store of sessions, the list of recent files, and what the host was given. */
import type { SessionStore, Surroundings } from '../project-file/index.ts';
import type { HostOptions } from './options.ts';
import type { OwnFolder } from './own-folder.ts';
import type { RecentFiles } from './recent-files.ts';

export interface Place {
  readonly options: Omit<HostOptions, 'chooser'>;
  readonly around: Surroundings;
  readonly sessions: SessionStore;
  readonly recent: RecentFiles;
  /** Null where files are chosen in native dialogs. */
  readonly ownFolder: OwnFolder | null;
}
