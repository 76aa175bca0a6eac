/**
 * The files of the built window, as a carrier serves them: nothing outside their folder, nothing of an unknown kind, and
 * the page itself with a content security policy whose nonce is fresh for each load. A person's documents never pass here.
 */
import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { contentSecurityPolicy } from '../../shared/contract.ts';

export interface ServedFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

const PAGE = 'index.html';
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Sent with everything, so that nothing is taken for another kind of file or used by another page. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** The file that a request path stands for, or null where it stands for none. */
export async function windowFile(root: string, requestPath: string): Promise<ServedFile | null> {
  const path = fileWithin(root, requestPath);
  if (path === null) return null;
  const type = MIME_TYPES[extname(path).toLowerCase()];
  if (type === undefined) return null;
  const body = await readWithin(root, path);
  if (body === null) return null;
  return relative(root, path) === PAGE ? page(body, type) : { headers: assetHeaders(type), body };
}

/** Where a request path leads, as long as that is inside `root`; null otherwise. */
function fileWithin(root: string, requestPath: string): string | null {
  const decoded = decode(requestPath);
  if (decoded === null || !decoded.startsWith('/') || /[\0\\]/.test(decoded)) return null;
  const path = join(root, decoded === '/' ? PAGE : decoded);
  return isWithin(root, path) ? path : null;
}

function decode(requestPath: string): string | null {
  try {
    return decodeURIComponent(requestPath);
  } catch {
    return null;
  }
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Reads a file unless a link in its path leads out of `root`. */
async function readWithin(root: string, path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(path)]);
    return isWithin(realRoot, realFile) ? new Uint8Array(await readFile(realFile)) : null;
  } catch {
    return null;
  }
}

function page(body: Uint8Array, type: string): ServedFile {
  const nonce = randomBytes(16).toString('base64');
  const text = new TextDecoder().decode(body).replaceAll(NONCE_PLACEHOLDER, nonce);
  return {
    headers: {
      ...COMMON_HEADERS,
      'content-type': type,
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
    },
    body: new TextEncoder().encode(text),
  };
}

/** Names of built files hold a hash of their content, so a copy of one never grows old. */
function assetHeaders(type: string): Readonly<Record<string, string>> {
  return { ...COMMON_HEADERS, 'content-type': type, 'cache-control': 'private, max-age=31536000, immutable' };
}
