import { useMemo } from 'react';
import type { ImpactMapLine } from '../../shared/model/index.ts';
import { useOpen, useWindowState } from '../state/index.ts';
import { linesOf } from './map-lines.ts';

/** The line of the sheet that has the focus. */
export function useSelectedLine(): ImpactMapLine | null {
  const { project } = useOpen();
  const selected = useWindowState((state) => state.selection?.line ?? null);
  return useMemo(() => {
    return linesOf(project).find(({ id }) => id === selected) ?? null;
  }, [project, selected]);
}
