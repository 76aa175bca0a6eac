/** What the bar finds, as the project and the query are now. Large sheets are worded in slices, meanwhile nothing is found. */
import { useEffect, useMemo, useReducer, useState } from 'react';
import { useFormats } from '../format/index.ts';
import { type FoundCells, foundKey, type SheetName, useOpen, useWindow, useWindowState } from '../state/index.ts';
import { matcherFor } from './matcher.ts';
import { nextHit } from './next-hit.ts';
import { type FoundCell, SheetTexts, searchedSheets } from './sheet-texts.ts';

export interface Search {
  readonly hits: readonly FoundCell[];
  readonly isSearching: boolean;
  /** The place among the hits of the cell in focus; null where that is none of them. */
  readonly place: number | null;
  /** The hit that follows the cell in focus, or goes before it. */
  next(by: 1 | -1): FoundCell | null;
}

const NO_HITS: readonly FoundCell[] = [];

export function useSearch(): Search {
  const model = useWindow();
  const open = useOpen();
  const formats = useFormats();
  const shown = useWindowState(({ sheet }) => sheet);
  const query = useWindowState((state) => state.query);
  const selection = useWindowState((state) => state.selection);
  const layouts = useWindowState((state) => state.layouts);
  const [texts] = useState(() => new SheetTexts(model));
  const [turn, nextTurn] = useReducer((count: number) => count + 1, 0);
  const { everywhere, lookIn } = query;
  const sheets = useMemo(() => searchedSheets(shown, everywhere), [shown, everywhere]);
  const matcher = useMemo(() => matcherFor(query), [query]);
  const made = useMemo(() => {
    // Read so that the search is made again with every slice, and when a sheet is laid out otherwise.
    void turn;
    void layouts;
    if (matcher === null) return { hits: NO_HITS, isSearching: false };
    if (!texts.work(open, formats, sheets, lookIn)) return { hits: NO_HITS, isSearching: true };
    return { hits: texts.find(open, formats, sheets, lookIn, matcher), isSearching: false };
  }, [texts, open, formats, sheets, lookIn, matcher, turn, layouts]);
  const { hits, isSearching } = made;
  useEffect(() => {
    if (!made.isSearching) return;
    const timer = setTimeout(nextTurn);
    return () => clearTimeout(timer);
  }, [made]);
  useEffect(() => model.setFound(bySheet(hits)), [model, hits]);
  const place = useMemo(() => {
    const at = hits.findIndex(
      ({ sheet, line, column }) => sheet === shown && line.id === selection?.line && column.id === selection.column,
    );
    return at === -1 ? null : at;
  }, [hits, shown, selection]);
  const next = (by: 1 | -1) => {
    const order = selection === null ? null : texts.orderOf(shown, selection.line, selection.column);
    return nextHit(hits, { sheet: shown, order }, by);
  };
  return { hits, isSearching, place, next };
}

function bySheet(hits: readonly FoundCell[]): FoundCells {
  const found: { [S in SheetName]?: Set<string> } = {};
  for (const { sheet, line, column } of hits) {
    const cells = found[sheet] ?? new Set<string>();
    cells.add(foundKey(line.id, column.id));
    found[sheet] = cells;
  }
  return found;
}
