import { lwtcDevon2015 } from './lwtc-devon-2015.ts';
import { riversideRepairCafe } from './riverside-repair-cafe.ts';
import type { WorkedExample } from './worked-example.ts';

export type { WorkedExample } from './worked-example.ts';

/** The worked examples that the start screen and `--example` offer, the published one first. */
export const examples: readonly WorkedExample[] = [lwtcDevon2015, riversideRepairCafe];
