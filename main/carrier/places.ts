/** Where the program keeps what is its own, and where it looks for a person's files first. */
import { existsSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';

/**
 * The folder for sessions, settings and the list of recent files: the same for every carrier, so that what was open in a
 * window of one kind is found in a window of another. `WORTHWHILE_DATA` names another one.
 */
export function dataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string = homedir()): string {
  if (env.WORTHWHILE_DATA) return env.WORTHWHILE_DATA;
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Worthwhile');
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Worthwhile');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'worthwhile');
}

/** The folder that a person's files are looked for in when no other is named. */
export function documentsFolder(home: string = homedir()): string {
  const documents = join(home, 'Documents');
  return existsSync(documents) ? documents : home;
}

/** Who makes the changes, for the history: the name that the machine knows the person by. */
export function authorName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
