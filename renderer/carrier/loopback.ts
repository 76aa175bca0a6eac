/** The carrier of a page in a browser: requests by fetch, events by server-sent events, both to the address it came from. */
import {
  type Carrier,
  eventSchema,
  type HostEvent,
  type Input,
  type Reply,
  type RequestName,
} from '../../shared/contract.ts';
import { problem } from '../../shared/problem.ts';
import { checkReply } from './check-reply.ts';

export function loopbackCarrier(window: string): Carrier {
  return {
    call: (name, input) => request(window, name, input),
    onEvent: (listener) => listen(window, listener),
  };
}

async function request<N extends RequestName>(window: string, name: N, input: Input<N>): Promise<Reply<N>> {
  let reply: unknown;
  try {
    const response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-worthwhile-window': window },
      body: JSON.stringify(input),
    });
    reply = await response.json();
  } catch {
    return { ok: false, problem: problem('window.unreachable') };
  }
  return checkReply(name, reply);
}

function listen(window: string, listener: (event: HostEvent) => void): () => void {
  const source = new EventSource(`/events?window=${window}`);
  source.onmessage = ({ data }: MessageEvent<unknown>) => {
    const event = readEvent(data);
    if (event !== null) listener(event);
  };
  return () => source.close();
}

/** An event of another version is left alone. */
function readEvent(data: unknown): HostEvent | null {
  if (typeof data !== 'string') return null;
  try {
    const parsed = eventSchema.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
