/** Asks on which paper the sheet that is shown is printed, and has the system print it. */
import { Button, Modal, Radio, SegmentedControl } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Translator } from '../../shared/messages/index.ts';
import { useFocusBack } from '../commands/index.ts';
import type { Formats } from '../format/index.ts';
import { sheetScope } from '../grid/index.ts';
import { ResultsSheet } from '../results/index.ts';
import { sheetNamed } from '../sheets/index.ts';
import { useOpen, useText, useWindow, useWindowState } from '../state/index.ts';
import { type Band, oneBand, pageBands } from './page-bands.ts';
import { PAPERS, type Paper, pointsAt, roomOn } from './paper.ts';
import { PaperHead } from './paper-head.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import { type PrintedColumn, printedColumns, printedLines } from './printed-lines.ts';
import './printing.css';

const FITS = ['readable', 'onePage'] as const;
type Fit = (typeof FITS)[number];

/** Browsers give up on tables that are much longer. Of a whole map, that is some hundreds of pages. */
const MOST_LINES = 2_000;

export function PrintDialog() {
  const isOpen = useWindowState(({ overlay, open }) => overlay === 'print' && open !== null);
  return isOpen ? <OpenPrintDialog /> : null;
}

function OpenPrintDialog() {
  const model = useWindow();
  const open = useOpen();
  const translator = useText();
  const { t } = translator;
  const focusBack = useFocusBack();
  const name = useWindowState((state) => state.sheet);
  const [paper, setPaper] = useState<Paper>('a4');
  const [fit, setFit] = useState<Fit>('readable');
  const [isPrinting, setPrinting] = useState(false);
  const sheet = sheetNamed(name);
  const scope = useMemo(() => sheetScope(open, translator, null), [open, translator]);
  const shown = sheet === null ? null : (model.hands?.shownLines ?? null);
  const columns = sheet === null ? [] : printedColumns(sheet, scope, model.layoutOf(name));
  const bands = (fit === 'readable' ? pageBands : oneBand)(columns, roomOn(paper));
  const lineCount = sheet === null ? 0 : printedLines(sheet, scope, shown).length;
  const canPrint = sheet === null || (lineCount > 0 && lineCount <= MOST_LINES);
  const close = () => {
    model.showOverlay(null);
    focusBack();
  };
  return (
    <Modal
      opened
      onClose={close}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      title={t('window/print/title', { sheet: t(`window/sheets/names/${name}`) })}
      closeButtonProps={{ 'aria-label': t('window/words/close') }}
      size={460}
      data-testid="print"
    >
      <div className="ww-print-choices">
        <SegmentedControl
          data-autofocus
          fullWidth
          aria-label={t('window/print/paper')}
          value={paper}
          onChange={(value) => setPaper(PAPERS.find((each) => each === value) ?? 'a4')}
          data={PAPERS.map((value) => ({ value, label: t(`window/print/papers/${value}`) }))}
        />
        {sheet !== null && (
          <Radio.Group
            label={t('window/print/fit')}
            value={fit}
            onChange={(value) => setFit(FITS.find((each) => each === value) ?? 'readable')}
          >
            {FITS.map((value) => (
              <Radio key={value} value={value} label={t(`window/print/fits/${value}`)} data-testid={`print-${value}`} />
            ))}
          </Radio.Group>
        )}
        {sheet !== null && (
          <p className="ww-print-outlook" data-testid="print-outlook">
            {outlook(translator, scope.formats, lineCount, bands)}
          </p>
        )}
      </div>
      <div className="ww-dialog-buttons">
        <Button variant="default" onClick={close}>
          {t('window/words/cancel')}
        </Button>
        <Button disabled={!canPrint} onClick={() => setPrinting(true)} loading={isPrinting} data-testid="print-go">
          {t('window/print/go')}
        </Button>
      </div>
      {isPrinting && (
        <OnPaper paper={paper} onPrinted={close}>
          <PaperHead
            scope={scope}
            sheet={t(`window/sheets/names/${name}`)}
            view={sheet === null ? [] : (model.hands?.viewPhrases ?? [])}
          />
          {sheet === null ? <ResultsSheet /> : <PaperSheet sheet={sheet} scope={scope} bands={bands} shown={shown} />}
        </OnPaper>
      )}
    </Modal>
  );
}

/** What will come out of the printer. */
function outlook({ t }: Translator, formats: Formats, lines: number, bands: readonly Band<PrintedColumn>[]): string {
  if (lines === 0) return t('window/print/nothing');
  if (lines > MOST_LINES) {
    return t('window/print/tooMany', { lines: formats.number(lines), most: formats.number(MOST_LINES) });
  }
  const points = formats.oneDecimal(pointsAt(Math.min(...bands.map(({ scale }) => scale))));
  return `${t('window/print/lines', { count: lines })} ${t('window/print/across', { count: bands.length, points })}`;
}

interface OnPaperProps {
  readonly paper: Paper;
  readonly onPrinted: () => void;
  readonly children: ReactNode;
}

/** Lies beside the window in the page, is seen on paper alone, and has itself printed once it is there. */
function OnPaper({ paper, onPrinted, children }: OnPaperProps) {
  const printed = useRef(onPrinted);
  useEffect(() => {
    const onAfterPrint = () => printed.current();
    window.addEventListener('afterprint', onAfterPrint);
    window.print();
    return () => window.removeEventListener('afterprint', onAfterPrint);
  }, []);
  return createPortal(
    // Paper is white, whatever the window is.
    <div className="ww-print" data-paper={paper} data-mantine-color-scheme="light">
      {children}
    </div>,
    document.body,
  );
}
