/** What tells a project file from other files: facts that never change, and the limits that hold for all of them. */
import { migrations } from './migrations/index.ts';

/** In the file's header, bytes 68 to 71: "WwIM", for Worthwhile Impact Map. */
export const APPLICATION_ID = 0x5777494d;

/** The newest form that this program reads and the only one that it writes. */
export const FORMAT_VERSION = migrations.length;

export const PROJECT_EXTENSION = '.impactmap';

/** Far above any impact map with its history; a file beyond it is something else. */
export const MOST_BYTES = 1024 ** 3;
