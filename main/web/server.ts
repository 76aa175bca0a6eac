/** The window on a loopback address: its files, its requests and its events, for one browser on this machine. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log, WindowHost } from '../carrier/index.ts';
import { Access } from './access.ts';
import { PageWindows } from './page-windows.ts';
import { answer } from './routes.ts';

export interface LoopbackOptions {
  readonly host: WindowHost;
  /** The folder of the built window. */
  readonly windowFolder: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** A document for the first page to open. */
  readonly document: string | null;
  readonly log: Log;
  /** How long a page may be away before its window is closed, in milliseconds. */
  readonly patience?: number;
  /** The most bytes that one request may bring. */
  readonly mostBytes?: number;
}

export interface LoopbackServer {
  /** The address to open first; it works once. */
  readonly firstAddress: string;
  /** The address itself, for whoever has been let in. */
  readonly address: string;
  readonly port: number;
  /** Saves and closes what is open in every window, and stops listening. */
  stop(): Promise<void>;
}

const PATIENCE_MS = 30_000;

/** A paste of two hundred thousand cells is a third of this. */
const MOST_BYTES = 64 * 1024 * 1024;

export async function serve(options: LoopbackOptions): Promise<LoopbackServer> {
  const { host, windowFolder, document, log, patience = PATIENCE_MS, mostBytes = MOST_BYTES } = options;
  const access = new Access();
  const pages = new PageWindows(host, { patience, document, log });

  let port = options.port;
  const server = createServer((request, response) => {
    answer({ request, response, port, access, pages, windowFolder, mostBytes }).catch((error: unknown) => {
      log(error);
      response.destroy();
    });
  });
  port = await listen(server, options.port);

  const address = `http://127.0.0.1:${port}/`;
  let stopped: Promise<void> | null = null;
  return {
    firstAddress: `${address}?token=${access.token}`,
    address,
    port,
    stop: () => {
      stopped ??= stop(server, pages, host);
      return stopped;
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** No new connections; what is open is saved; then the connections that are still there, event streams above all, end. */
async function stop(server: Server, pages: PageWindows, host: WindowHost): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await pages.closeAll();
  await host.dispose();
  server.closeAllConnections();
  await closed;
}
