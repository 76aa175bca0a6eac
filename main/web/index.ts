/** Carrier 2: the window on a loopback address. */
export { runLoopback } from './run.ts';
export { type LoopbackServer, serve } from './server.ts';
