/**
 * What each request gets. It passes the gate before anything is looked up for it; what it asks for is the host's business
 * and goes there as it came.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contract } from '../../shared/contract.ts';
import { problem } from '../../shared/problem.ts';
import { windowFile } from '../carrier/index.ts';
import type { Access } from './access.ts';
import {
  sendCookie,
  sendFile,
  sendJson,
  sendNotAllowed,
  sendNothing,
  sendRefusal,
  sendText,
  sendWrongMethod,
} from './answers.ts';
import { readJson } from './body.ts';
import { streamEvents } from './event-stream.ts';
import { cookieName, hasCookie, isFromOwnPage, isOwnHost } from './gate.ts';
import type { PageWindows } from './page-windows.ts';

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly port: number;
  readonly access: Access;
  readonly pages: PageWindows;
  readonly windowFolder: string;
  readonly mostBytes: number;
}

const API = '/api/';
const EVENTS = '/events';
/** Browsers look for it by themselves, and complain on the console when it is not there. */
const UNASKED = '/favicon.ico';

const WINDOW_HEADER = 'x-worthwhile-window';

/** The browser forgets the cookie then; the server that it is for has ended long before. */
const COOKIE_SECONDS = 7 * 24 * 60 * 60;

export async function answer(exchange: Exchange): Promise<void> {
  const { request, response, port, access } = exchange;
  if (!isOwnHost(request.headers, port)) {
    sendNotAllowed(response, 403);
    return;
  }
  const url = addressOf(request);
  if (url === null) {
    sendText(response, 400, 'notThisWay');
    return;
  }
  const isLetIn = hasCookie(request.headers, cookieName(port), access.cookie);
  const token = url.searchParams.get('token');
  if (url.pathname === '/' && token !== null && request.method === 'GET') exchangeToken(exchange, token, isLetIn);
  else if (!isLetIn && url.pathname.startsWith(API)) sendNotAllowed(response, 403);
  else if (!isLetIn) sendText(response, 403, 'noCookie');
  else if (url.pathname.startsWith(API)) await answerRequest(exchange, url.pathname.slice(API.length));
  else if (url.pathname === EVENTS) answerEvents(exchange, url.searchParams.get('window'));
  else await answerFile(exchange, url.pathname);
}

/** Joined to a fixed origin and not resolved against one, so that `//elsewhere/` stays a path. */
function addressOf({ url = '' }: IncomingMessage): URL | null {
  return url.startsWith('/') ? URL.parse(`http://127.0.0.1${url}`) : null;
}

function exchangeToken({ response, port, access }: Exchange, token: string, isLetIn: boolean): void {
  if (!access.redeem(token) && !isLetIn) {
    sendText(response, 403, 'usedAddress');
    return;
  }
  const attributes = `Path=/; Max-Age=${COOKIE_SECONDS}; HttpOnly; SameSite=Strict`;
  sendCookie(response, `${cookieName(port)}=${access.cookie}; ${attributes}`);
}

async function answerRequest({ request, response, port, pages, mostBytes }: Exchange, name: string): Promise<void> {
  if (request.method !== 'POST') {
    sendWrongMethod(response, 'POST');
    return;
  }
  if (!isFromOwnPage(request.headers, port)) {
    sendNotAllowed(response, 403);
    return;
  }
  const page = pages.of(request.headers[WINDOW_HEADER]);
  if (page === null) {
    sendNotAllowed(response, 400);
    return;
  }
  const body = await readJson(request, mostBytes);
  if (!body.ok) {
    // What is still on its way is read and dropped, so that the answer can be received.
    request.resume();
    const megabytes = mostBytes / 1024 / 1024;
    if (body.reason === 'tooLarge') sendRefusal(response, 413, problem('carrier.tooLarge', { megabytes }));
    else sendRefusal(response, 415, problem('carrier.notJson'));
    return;
  }
  const reply = await page.work((window) => window.call(name, body.json));
  sendJson(response, Object.hasOwn(contract, name) ? 200 : 404, reply);
}

function answerEvents({ request, response, port, pages }: Exchange, id: string | null): void {
  if (request.method !== 'GET') {
    sendWrongMethod(response, 'GET');
    return;
  }
  if (!isFromOwnPage(request.headers, port)) {
    sendNotAllowed(response, 403);
    return;
  }
  const page = pages.of(id);
  if (page === null) sendNotAllowed(response, 400);
  else streamEvents(request, response, page);
}

async function answerFile({ request, response, windowFolder }: Exchange, path: string): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendWrongMethod(response, 'GET, HEAD');
    return;
  }
  const file = await windowFile(windowFolder, path);
  if (file === null && path === UNASKED) sendNothing(response);
  else if (file === null) sendText(response, 404, 'nothing');
  else sendFile(response, file, request.method === 'GET');
}
