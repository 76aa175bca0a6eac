import type { IncomingMessage, ServerResponse } from 'node:http';
import { COMMON_HEADERS } from '../carrier/index.ts';
import type { PageWindow } from './page-window.ts';

/** How often a comment is sent, so that nothing on the way takes the stream for dead. */
const KEEP_ALIVE_MS = 15_000;

/** How soon a page comes back when its stream breaks. */
const RETRY_MS = 1_000;

/** Sends a page the events of its window, as server-sent events, until the page goes. */
export function streamEvents(request: IncomingMessage, response: ServerResponse, page: PageWindow): void {
  response.writeHead(200, { ...COMMON_HEADERS, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(`retry: ${RETRY_MS}\n\n`);
  const keepAlive = setInterval(() => response.write(': still here\n\n'), KEEP_ALIVE_MS);
  const stop = page.listen((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  request.once('close', () => {
    clearInterval(keepAlive);
    stop();
  });
}
