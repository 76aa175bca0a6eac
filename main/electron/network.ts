/** The program is offline: its windows load their own files and ask for nothing else. */
import type { Session } from 'electron';
import { isOwnAddress, SCHEME } from './address.ts';

/** Pictures that the page makes itself come as `data:` or `blob:`; neither leaves the machine. */
const INSIDE: ReadonlySet<string> = new Set(['data:', 'blob:']);

export function mayLoad(address: string, devTools: boolean): boolean {
  const protocol = URL.parse(address)?.protocol;
  if (protocol === undefined) return false;
  if (protocol === `${SCHEME}:`) return isOwnAddress(address);
  return INSIDE.has(protocol) || (devTools && protocol === 'devtools:');
}

export function guardNetwork(session: Session, devTools: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url, devTools) }));
}
