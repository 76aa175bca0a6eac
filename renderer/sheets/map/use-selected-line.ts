import { useMemo } from 'react';
import { PLAIN_LAYOUT } from '../../../shared/model/index.ts';
import { useOpen, useWindowState } from '../../state/index.ts';
import { linesOf } from './lines-of.ts';
import { flatLine, type MapLine } from './map-lines.ts';

/** The line of the map that has the focus, as the sheet shows it. */
export function useSelectedLine(): MapLine | null {
  const open = useOpen();
  const selected = useWindowState((state) => state.selection?.line ?? null);
  const isFlat = useWindowState(({ layouts }) => {
    const { sort, filters } = layouts.map ?? PLAIN_LAYOUT;
    return sort.length > 0 || Object.keys(filters).length > 0;
  });
  const line = selected === null ? null : (linesOf(open).get(selected) ?? null);
  return useMemo(() => (line !== null && isFlat ? flatLine(line) : line), [line, isFlat]);
}
