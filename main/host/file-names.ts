/** Names of files: which kind each purpose is about, and which names are fit for every system that a file may travel to. */
import { extname } from 'node:path';
import type { Purpose } from '../../shared/contract.ts';
import { PROJECT_EXTENSION } from '../project-file/index.ts';

const EXTENSIONS: Readonly<Record<Purpose, readonly [string, ...string[]]>> = {
  open: [PROJECT_EXTENSION, '.xlsx', '.json'],
  save: [PROJECT_EXTENSION],
  'export-xlsx': ['.xlsx'],
  'export-json': ['.json'],
  'export-csv': ['.csv'],
};

/** Windows keeps these for devices, whatever the extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]/u;

export function suits(name: string, purpose: Purpose): boolean {
  return EXTENSIONS[purpose].includes(extname(name).toLowerCase());
}

/** The name with the extension that its purpose calls for. */
export function withExtension(name: string, purpose: Purpose): string {
  return suits(name, purpose) ? name : name + EXTENSIONS[purpose][0];
}

/** Whether a name is one file's name: no way into another folder, not hidden, and fit for every system. */
export function isFileName(name: string): boolean {
  if (name.trim() !== name || name.startsWith('.') || name.endsWith('.')) return false;
  return name !== '' && name.length <= 200 && !FORBIDDEN.test(name) && !DEVICE.test(name);
}
