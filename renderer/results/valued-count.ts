import type { Results } from '../../shared/engine/index.ts';

/** How many outcomes the total present value is made of. */
export function valuedCount({ treatments }: Results): number {
  return treatments.find(({ treatment }) => treatment === 'valued')?.outcomes ?? 0;
}
