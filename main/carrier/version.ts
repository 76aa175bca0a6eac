import { readFileSync } from 'node:fs';
import { z } from 'zod';

const manifestSchema = z.object({ version: z.string() });

/** The version that this program's own package.json names. For carriers that run the sources; Electron knows its own. */
export function programVersion(): string {
  const manifest = new URL('../../package.json', import.meta.url);
  return manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8'))).version;
}
