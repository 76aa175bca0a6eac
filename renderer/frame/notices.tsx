import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Problem } from '../../shared/problem.ts';
import { useOpen, useText, useWindow, useWindowState } from '../state/index.ts';
import { noticeBars } from './notice-bars.ts';

/** Bars under the toolbar: why the file cannot be replaced, and what opening it found. */
export function Notices() {
  const model = useWindow();
  const { file } = useOpen();
  const { t } = useText();
  const notices = useWindowState((state) => state.notices);
  const { standing, passing } = noticeBars(file, notices);
  const saveAs = (
    <Button variant="default" onClick={() => void model.saveAs()}>
      {t('window/file/saveAs')}
    </Button>
  );
  return (
    <>
      {standing !== null && (
        <Bar
          problem={standing}
          testId="file-problem"
          tone={file.readOnly ? 'info' : 'warning'}
          icon={file.readOnly ? <IconLock size={16} /> : <IconAlertTriangle size={16} />}
        >
          {saveAs}
        </Bar>
      )}
      {passing.map((notice) => (
        <Bar
          key={JSON.stringify(notice)}
          problem={notice}
          testId="notice"
          tone="info"
          icon={<IconInfoCircle size={16} />}
        >
          <CloseButton size="sm" aria-label={t('window/notices/dismiss')} onClick={() => model.dismissNotice(notice)} />
        </Bar>
      ))}
    </>
  );
}

interface BarProps {
  readonly problem: Problem;
  readonly testId: string;
  readonly tone: 'info' | 'warning';
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

function Bar({ problem, testId, tone, icon, children }: BarProps) {
  const { what, todo } = useText();
  return (
    <div className={`ww-notice ww-notice-${tone}`} role="status" data-testid={testId}>
      <span className="ww-notice-icon">{icon}</span>
      <p>
        <strong>{what(problem)}</strong> {todo(problem)}
      </p>
      {children}
    </div>
  );
}
