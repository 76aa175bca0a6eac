import { MapGrid } from '../grid/index.ts';
import { DetailsPanel } from '../panels/index.ts';
import { useWindowState } from '../state/index.ts';
import { FormulaBar } from './formula-bar.tsx';
import './frame.css';
import { Notices } from './notices.tsx';
import { ResultsBar } from './results-bar.tsx';
import { Toolbar } from './toolbar.tsx';

/** The window while a project is open. */
export function WindowFrame() {
  const detailsOpen = useWindowState((state) => state.detailsOpen);
  const session = useWindowState((state) => state.open?.session ?? '');
  return (
    <div className="ww-frame">
      <Toolbar />
      <Notices />
      <ResultsBar />
      <div className="ww-body">
        <main className="ww-main">
          <FormulaBar />
          <MapGrid key={session} />
        </main>
        {detailsOpen && <DetailsPanel />}
      </div>
    </div>
  );
}
