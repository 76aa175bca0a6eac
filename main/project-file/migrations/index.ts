import { initial } from './0001-initial.ts';
import { referenceTables } from './0002-reference-tables.ts';
import { layoutsAndNegatives } from './0003-layouts-and-negatives.ts';

/** Every form that a project file has had, oldest first. `user_version` counts how many of them a file went through. */
export const migrations: readonly string[] = [initial, referenceTables, layoutsAndNegatives];
