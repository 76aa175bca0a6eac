/**
 * Who may talk to the loopback server, as pure questions about a request.
 *
 * Other programs of this machine and other pages in the same browser can reach the port too. So every request must name
 * this address (a foreign name that points at 127.0.0.1 does not pass), must bring the cookie that the first address was
 * exchanged for, and, where it does or follows something, must come from this very page: cookies ignore ports.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export function isOwnHost(headers: IncomingHttpHeaders, port: number): boolean {
  return headers.host === `127.0.0.1:${port}`;
}

/** Whether the page at this address made the request. A request that says nothing of where it comes from did not. */
export function isFromOwnPage(headers: IncomingHttpHeaders, port: number): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  if (origin === undefined && site === undefined) return false;
  return (
    (origin === undefined || origin === `http://127.0.0.1:${port}`) && (site === undefined || site === 'same-origin')
  );
}

/** Cookies ignore ports, so the name holds it: two programs at once do not take each other's cookie away. */
export function cookieName(port: number): string {
  return `worthwhile-${port}`;
}

export function hasCookie(headers: IncomingHttpHeaders, name: string, value: string): boolean {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.some((pair) => pair.startsWith(`${name}=`) && isSameSecret(pair.slice(name.length + 1), value));
}

/** Compares in a time that tells nothing about where two secrets differ. */
export function isSameSecret(given: string, secret: string): boolean {
  return timingSafeEqual(digest(given), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
