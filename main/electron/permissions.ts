/** What a page may do to the machine: put text on the clipboard, and nothing else. */
import type { Session } from 'electron';
import { isOwnAddress } from './address.ts';

/** Copying cells by a button needs leave; copying by keys and pasting by keys do not. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

export function isGranted(permission: string, address: string): boolean {
  return GRANTED.has(permission) && isOwnAddress(address);
}

export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(isGranted(permission, contents.getURL()));
  });
  session.setPermissionCheckHandler((contents, permission) => isGranted(permission, contents?.getURL() ?? ''));
  session.setDevicePermissionHandler(() => false);
}
