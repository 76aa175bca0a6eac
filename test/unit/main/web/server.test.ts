// The loopback server under attack and in use, with a host that only remembers what reached it.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LoopbackServer, serve } from '../../../../main/web/index.ts';
import { FakeHost, START } from '../../../support/fake-host.ts';

const WINDOW = 'window-0001';
const MOST_BYTES = 1024 * 1024;

let folder: string;
let host: FakeHost;
let server: LoopbackServer;
let cookie: string;
const bugs: unknown[] = [];

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** Sends just what is given: no client tidies the path or adds headers. */
function ask({ path, method = 'GET', headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = server;
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const fromPage = () => ({ cookie, 'sec-fetch-site': 'same-origin', origin: `http://127.0.0.1:${server.port}` });

function callHeaders(): Record<string, string> {
  return { ...fromPage(), 'content-type': 'application/json', 'x-worthwhile-window': WINDOW };
}

function call(name: string, input: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const body = JSON.stringify(input);
  return ask({ path: `/api/${name}`, method: 'POST', headers: { ...callHeaders(), ...headers }, body });
}

/** Opens the event stream and leaves it open. */
function listen(window = WINDOW): Promise<{ readonly texts: string[]; readonly close: () => void }> {
  return new Promise((resolve, reject) => {
    const path = `/events?window=${window}`;
    const outgoing = request({ host: '127.0.0.1', port: server.port, path, headers: fromPage() }, (response) => {
      const texts: string[] = [];
      response.on('data', (chunk: Buffer) => texts.push(chunk.toString()));
      response.on('error', () => undefined);
      resolve({ texts, close: () => outgoing.destroy() });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

async function letIn(): Promise<string> {
  const first = await ask({ path: server.firstAddress.replace(/^http:\/\/[^/]+/, '') });
  return String(first.headers['set-cookie']?.[0]).split(';', 1)[0] ?? '';
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'worthwhile-web-'));
  mkdirSync(join(folder, 'window/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '{}');
  writeFileSync(join(folder, 'window/index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  writeFileSync(join(folder, 'window/assets/main.js'), 'run()');
  writeFileSync(join(folder, 'window/notes.impactmap'), 'private');
  host = new FakeHost();
  bugs.length = 0;
  server = await serve({
    host,
    windowFolder: join(folder, 'window'),
    port: 0,
    document: null,
    log: (error) => bugs.push(error),
    patience: 150,
    mostBytes: MOST_BYTES,
  });
  cookie = await letIn();
});

afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe('the first address', () => {
  it('is exchanged for a cookie that scripts and other sites do not get, and leaves no token behind', async () => {
    const other = await serve({ host, windowFolder: folder, port: 0, document: null, log: () => undefined });
    const response = await fetch(other.firstAddress, { redirect: 'manual' });
    await other.stop();
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
    expect(response.headers.get('set-cookie')).toMatch(
      new RegExp(`^worthwhile-${other.port}=[\\w-]{22}; Path=/; Max-Age=\\d+; HttpOnly; SameSite=Strict$`),
    );
  });

  it('works once', async () => {
    const again = await ask({ path: server.firstAddress.replace(/^http:\/\/[^/]+/, '') });
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('does not work with another token', async () => {
    const other = await serve({ host, windowFolder: folder, port: 0, document: null, log: () => undefined });
    const wrong = await fetch(`${other.address}?token=${'A'.repeat(22)}`, { redirect: 'manual' });
    const right = await fetch(other.firstAddress, { redirect: 'manual' });
    await other.stop();
    expect(wrong.status).toBe(403);
    expect(wrong.headers.get('set-cookie')).toBeNull();
    expect(right.status).toBe(303);
  });

  it('holds 128 bits that are new each time', async () => {
    expect(new URL(server.firstAddress).searchParams.get('token')).toMatch(/^[\w-]{22}$/);
    expect(server.firstAddress).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/);
  });
});

describe('a request that must not pass', () => {
  const foreignHosts = ['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]', '127.0.0.1.evil.example'];

  it.each(foreignHosts)('is refused when it names the host “%s”', async (name) => {
    const answer = await ask({ path: '/', headers: { cookie, host: name } });
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain('csp-nonce');
  });

  it('is refused without the cookie, for pages, requests and events alike', async () => {
    const bare = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', 'x-worthwhile-window': WINDOW };
    const answers = await Promise.all([
      ask({ path: '/' }),
      ask({ path: '/assets/main.js' }),
      ask({ path: '/api/app/start', method: 'POST', headers: bare, body: '{}' }),
      ask({ path: `/events?window=${WINDOW}`, headers: bare }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([403, 403, 403, 403]);
    expect(host.windows).toEqual([]);
  });

  it('is refused with a wrong cookie', async () => {
    const name = `worthwhile-${server.port}`;
    const wrong = [`${name}=${'A'.repeat(22)}`, `${name}=`, name, `x${cookie}`, `other=${cookie.split('=')[1]}`];
    for (const value of wrong) {
      expect((await ask({ path: '/', headers: { cookie: value } })).status, value).toBe(403);
    }
  });

  it.each([
    { origin: 'http://evil.example' },
    { origin: 'http://127.0.0.1:1' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ])('is refused as a request or for events when it comes from another page: %o', async (from) => {
    expect((await call('app/start', {}, from)).status).toBe(403);
    const headers: Record<string, string> = { ...fromPage(), ...from };
    expect((await ask({ path: `/events?window=${WINDOW}`, headers })).status).toBe(403);
    expect(host.windows).toEqual([]);
  });

  it('is refused when it does not say where it comes from', async () => {
    const { origin: _origin, 'sec-fetch-site': _site, ...headers } = callHeaders();
    const answer = await ask({ path: '/api/app/start', method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(403);
    expect(host.windows).toEqual([]);
  });

  it('is refused as a form, which any page can send', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data']) {
      expect((await call('app/start', {}, { 'content-type': type })).status).toBe(415);
    }
    expect(host.windows.flatMap((window) => window.calls)).toEqual([]);
  });

  it('is refused by a method that has no meaning there', async () => {
    expect((await ask({ path: '/api/app/start', headers: callHeaders() })).status).toBe(405);
    expect((await ask({ path: '/', method: 'POST', headers: callHeaders(), body: '{}' })).status).toBe(405);
    expect((await ask({ path: '/', method: 'OPTIONS', headers: callHeaders() })).status).toBe(405);
  });

  it('gets no leave for other origins in any answer', async () => {
    const answers = [await call('app/start', {}), await ask({ path: '/', headers: { cookie } })];
    for (const { headers } of answers) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('a request', () => {
  it('reaches the host and brings its reply back', async () => {
    const answer = await call('app/start', {});
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: START });
    expect(host.windows[0]?.calls).toEqual([{ name: 'app/start', input: {} }]);
  });

  it.each(['app/nothing', 'toString', '__proto__', 'app/start/more', ''])(
    'is refused when nothing is called “%s”',
    async (name) => {
      const answer = await call(name, {});
      expect(answer.status).toBe(404);
      expect(JSON.parse(answer.text)).toMatchObject({ ok: false, problem: { code: 'contract.badRequest' } });
    },
  );

  it('is refused when its body is not JSON', async () => {
    const answer = await ask({ path: '/api/app/start', method: 'POST', headers: callHeaders(), body: '{"a":' });
    expect(answer.status).toBe(415);
  });

  it('is refused when its body is too large, whether it says so or not', async () => {
    const body = Buffer.alloc(MOST_BYTES + 1, 0x20);
    const said = await ask({ path: '/api/app/start', method: 'POST', headers: callHeaders(), body });
    const headers = { ...callHeaders(), 'transfer-encoding': 'chunked' };
    const unsaid = await ask({ path: '/api/app/start', method: 'POST', headers, body });
    for (const answer of [said, unsaid]) {
      expect(answer.status).toBe(413);
      expect(JSON.parse(answer.text).problem).toEqual({ code: 'carrier.tooLarge', params: { megabytes: 1 } });
    }
  });

  it('is refused without a window', async () => {
    for (const id of ['', 'short', '../../../../x', 'a'.repeat(65)]) {
      expect((await call('app/start', {}, { 'x-worthwhile-window': id })).status).toBe(400);
    }
  });
});

describe('the files of the window', () => {
  it('are served with their kind, and the page with a policy whose nonce is fresh and stands in the page', async () => {
    const pages = [
      await ask({ path: '/', headers: { cookie } }),
      await ask({ path: '/index.html', headers: { cookie } }),
    ];
    const nonces = pages.map((page) => /'nonce-([^']+)'/.exec(String(page.headers['content-security-policy']))?.[1]);
    expect(new Set(nonces).size).toBe(2);
    pages.forEach((page, index) => {
      expect(page.status).toBe(200);
      expect(page.headers['cache-control']).toBe('no-store');
      expect(page.headers['x-content-type-options']).toBe('nosniff');
      expect(page.text).toBe(`<meta property="csp-nonce" nonce="${nonces[index]}">`);
    });
    const script = await ask({ path: '/assets/main.js', headers: { cookie } });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['x-content-type-options']).toBe('nosniff');
    expect(script.text).toBe('run()');
  });

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/../../secret.json',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.json',
    '//../secret.json',
    '/..\\secret.json',
    '/%5c..%5csecret.json',
    '/index.html%00.js',
    '/%E0%A4%A',
    '/assets',
    '/assets/',
    '/missing.js',
    '/notes.impactmap',
  ])('are all there is: %s is nothing', async (path) => {
    const answer = await ask({ path, headers: { cookie } });
    expect(answer.status).toBe(404);
    expect(answer.text).toBe('There is nothing here.');
  });

  it.skipIf(process.platform === 'win32')('are not left by a link', async () => {
    symlinkSync(join(folder, 'secret.json'), join(folder, 'window/link.json'));
    expect((await ask({ path: '/link.json', headers: { cookie } })).status).toBe(404);
  });

  it('are not asked for with a whole address', async () => {
    expect((await ask({ path: 'http://evil.example/', headers: { cookie } })).status).toBe(400);
  });
});

describe('a page', () => {
  const event = { type: 'menu', command: 'save' } as const;

  it('is sent what its window is told, also what was told while it was reconnecting', async () => {
    await call('app/start', {});
    host.windows[0]?.send(event);
    const stream = await listen();
    await vi.waitFor(() => expect(stream.texts.join('')).toContain(`data: ${JSON.stringify(event)}\n\n`));
    host.windows[0]?.send({ type: 'menu', command: 'undo' });
    await vi.waitFor(() => expect(stream.texts.join('')).toContain('"undo"'));
    stream.close();
    expect(host.windows).toHaveLength(1);
  });

  it('keeps its window while its stream is open and when it comes back in time', async () => {
    const stream = await listen();
    await pause(250);
    expect(host.windows[0]?.closed).toBe(false);
    stream.close();
    await pause(50);
    const again = await listen();
    await pause(250);
    expect(host.windows.map((window) => window.closed)).toEqual([false]);
    again.close();
  });

  it('has its window closed when it stays away', async () => {
    const stream = await listen();
    stream.close();
    await vi.waitFor(() => expect(host.windows[0]?.closed).toBe(true));
  });

  it('has its window closed when it never came for events', async () => {
    await call('app/start', {});
    await vi.waitFor(() => expect(host.windows[0]?.closed).toBe(true));
  });

  it('is not gone while something is done for it', async () => {
    await call('app/start', {});
    const window = host.windows[0];
    if (window !== undefined) window.answer = () => pause(300).then(() => ({ ok: true, value: START }));
    const answer = await call('app/start', {});
    expect(JSON.parse(answer.text).ok).toBe(true);
    expect(window?.closed).toBe(false);
  });

  it('is one window of its own', async () => {
    await Promise.all([call('app/start', {}), call('app/start', {}, { 'x-worthwhile-window': 'window-0002' })]);
    expect(host.windows).toHaveLength(2);
  });
});

describe('the program', () => {
  it('gives the document that it was started with to the first page only, as a handle', async () => {
    const other = new FakeHost();
    const second = await serve({
      host: other,
      windowFolder: folder,
      port: 0,
      document: '/home/a/map.impactmap',
      log: () => undefined,
    });
    const answer = await fetch(second.firstAddress, { redirect: 'manual' });
    const headers = {
      cookie: String(answer.headers.get('set-cookie')).split(';', 1)[0] ?? '',
      'sec-fetch-site': 'same-origin',
    };
    const events = await fetch(`${second.address}events?window=window-0001`, { headers });
    await fetch(`${second.address}events?window=window-0002`, { headers });
    const reader = events.body?.getReader();
    let text = '';
    while (reader !== undefined && !text.includes('data:'))
      text += new TextDecoder().decode((await reader.read()).value);
    expect(text).toContain('data: {"type":"menu","command":"open:handle-1"}');
    expect(other.windows.map((window) => window.granted)).toEqual([['/home/a/map.impactmap'], []]);
    await second.stop();
  });

  it('closes every window and the host when it is stopped, though streams are open', async () => {
    await listen('window-0001');
    await listen('window-0002');
    await server.stop();
    expect(host.windows.map((window) => window.closed)).toEqual([true, true]);
    expect(host.disposed).toBe(true);
    await expect(fetch(server.address)).rejects.toThrow();
  });

  it('refuses to start on a port that is taken', async () => {
    const again = serve({ host, windowFolder: folder, port: server.port, document: null, log: () => undefined });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
