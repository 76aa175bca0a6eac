import { useOpen, useWindowState } from '../../state/index.ts';
import { linesOf } from './lines-of.ts';
import type { MapLine } from './map-lines.ts';

/** The line of the map that has the focus. */
export function useSelectedLine(): MapLine | null {
  const open = useOpen();
  const selected = useWindowState((state) => state.selection?.line ?? null);
  return selected === null ? null : (linesOf(open).get(selected) ?? null);
}
