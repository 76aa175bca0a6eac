/** Reading JSON of the second form: without a word on how negative figures are shown. */

import { PROJECT_ID } from './project.ts';
import type { LooseTables } from './project-json-1.ts';
import { blankRow } from './row.ts';

/** The rows of the newest form, still to be checked against it. */
export function fromSecondForm(tables: LooseTables): LooseTables {
  const { negatives } = blankRow('project', PROJECT_ID, '', {});
  return { ...tables, project: (tables.project ?? []).map((row) => ({ negatives, ...row })) };
}
