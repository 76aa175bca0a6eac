import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly reason: 'notJson' | 'tooLarge' };

/** Reads the JSON body of a request, and no more of it than `most` bytes, whatever its headers say. */
export async function readJson(request: IncomingMessage, most: number): Promise<Body> {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') return { ok: false, reason: 'notJson' };
  if (Number(request.headers['content-length'] ?? 0) > most) return { ok: false, reason: 'tooLarge' };

  const chunks: Buffer[] = [];
  let size = 0;
  // The request must outlive the loop: leaving early would take the connection down with the answer still to be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return { ok: false, reason: 'tooLarge' };
    chunks.push(chunk);
  }
  return parse(Buffer.concat(chunks).toString('utf8'));
}

function parse(text: string): Body {
  try {
    return { ok: true, json: JSON.parse(text) };
  } catch {
    return { ok: false, reason: 'notJson' };
  }
}
