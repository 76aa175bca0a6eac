/** What a window can ask for. Carriers make a host, open a window on it for each of theirs, and bring it requests. */
export { readForeign, sniff } from './foreign-file.ts';
export { createHost, type Host } from './host.ts';
export type { AnyReply, HostWindow } from './host-window.ts';
export type { FileRequest, HostOptions, WorkbookFormat, WriteExport } from './options.ts';
