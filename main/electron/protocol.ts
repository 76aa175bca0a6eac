/** Serves the window's own files under its own scheme: there is no server, no `file://`, and no way to other files. */
import { type Protocol, protocol } from 'electron';
import { COMMON_HEADERS, windowFile } from '../carrier/index.ts';
import { isOwnAddress, SCHEME } from './address.ts';

/** To be called once, before the program is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function serveWindowFiles(own: Protocol, folder: string): void {
  own.handle(SCHEME, (request) => answer(request, folder));
}

async function answer(request: { readonly url: string; readonly method: string }, folder: string): Promise<Response> {
  if (!isOwnAddress(request.url)) return nothing(404);
  if (request.method !== 'GET' && request.method !== 'HEAD') return nothing(405);
  const file = await windowFile(folder, new URL(request.url).pathname);
  return file === null ? nothing(404) : new Response(file.body, { headers: file.headers });
}

function nothing(status: number): Response {
  return new Response(null, { status, headers: COMMON_HEADERS });
}
