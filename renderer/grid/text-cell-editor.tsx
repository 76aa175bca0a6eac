import { Popover } from '@mantine/core';
import type { CustomCellEditorProps } from 'ag-grid-react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useOpen, useText } from '../state/index.ts';
import { enteredColumn } from './map-columns.ts';
import type { SheetContext } from './sheet-context.ts';
import { matching, type Suggestion, suggestionsFor } from './suggestions.ts';
import type { SheetRow } from './totals-row.ts';

/** The editor of every cell: a line of text, with a list of choices or of names under it where there are any. */
export function TextCellEditor(props: CustomCellEditorProps<SheetRow, string, SheetContext>) {
  const { initialValue, onValueChange, eventKey, stopEditing } = props;
  // Not from `cellEditorParams`: the grid leaves those out when it refreshes an open editor.
  const { editor } = props.context;
  const mapColumn = enteredColumn(props.column.getColId());
  if (mapColumn === null) throw new Error('Only columns that are typed into have an editor');
  const { project } = useOpen();
  const translator = useText();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const isChoice = mapColumn.facts.kind === 'choice';
  const [text, setText] = useState(() => startText(eventKey, initialValue));
  /** What was typed, which the list follows; arrows put other text into the field without changing the list. */
  const [typed, setTyped] = useState(text);
  const [all] = useState(() => suggestionsFor(project, mapColumn, translator));
  const list = matching(all, typed, isChoice);
  const [highlighted, setHighlighted] = useState(() => (isChoice ? list.findIndex((each) => each.text === text) : -1));

  const change = (next: string) => {
    setText(next);
    onValueChange(next);
  };

  // Once, when the editor opens: what is typed afterwards must not move the caret.
  const begun = useRef(false);
  useLayoutEffect(() => {
    if (begun.current) return;
    begun.current = true;
    editor.begunByTyping = startedByTyping(eventKey);
    if (text !== (initialValue ?? '')) onValueChange(text);
    input.current?.focus();
    if (startedByTyping(eventKey)) input.current?.setSelectionRange(text.length, text.length);
    else input.current?.select();
  }, [editor, eventKey, initialValue, onValueChange, text]);

  // Caught here and not through React, whose events arrive after the grid has had them.
  useEffect(() => {
    const field = input.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || list.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next =
        highlighted === -1 && step === -1 ? list.length - 1 : (highlighted + step + list.length) % list.length;
      setHighlighted(next);
      change(list[next]?.text ?? typed);
    };
    field?.addEventListener('keydown', onKeyDown);
    return () => field?.removeEventListener('keydown', onKeyDown);
  });

  const take = ({ text: chosen }: Suggestion) => {
    change(chosen);
    stopEditing();
  };

  return (
    <Popover
      opened={list.length > 0}
      position="bottom-start"
      offset={2}
      width="max-content"
      shadow="md"
      transitionProps={{ duration: 0 }}
      trapFocus={false}
      returnFocus={false}
      closeOnEscape={false}
    >
      <Popover.Target>
        <input
          ref={input}
          className={`ww-editor${mapColumn.facts.kind === 'text' || mapColumn.facts.kind === 'note' || isChoice ? '' : ' ww-editor-number'}`}
          value={text}
          role="combobox"
          aria-label={translator.fieldLabel(mapColumn.entity, mapColumn.field)}
          aria-expanded={list.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={highlighted === -1 ? undefined : `${listId}-${highlighted}`}
          autoComplete="off"
          spellCheck={mapColumn.facts.kind === 'note'}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setHighlighted(-1);
            change(event.currentTarget.value);
          }}
        />
      </Popover.Target>
      <Popover.Dropdown className="ww-suggestions">
        <div id={listId} role="listbox" aria-label={translator.t('window/grid/suggestions')}>
          {list.map((each, index) => (
            <div
              key={each.text}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === highlighted}
              className="ww-suggestion"
              // At the press, before the field loses the focus; the arrows of the field reach every option too.
              onMouseDown={(event) => {
                event.preventDefault();
                take(each);
              }}
            >
              <span className="ww-suggestion-text">{each.text}</span>
              {each.remark !== null && <span className="ww-suggestion-remark">{each.remark}</span>}
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function startedByTyping(key: string | null | undefined): boolean {
  return key !== null && key !== undefined && key.length === 1;
}

function startText(key: string | null, value: string | null | undefined): string {
  if (startedByTyping(key)) return key ?? '';
  return key === 'Backspace' || key === 'Delete' ? '' : (value ?? '');
}
