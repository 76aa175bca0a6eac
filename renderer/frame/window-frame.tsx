import { useEffect } from 'react';
import { DetailsPanel } from '../panels/index.ts';
import { MapGrid } from '../sheets/index.ts';
import { useWindow, useWindowState } from '../state/index.ts';
import { FormulaBar } from './formula-bar.tsx';
import './frame.css';
import { Notices } from './notices.tsx';
import { ResultsBar } from './results-bar.tsx';
import { OTHER_SHEETS, panelId, tabId } from './sheet-list.ts';
import { isTab, SheetTabs } from './sheet-tabs.tsx';
import { Toolbar } from './toolbar.tsx';

/** The window while a project is open. */
export function WindowFrame() {
  const model = useWindow();
  const detailsOpen = useWindowState((state) => state.detailsOpen);
  const session = useWindowState((state) => state.open?.session ?? '');
  const sheet = useWindowState((state) => state.sheet);
  const Other = sheet === 'map' ? null : OTHER_SHEETS[sheet];
  useEffect(() => model.sheetShown(sheet, !isTab(document.activeElement)), [model, sheet]);
  return (
    <div className="ww-frame">
      <Toolbar />
      <Notices />
      <ResultsBar />
      <div className="ww-body">
        <main className="ww-main">
          {/* Hidden and not taken away: the map keeps its place and its focus while another sheet is shown. */}
          <div
            className="ww-sheet-panel"
            role="tabpanel"
            id={panelId('map')}
            aria-labelledby={tabId('map')}
            data-hidden={sheet !== 'map'}
          >
            <FormulaBar />
            <MapGrid key={session} />
          </div>
          {Other !== null && (
            <div className="ww-sheet-panel" role="tabpanel" id={panelId(sheet)} aria-labelledby={tabId(sheet)}>
              <Other key={session} />
            </div>
          )}
        </main>
        {detailsOpen && sheet === 'map' && <DetailsPanel />}
      </div>
      <SheetTabs />
      <Said />
    </div>
  );
}

/** What is told to a screen reader of changes that are seen without words. */
function Said() {
  const { text, count } = useWindowState((state) => state.said);
  return (
    <p key={count % 2} className="ww-visually-hidden" role="status" data-testid="said">
      {text}
    </p>
  );
}
