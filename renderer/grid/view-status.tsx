import { useEffect, useReducer } from 'react';
import { useText, useWindowState, type ViewAction } from '../state/index.ts';
import type { SheetController } from './sheet-controller.ts';
import { viewPhrases } from './view-sentences.ts';

/** What is shown of a sheet that is sorted or filtered, with the way back. Nothing of a sheet that stands as in the file. */
export function ViewStatus({ controller }: { readonly controller: SheetController }) {
  useViewChanges(controller);
  const { shown, sorted } = viewPhrases(controller);
  if (shown === null && sorted === null) return null;
  return (
    <div className="ww-view-status" data-testid="view-status">
      {shown !== null && (
        <>
          <span>{shown}</span>
          <Way action="clearFilters" controller={controller} />
        </>
      )}
      {sorted !== null && (
        <>
          <span className="ww-view-sorted">{sorted}</span>
          <Way action="clearSort" controller={controller} />
        </>
      )}
    </div>
  );
}

/** What stands on a sheet whose filters let no line through. */
export function NoLines({ controller }: { readonly controller: SheetController }) {
  const { t } = useText();
  useViewChanges(controller);
  if (!controller.view.isFiltered || controller.view.counts.shown > 0) return null;
  return (
    <div className="ww-no-lines" data-testid="no-lines">
      <strong>{t('grid/view/nothingTitle')}</strong>
      <p>{t('grid/view/nothingText')}</p>
      <Way action="clearFilters" controller={controller} />
    </div>
  );
}

function Way({ action, controller }: { readonly action: ViewAction; readonly controller: SheetController }) {
  const { t } = useText();
  return (
    <button type="button" className="ww-view-way" onClick={() => controller.run(action)} data-testid={`view-${action}`}>
      {t(`grid/actions/${action}`)}
    </button>
  );
}

/** Draws anew when other lines are shown, or the layout is another. */
function useViewChanges(controller: SheetController): void {
  const [, changed] = useReducer((count: number) => count + 1, 0);
  useWindowState((state) => state.layouts[controller.sheet.name]);
  useEffect(() => controller.onView(changed), [controller]);
}
