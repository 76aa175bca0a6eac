/** Where the figures stand that more than one sheet speaks of, and the master check. */
import { sheetPrefix } from './addresses.ts';
import { checkRows } from './checks-rows.ts';
import type { WriteContext } from './context.ts';
import { controlRows } from './control-rows.ts';
import { resultRows } from './results-rows.ts';

export interface Figures {
  /** A figure of the block at the top of the results. */
  result(name: (typeof resultRows)[number]): string;
  /** A control total: what the program calculated when it exported. */
  control(name: (typeof controlRows)[number]): string;
  /** The sentence that says whether every arithmetic check holds. */
  readonly status: string;
}

export function figuresFor(context: WriteContext): Figures {
  const results = sheetPrefix(context.sheetName('results'));
  const about = sheetPrefix(context.sheetName('about'));
  const checks = sheetPrefix(context.sheetName('checks'));
  return {
    result: (name) => `${results}$B$${resultRows.indexOf(name) + RESULTS_FIRST_ROW}`,
    control: (name) => `${about}$B$${controlRows.indexOf(name) + CONTROLS_FIRST_ROW}`,
    status: `${checks}$B$${checkRows.status}`,
  };
}

export const RESULTS_FIRST_ROW = 7;
/** The control totals stand on the first sheet, above what can grow. */
export const CONTROLS_FIRST_ROW = 33;
