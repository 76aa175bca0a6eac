import { Button, Modal } from '@mantine/core';
import { useText, useWindowState } from '../state/index.ts';
import './dialogs.css';

/** Asks before something that a person may not have meant. */
export function QuestionDialog() {
  const question = useWindowState((state) => state.question);
  const { t } = useText();
  if (question === null) return null;
  const { title, text, details, action, other, answer } = question;
  return (
    <Modal opened onClose={() => answer(false)} title={title} size={460} withCloseButton={false} data-testid="question">
      <p className="ww-dialog-text">{text}</p>
      {details.length > 0 && (
        <ul className="ww-dialog-list">
          {details.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div className="ww-dialog-buttons">
        <Button variant="default" onClick={() => answer(false)}>
          {t('window/words/cancel')}
        </Button>
        {other !== undefined && (
          <Button variant="default" onClick={other.choose} data-testid="question-other">
            {other.label}
          </Button>
        )}
        <Button data-autofocus onClick={() => answer(true)} data-testid="question-yes">
          {action}
        </Button>
      </div>
    </Modal>
  );
}
