// The scenario of all carriers through the loopback server, with the real host behind it.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHost } from '../../../../main/carrier/index.ts';
import { type LoopbackServer, serve } from '../../../../main/web/index.ts';
import type { Carrier, HostEvent, Output, Purpose, Reply } from '../../../../shared/contract.ts';
import { type CarriedWindow, FILES, playNonsense, playScenario } from '../../../support/carrier-scenario.ts';

let data: string;
let folder: string;
let server: LoopbackServer;
let cookie: string;
const errors: unknown[] = [];

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'worthwhile-data-'));
  folder = mkdtempSync(join(tmpdir(), 'worthwhile-files-'));
  process.env.WORTHWHILE_DATA = data;
  errors.length = 0;
  const log = (error: unknown) => errors.push(error);
  const host = openHost({
    version: '0.0.0',
    log,
    choosing: { folder },
    checkAnswers: true,
  });
  server = await serve({ host, windowFolder: folder, port: 0, document: null, log, patience: 200 });
  const first = await fetch(server.firstAddress, { redirect: 'manual' });
  cookie = String(first.headers.get('set-cookie')).split(';', 1)[0] ?? '';
});

afterEach(async () => {
  await server.stop();
  delete process.env.WORTHWHILE_DATA;
  rmSync(data, { recursive: true });
  rmSync(folder, { recursive: true });
  expect(errors).toEqual([]);
});

/** A page in the browser, as far as the server can tell. */
class Page implements CarriedWindow {
  readonly chooser = 'own';
  readonly #id = randomUUID();
  readonly #gone = new AbortController();
  readonly #headers = { cookie, 'sec-fetch-site': 'same-origin' };

  readonly carrier: Carrier = {
    call: async (name, input) => {
      const response = await fetch(`${server.address}api/${name}`, {
        method: 'POST',
        headers: { ...this.#headers, 'content-type': 'application/json', 'x-worthwhile-window': this.#id },
        body: JSON.stringify(input),
      });
      return (await response.json()) as Reply<typeof name>;
    },
    onEvent: (listener) => {
      // It ends when the page goes or the server does; events that do not come are missed by the scenario.
      this.#listen(listener).catch(() => undefined);
      return () => this.#gone.abort();
    },
  };

  async choose(purpose: Purpose, name: string): Promise<string> {
    const listed = await this.carrier.call('file/list', { folder: null, purpose });
    const { path, entries } = valueIn<Output<'file/list'>>(listed);
    if (purpose === 'open') return entries.find((entry) => entry.name === name)?.handle ?? 'none';
    const named = await this.carrier.call('file/name', { folder: path.at(-1)?.handle ?? '', name, purpose });
    return valueIn<Output<'file/name'>>(named).handle;
  }

  async reopen(): Promise<CarriedWindow> {
    this.#gone.abort();
    // The server finds out by itself that the page has gone.
    await new Promise((resolve) => setTimeout(resolve, 500));
    return new Page();
  }

  async #listen(listener: (event: HostEvent) => void): Promise<void> {
    const response = await fetch(`${server.address}events?window=${this.#id}`, {
      headers: this.#headers,
      signal: this.#gone.signal,
    });
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk);
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) if (part.startsWith('data: ')) listener(JSON.parse(part.slice(6)));
    }
  }
}

function valueIn<T>(reply: { ok: true; value: unknown } | { ok: false; problem: unknown }): T {
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return reply.value as T;
}

describe('the loopback carrier', () => {
  it('carries a morning’s work', async () => {
    await playScenario(new Page());
    expect(readdirSync(folder).sort()).toEqual(FILES);
  });

  it('answers nonsense with a problem', async () => {
    await playNonsense(new Page());
  });
});
