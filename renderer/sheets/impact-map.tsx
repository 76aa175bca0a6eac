import { SheetGrid } from '../grid/sheet-grid.tsx';
import { useText, useWindowState } from '../state/index.ts';
import { mapSheet } from './map/index.ts';

/** The impact map on the screen; one that is still empty says how to begin. */
export function MapGrid() {
  const { t } = useText();
  const isEmpty = useWindowState((state) => state.open !== null && state.open.project.stakeholder.size === 0);
  return (
    <SheetGrid
      sheet={mapSheet}
      label={t('window/grid/name')}
      testId="impact-map"
      empty={() =>
        isEmpty && (
          <div className="ww-empty">
            <strong>{t('window/grid/emptyTitle')}</strong>
            <p>{t('window/grid/emptyText')}</p>
          </div>
        )
      }
    />
  );
}
