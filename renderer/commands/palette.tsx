/** Every command by its name: typed for, chosen with the arrows, run with Enter. */
import { Modal } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useText, useWindow, useWindowState } from '../state/index.ts';
import './commands.css';
import { KeyCaps } from './keys.tsx';
import { commandEntries, foundEntries, type PaletteEntry } from './palette-entries.ts';
import { useFocusBack } from './use-focus-back.ts';

export function Palette() {
  const isOpen = useWindowState(({ overlay }) => overlay === 'palette');
  return isOpen ? <OpenPalette /> : null;
}

/** At once: what is typed right after the key that opens the palette must not go into the cell. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.focus();
}

function OpenPalette() {
  const model = useWindow();
  const { t } = useText();
  const focusBack = useFocusBack();
  const list = useId();
  const chosenOption = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [commands] = useState(() => commandEntries(model));
  const entries = useMemo(() => foundEntries(model, commands, query), [model, commands, query]);
  const chosen = entries[Math.min(at, entries.length - 1)];
  useEffect(() => {
    if (at >= 0) chosenOption.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const close = () => {
    model.showOverlay(null);
    focusBack();
  };
  const run = (entry: PaletteEntry) => {
    close();
    if (!entry.id.startsWith('row/')) model.recent.add(entry.id);
    // After the focus has gone back to the cell that the command is meant for.
    setTimeout(() => entry.run());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter(event, at, entries.length);
    if (next !== null) setAt(next);
    else if (event.key === 'Enter' && chosen !== undefined && !event.nativeEvent.isComposing) run(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Modal.Root
      opened
      onClose={close}
      returnFocus={false}
      // Locking brings a style of its own, which the content security policy refuses.
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      size={620}
      yOffset="12vh"
      data-testid="palette"
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('window/commands/palette')}>
        <Modal.Body p={0}>
          <input
            ref={takeFocus}
            data-autofocus
            className="ww-palette-input"
            role="combobox"
            aria-expanded={true}
            aria-controls={list}
            aria-activedescendant={chosen === undefined ? undefined : `${list}-${chosen.id}`}
            aria-label={t('window/commands/palette')}
            placeholder={t('window/commands/paletteBox/placeholder')}
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          <div className="ww-palette-list" role="listbox" id={list} aria-label={t('window/commands/paletteBox/list')}>
            {entries.map((entry) => (
              <div
                key={entry.id}
                ref={entry === chosen ? chosenOption : undefined}
                id={`${list}-${entry.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={entry === chosen}
                className="ww-palette-entry"
                onMouseDown={(event) => event.preventDefault()}
                onMouseUp={() => run(entry)}
                data-testid={`palette-${entry.id}`}
              >
                <span className="ww-palette-label">{entry.label}</span>
                <span className="ww-palette-group">{entry.group}</span>
                <span className="ww-palette-keys">{entry.keys !== null && <KeyCaps keys={entry.keys} />}</span>
              </div>
            ))}
          </div>
          {entries.length === 0 && (
            <p className="ww-palette-nothing" role="status">
              {t('window/commands/paletteBox/nothing')}
            </p>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const PAGE = 8;

/** Where a key leads in a list; null for a key that is typed. */
function placeAfter({ key }: KeyboardEvent, at: number, count: number): number | null {
  const last = Math.max(0, count - 1);
  if (key === 'ArrowDown') return at >= last ? 0 : at + 1;
  if (key === 'ArrowUp') return at === 0 ? last : at - 1;
  if (key === 'PageDown') return Math.min(last, at + PAGE);
  return key === 'PageUp' ? Math.max(0, at - PAGE) : null;
}
