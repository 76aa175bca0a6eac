import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconClock, IconLock } from '@tabler/icons-react';
import { useOpen, useText } from '../state/index.ts';

type Status = 'sending' | 'new' | 'kept' | 'saved' | 'refused' | 'readOnly';

const ICONS = {
  sending: IconClock,
  new: IconCircleDashed,
  kept: IconClock,
  saved: IconCircleCheck,
  refused: IconAlertTriangle,
  readOnly: IconLock,
} as const;

/** The name of the file and where the project stands with it. */
export function FileStatus() {
  const { file, sending } = useOpen();
  const { t } = useText();
  const status: Status = file.readOnly ? 'readOnly' : sending > 0 ? 'sending' : file.status;
  const Icon = ICONS[status];
  return (
    <Tooltip
      label={`${file.folder === null ? '' : `${file.folder}\n`}${t(`window/file/statusHelp/${status}`)}`}
      maw={360}
    >
      <div className="ww-file-status" data-testid="file-status" data-status={status}>
        <span className="ww-file-name">{file.name}</span>
        <span className={`ww-file-state${status === 'refused' ? ' ww-file-state-warning' : ''}`}>
          <Icon size={14} aria-hidden />
          {t(`window/file/status/${status}`)}
        </span>
      </div>
    </Tooltip>
  );
}
