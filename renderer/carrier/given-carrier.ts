/** The carrier that Electron's preload puts on the page: two functions that know nothing of the contract. */
import { type Carrier, eventSchema } from '../../shared/contract.ts';
import { problem } from '../../shared/problem.ts';
import { checkReply } from './check-reply.ts';

interface Given {
  call(name: string, input: unknown): Promise<unknown>;
  onEvent(listener: (event: unknown) => void): () => void;
}

export function givenCarrier(given: unknown): Carrier | null {
  if (!isGiven(given)) return null;
  return {
    call: async (name, input) => {
      let reply: unknown;
      try {
        reply = await given.call(name, input);
      } catch {
        return { ok: false, problem: problem('window.unreachable') };
      }
      return checkReply(name, reply);
    },
    onEvent: (listener) =>
      given.onEvent((event) => {
        const parsed = eventSchema.safeParse(event);
        if (parsed.success) listener(parsed.data);
      }),
  };
}

function isGiven(given: unknown): given is Given {
  return (
    typeof given === 'object' &&
    given !== null &&
    'call' in given &&
    typeof given.call === 'function' &&
    'onEvent' in given &&
    typeof given.onEvent === 'function'
  );
}
