/** Where each list of the results has its rows, under the main figures. */
import { rowsOf } from '../../../shared/model/index.ts';
import type { WriteContext } from './context.ts';
import { RESULTS_FIRST_ROW } from './figures.ts';
import { oncePerWorkbook } from './once.ts';
import { resultRows } from './results-rows.ts';
import { WATERFALL_LINES } from './waterfall.ts';

export const resultSections = [
  'waterfall',
  'stakeholders',
  'sets',
  'outputs',
  'tags',
  'agencies',
  'kinds',
  'treatments',
  'funders',
  'outcomes',
] as const;
export type ResultSection = (typeof resultSections)[number];

/** The first row of a list, and the row after its last one. */
export interface Place {
  readonly first: number;
  readonly spare: number;
}

export const resultPlaces = oncePerWorkbook((context): { readonly [S in ResultSection]: Place } => {
  const lines: { readonly [S in ResultSection]: number } = {
    waterfall: WATERFALL_LINES.length,
    stakeholders: rowsOf(context.project, 'stakeholder').length,
    sets: setLines(context).length,
    outputs: context.numbers.ids('output').length + 1,
    tags: context.numbers.ids('tag').length + 1,
    agencies: agencyLines(context).length + 1,
    kinds: 6,
    treatments: 4,
    funders: 4,
    outcomes: context.numbers.ids('outcome').length,
  };
  let row = RESULTS_FIRST_ROW + resultRows.length + 3;
  const place = (section: ResultSection): Place => {
    const first = row;
    row += lines[section] + 7;
    return { first, spare: first + lines[section] };
  };
  return {
    waterfall: place('waterfall'),
    stakeholders: place('stakeholders'),
    sets: place('sets'),
    outputs: place('outputs'),
    tags: place('tags'),
    agencies: place('agencies'),
    kinds: place('kinds'),
    treatments: place('treatments'),
    funders: place('funders'),
    outcomes: place('outcomes'),
  };
});

/** For each set of each group, the first of its sub-groups. */
export function setLines({ project }: WriteContext): readonly string[] {
  const seen = new Set<string>();
  return rowsOf(project, 'stakeholder').flatMap(({ id, parent, subgroupSet }) => {
    const key = JSON.stringify([parent, subgroupSet]);
    if (parent === null || seen.has(key)) return [];
    seen.add(key);
    return [id];
  });
}

/** For each agency that a proxy names, the first of its proxies. */
export function agencyLines({ project }: WriteContext): readonly string[] {
  const seen = new Set<string>();
  return rowsOf(project, 'proxy').flatMap(({ id, agency }) => {
    if (agency === null || seen.has(agency)) return [];
    seen.add(agency);
    return [id];
  });
}
