import { Button, Modal, UnstyledButton } from '@mantine/core';
import { useText, useWindow, useWindowState } from '../state/index.ts';
import './dialogs.css';

/** A longer list would be mended where it came from, and not here. */
const MOST_LISTED = 200;

/** The cells that did not take what was pasted or filled into them, each with the reason and the way there. */
export function ReportDialog() {
  const model = useWindow();
  const report = useWindowState((state) => state.report);
  const { t } = useText();
  if (report === null) return null;
  const close = () => model.showReport(null);
  return (
    <Modal
      opened
      onClose={close}
      title={t('grid/report/title')}
      closeButtonProps={{ 'aria-label': t('window/words/close') }}
      size={640}
      data-testid="report"
    >
      <p className="ww-dialog-text">{t('grid/report/intro')}</p>
      <ul className="ww-report">
        {report.slice(0, MOST_LISTED).map(({ id, place, text, why, go }) => (
          <li key={id}>
            {go === null ? (
              <strong>{place}</strong>
            ) : (
              <UnstyledButton
                className="ww-report-place"
                title={t('grid/report/go')}
                onClick={() => {
                  close();
                  // After the dialog has given the focus back.
                  setTimeout(go);
                }}
              >
                {place}
              </UnstyledButton>
            )}
            <span className="ww-report-text">{text}</span>
            <span>{why}</span>
          </li>
        ))}
        {report.length > MOST_LISTED && <li>{t('grid/report/more', { count: report.length - MOST_LISTED })}</li>}
      </ul>
      <div className="ww-dialog-buttons">
        <Button data-autofocus onClick={close}>
          {t('grid/report/close')}
        </Button>
      </div>
    </Modal>
  );
}
