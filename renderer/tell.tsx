import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import type { Translator } from '../shared/messages/index.ts';
import type { Notice } from './state/index.ts';

const ICONS = { done: IconCheck, note: IconInfoCircle, problem: IconAlertTriangle } as const;
const COLOURS = { done: 'accent', note: 'accent', problem: 'red' } as const;

/** Beyond these, the oldest goes: a new one must not wait for the others. */
const MOST_SHOWN = 3;

/** The notices on the screen by their ids, the oldest first. */
const shown: string[] = [];

function forget(id: string): void {
  const at = shown.indexOf(id);
  if (at >= 0) shown.splice(at, 1);
}

/** Shows a notice in the corner; a problem stays long enough to be read twice. */
export function tell({ t }: Translator, { kind, text, action }: Notice): void {
  const Icon = ICONS[kind];
  const id = notifications.show({
    color: COLOURS[kind],
    icon: <Icon size={18} />,
    autoClose: kind === 'problem' ? 12_000 : 7_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': t('window/notices/dismiss') },
    role: kind === 'problem' ? 'alert' : 'status',
    onClose: () => forget(id),
    message: (
      <div className="ww-notice-text" data-testid={`notice-${kind}`}>
        {text}
        {action !== undefined && (
          <Button
            variant="light"
            onClick={() => {
              action.run();
              notifications.hide(id);
            }}
          >
            {action.label}
          </Button>
        )}
      </div>
    ),
  });
  shown.push(id);
  const [oldest] = shown;
  if (shown.length > MOST_SHOWN && oldest !== undefined) {
    notifications.hide(oldest);
    forget(oldest);
  }
}
