import { lwtcDevon2015 } from './lwtc-devon-2015.ts';
import { passionWorksStudio } from './passion-works-studio.ts';
import { riversideRepairCafe } from './riverside-repair-cafe.ts';
import type { WorkedExample } from './worked-example.ts';

export type { WorkedExample } from './worked-example.ts';

/** The worked examples that the start screen and `--example` offer, the published ones first. */
export const examples: readonly WorkedExample[] = [lwtcDevon2015, passionWorksStudio, riversideRepairCafe];
