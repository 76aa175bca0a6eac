/** Carrier 2: the window on a loopback address. */
export { type RunOptions, runLoopback } from './run.ts';
export { type LoopbackOptions, type LoopbackServer, serve } from './server.ts';
