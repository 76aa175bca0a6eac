/** What a session's folder says about it: `session.json` beside the document. Written whole or not at all. */
import { join } from 'node:path';
import { z } from 'zod';
import type { Disk } from './disk.ts';
import { type Pause, replaceFile } from './put-in-place.ts';

export const DOCUMENT = 'doc.sqlite';
const FACTS = 'session.json';

/** How a file was when it was last seen to hold what this session opened or saved. */
const seenFileSchema = z.strictObject({ size: z.int(), modifiedMs: z.number(), sha256: z.string() });
export type SeenFile = z.output<typeof seenFileSchema>;

const factsSchema = z.strictObject({
  form: z.literal(1),
  /** The name of the file, or the one proposed for it. */
  name: z.string(),
  /** Where the file is; null while there is none. */
  path: z.string().nullable(),
  seen: seenFileSchema.nullable(),
  /** The revision that the file holds; null while there is no file. */
  savedRevision: z.int().nullable(),
  /** The revision that the session began with. */
  firstRevision: z.int(),
  /**
   * A save that is under way: the copy beside the file, and what the file will be once the copy is in its place. After a
   * crash it tells our own last save from someone else's.
   */
  pending: z
    .strictObject({
      temporary: z.string(),
      target: z.string(),
      copy: z.strictObject({ revision: z.int(), size: z.int(), sha256: z.string() }).nullable(),
    })
    .nullable(),
  /** Whether the session was closed with everything in its file. */
  clean: z.boolean(),
  startedAt: z.iso.datetime(),
  /** For people who look into the folder; who has the session is told by its lock. */
  process: z.int(),
  computer: z.string(),
});
export type SessionFacts = z.output<typeof factsSchema>;

export async function writeFacts(disk: Disk, folder: string, facts: SessionFacts, pause: Pause): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(facts, null, 2)}\n`);
  await replaceFile(disk, join(folder, FACTS), bytes, 'new', pause);
}

/** Null where there are none, or none that can be read. */
export async function readFacts(disk: Disk, folder: string): Promise<SessionFacts | null> {
  const path = join(folder, FACTS);
  if ((await disk.stat(path)) === null) return null;
  try {
    const parsed = factsSchema.safeParse(JSON.parse(new TextDecoder().decode(await disk.read(path))));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
