/** The forms that an answer takes, each with the headers that go with it. */
import type { ServerResponse } from 'node:http';
import { createTranslator } from '../../shared/messages/index.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import { COMMON_HEADERS, type ServedFile } from '../carrier/index.ts';

const { t } = createTranslator('en');

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const headers = { ...COMMON_HEADERS, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(JSON.stringify(value));
}

/** Something for a person to read who has come to the wrong place. */
export function sendText(
  response: ServerResponse,
  status: number,
  key: 'noCookie' | 'usedAddress' | 'nothing' | 'notThisWay',
): void {
  const headers = { ...COMMON_HEADERS, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(t(`cli/web/${key}`));
}

export function sendFile(response: ServerResponse, file: ServedFile, withBody: boolean): void {
  response.writeHead(200, { ...file.headers, 'content-length': file.body.length });
  response.end(withBody ? file.body : undefined);
}

export function sendNothing(response: ServerResponse): void {
  response.writeHead(204, COMMON_HEADERS).end();
}

/** Refuses in the form of a reply, which is what the page expects. */
export function sendRefusal(response: ServerResponse, status: number, why: Problem): void {
  sendJson(response, status, { ok: false, problem: why });
}

export function sendNotAllowed(response: ServerResponse, status: 400 | 403): void {
  sendRefusal(response, status, problem('carrier.notAllowed'));
}

export function sendWrongMethod(response: ServerResponse, allowed: string): void {
  response.setHeader('allow', allowed);
  sendText(response, 405, 'notThisWay');
}

/** Lets the browser in, and has it forget the address that it came by. */
export function sendCookie(response: ServerResponse, cookie: string): void {
  const headers = { ...COMMON_HEADERS, location: '/', 'set-cookie': cookie, 'cache-control': 'no-store' };
  response.writeHead(303, headers).end();
}
