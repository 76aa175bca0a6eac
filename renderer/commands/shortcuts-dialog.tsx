/** All keys of the window and of its sheets, in groups, as they are printed on a keyboard. */
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  COMMAND_GROUPS,
  factsOf,
  GRID_KEY_GROUPS,
  GRID_KEYS,
  gridKeys,
  SHEET_COMMANDS,
  sheetCommands,
  WINDOW_COMMANDS,
  windowCommands,
} from '../../shared/commands/index.ts';
import { useText, useWindow, useWindowState } from '../state/index.ts';
import './commands.css';
import { KeyCaps } from './keys.tsx';
import { useFocusBack } from './use-focus-back.ts';

export function ShortcutsDialog() {
  const isOpen = useWindowState(({ overlay }) => overlay === 'shortcuts');
  return isOpen ? <OpenShortcuts /> : null;
}

interface Line {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
}

function OpenShortcuts() {
  const model = useWindow();
  const { t } = useText();
  const focusBack = useFocusBack();
  const close = () => {
    model.showOverlay(null);
    focusBack();
  };
  const commands: readonly (Line & { readonly group: string })[] = [
    ...WINDOW_COMMANDS.map((id) => {
      const { group, keys } = factsOf(id);
      return { id: `window ${id}`, group, keys, label: t(windowCommands[id].label) };
    }),
    ...SHEET_COMMANDS.map((id) => {
      const { group, keys } = sheetCommands[id];
      return { id: `sheet ${id}`, group, keys, label: t(`grid/actions/${id}`) };
    }),
  ];
  const keyed = commands.filter(({ keys }) => keys.length > 0);
  return (
    <Modal
      opened
      onClose={close}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      title={t('window/commands/shortcuts')}
      closeButtonProps={{ 'aria-label': t('window/words/close') }}
      size={1040}
      data-testid="shortcuts"
    >
      <div className="ww-shortcuts">
        {GRID_KEY_GROUPS.map((group) => (
          <Group key={group} title={t(`window/commands/gridKeyGroups/${group}`)}>
            {GRID_KEYS.filter((id) => gridKeys[id].group === group).map((id) => (
              <Shortcut key={id} label={t(`window/commands/gridKeys/${id}`)} keys={gridKeys[id].keys} />
            ))}
          </Group>
        ))}
        {COMMAND_GROUPS.map((group) => {
          const lines = keyed.filter((each) => each.group === group);
          if (lines.length === 0) return null;
          return (
            <Group key={group} title={t(`window/commands/groups/${group}`)}>
              {lines.map(({ id, label, keys }) => (
                <Shortcut key={id} label={label} keys={keys} />
              ))}
            </Group>
          );
        })}
      </div>
    </Modal>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="ww-shortcuts-group">
      <h3>{title}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function Shortcut({ label, keys }: { readonly label: string; readonly keys: readonly string[] }) {
  return (
    <div className="ww-shortcut">
      <dt>{label}</dt>
      <dd>
        {keys.map((each) => (
          <KeyCaps key={each} keys={each} />
        ))}
      </dd>
    </div>
  );
}
