/**
 * The results for a person at a terminal: the totals, where they come from, what is missing, and by which conventions.
 * A section that has nothing to say is left out.
 */
import { conventions } from './conventions.ts';
import { groups } from './groups.ts';
import { heading } from './heading.ts';
import { inputs } from './inputs.ts';
import { leftOut } from './left-out.ts';
import { outcomes, sampling } from './outcomes.ts';
import { overridden } from './overridden.ts';
import { type PageContent, pageOf } from './page.ts';
import { publicView } from './public-view.ts';
import { remarks } from './remarks.ts';
import { stakeholders } from './stakeholders.ts';
import { ratios, totals } from './totals.ts';
import { treatments } from './treatments.ts';
import { waterfall } from './waterfall.ts';
import { years } from './years.ts';

const SECTIONS = [
  heading,
  overridden,
  totals,
  ratios,
  inputs,
  years,
  waterfall,
  stakeholders,
  groups,
  publicView,
  outcomes,
  sampling,
  treatments,
  leftOut,
  remarks,
  conventions,
];

export function resultsText(content: PageContent): string {
  const page = pageOf(content);
  return SECTIONS.map((section) => section(page))
    .filter((section) => section !== '')
    .join('\n\n');
}
