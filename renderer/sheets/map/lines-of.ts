import type { ProjectView } from '../../state/index.ts';
import { type MapLine, mapLines } from './map-lines.ts';

/** The lines by their ids, for as long as none of them can have moved: laid out once for all that stands around the sheet. */
const known = new WeakMap<object, ReadonlyMap<string, MapLine>>();

export function linesOf({
  project,
  structure,
}: Pick<ProjectView, 'project' | 'structure'>): ReadonlyMap<string, MapLine> {
  const found = known.get(structure);
  if (found !== undefined) return found;
  const lines = new Map(mapLines(project, []).map((line) => [line.id, line]));
  known.set(structure, lines);
  return lines;
}
