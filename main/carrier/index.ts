/** What the carriers have in common. */
export { formats } from './formats.ts';
export { createLog, type Log } from './log.ts';
export { openHost } from './open-host.ts';
export { dataFolder, documentsFolder } from './places.ts';
export { programVersion } from './version.ts';
export { COMMON_HEADERS, type ServedFile, windowFile } from './window-files.ts';
export type { AnyReply, CarriedWindow, WindowHost } from './window-host.ts';
