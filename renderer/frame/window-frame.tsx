import { type ReactNode, useEffect, useState } from 'react';
import { FindBar } from '../finding/index.ts';
import { DetailsPanel } from '../panels/index.ts';
import { ResultsSheet } from '../results/index.ts';
import { MapGrid, TableGrid } from '../sheets/index.ts';
import { Beside, SHEETS, type SheetName, useWindow, useWindowState } from '../state/index.ts';
import { FormulaBar } from './formula-bar.tsx';
import './frame.css';
import './narrow.css';
import { Notices } from './notices.tsx';
import { ResultsBar } from './results-bar.tsx';
import { Said } from './said.tsx';
import { panelId, tabId } from './sheet-ids.ts';
import { isTab, SheetTabs } from './sheet-tabs.tsx';
import { Toolbar } from './toolbar.tsx';

/** The window while a project is open. */
export function WindowFrame() {
  const model = useWindow();
  const detailsOpen = useWindowState((state) => state.detailsOpen);
  const session = useWindowState((state) => state.open?.session ?? '');
  const sheet = useWindowState((state) => state.sheet);
  useEffect(() => model.sheetShown(sheet, session !== '' && !isTab(document.activeElement)), [model, sheet, session]);
  return (
    <div className="ww-frame">
      <Beside>
        <Toolbar />
      </Beside>
      <Notices />
      <ResultsBar />
      <div className="ww-body">
        <main className="ww-main">
          <FindBar />
          <div className="ww-main-sheets">
            <div className="ww-grids" data-hidden={sheet === 'results'}>
              <FormulaBar />
              <GridPanels key={session} shown={sheet} />
            </div>
            {sheet === 'results' && (
              <Panel sheet="results" hidden={false}>
                <ResultsSheet />
              </Panel>
            )}
          </div>
        </main>
        {detailsOpen && sheet !== 'results' && (
          <Beside>
            <DetailsPanel />
          </Beside>
        )}
      </div>
      <SheetTabs />
      <Said />
    </div>
  );
}

/** Sheets that have been shown stay, hidden, and keep their place and their focus while another one is shown. */
function GridPanels({ shown }: { readonly shown: SheetName }) {
  const [visited, setVisited] = useState<readonly SheetName[]>([shown]);
  if (!visited.includes(shown)) setVisited([...visited, shown]);
  return (
    <div className="ww-grid-panels">
      {SHEETS.map((sheet) => {
        if (sheet === 'results' || !visited.includes(sheet)) return null;
        return (
          <Panel key={sheet} sheet={sheet} hidden={sheet !== shown}>
            {sheet === 'map' ? <MapGrid /> : <TableGrid name={sheet} />}
          </Panel>
        );
      })}
    </div>
  );
}

interface PanelProps {
  readonly sheet: SheetName;
  readonly hidden: boolean;
  readonly children: ReactNode;
}

function Panel({ sheet, hidden, children }: PanelProps) {
  return (
    <div
      className="ww-sheet-panel"
      data-pane="sheet"
      role="tabpanel"
      id={panelId(sheet)}
      aria-labelledby={tabId(sheet)}
      data-hidden={hidden}
    >
      {children}
    </div>
  );
}
