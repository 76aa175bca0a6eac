import type { z } from 'zod';
import { contract, type Output, type Reply, type RequestName, replySchema } from '../../shared/contract.ts';

/**
 * A reply as the contract has it, whatever brought it.
 * @throws Error when it is not: the two ends are of different versions, or one of them has a fault.
 */
export function checkReply<N extends RequestName>(name: N, reply: unknown): Reply<N> {
  const envelope = replySchema.parse(reply);
  if (!envelope.ok) return envelope;
  return { ok: true, value: outputSchema(name).parse(envelope.value) };
}

/** The schema of this name's output: TypeScript does not follow a name into a table of schemas. */
function outputSchema<N extends RequestName>(name: N): z.ZodType<Output<N>> {
  return contract[name].output as z.ZodType as z.ZodType<Output<N>>;
}
