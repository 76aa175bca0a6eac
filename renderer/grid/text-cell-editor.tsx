import { Popover } from '@mantine/core';
import type { CustomCellEditorProps } from 'ag-grid-react';
import { type FocusEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Field } from '../../shared/model/index.ts';
import { useText } from '../state/index.ts';
import { matching } from './cells/matching.ts';
import { type GridRow, lineOf } from './grid-row.ts';
import { isNumericColumn, type Suggestion } from './sheet.ts';
import type { SheetController } from './sheet-controller.ts';

/** Kinds of field that hold one of a few things: all of them are offered as long as nothing is typed. */
const CHOSEN: ReadonlySet<Field['kind']> = new Set(['choice', 'flag', 'reference', 'owner']);

/** The editor of every cell: a text field, with a list of choices or of names under it where there are any. */
export function TextCellEditor(props: CustomCellEditorProps<GridRow, string, SheetController>) {
  const { api, initialValue, onValueChange, eventKey, stopEditing, data } = props;
  // Not from `cellEditorParams`: the grid leaves those out when it refreshes an open editor.
  const controller = props.context;
  const { context, sheet } = controller;
  const column = controller.column(props.column.getColId());
  const line = lineOf(data);
  if (column?.kind !== 'entered' || line === null) throw new Error('Only cells that are typed into have an editor');
  const translator = useText();
  const listId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const isChoice = CHOSEN.has(column.facts.kind);
  const isLong = column.facts.kind === 'note' || column.facts.kind === 'text';
  const [text, setText] = useState(() => startText(eventKey, initialValue));
  // Over the cells below, as far as its text needs.
  const grows = column.facts.kind === 'note' || text.includes('\n');
  /** What was typed, which the list follows; arrows put other text into the field without changing the list. */
  const [typed, setTyped] = useState(text);
  const [all] = useState(() => sheet.suggestions(context.scope, line, column));
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
    context.begunByTyping = startedByTyping(eventKey);
    if (text !== (initialValue ?? '')) onValueChange(text);
    input.current?.focus();
    // What is chosen is replaced by the first letter; what is typed is gone on with.
    if (isChoice && !startedByTyping(eventKey)) input.current?.select();
    else input.current?.setSelectionRange(text.length, text.length);
  }, [context, eventKey, initialValue, isChoice, onValueChange, text]);

  // Caught here and not through React, whose events arrive after the grid has had them.
  useEffect(() => {
    const field = input.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.altKey || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        event.stopPropagation();
        if (event.altKey && isLong) breakLine();
        else if (!event.altKey) {
          // Given up here, since it goes into this cell with all the others, as one step.
          api.stopEditing(true);
          controller.edits.fillWith(text);
        }
        return;
      }
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

  /** Puts a line break where the caret is, or in place of what is selected, and the caret behind it. */
  const breakLine = () => {
    const field = input.current;
    if (field === null) return;
    const { selectionStart: start, selectionEnd: end } = field;
    flushSync(() => change(`${text.slice(0, start)}\n${text.slice(end)}`));
    field.setSelectionRange(start + 1, start + 1);
  };

  /**
   * The grid puts the focus on a cell a moment after it has come to the page, although it is typed into by then: on the row
   * that a waiting line has become. What is typed next would be lost.
   */
  const keepFocus = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget === null || relatedTarget !== input.current?.closest('.ag-cell')) return;
    queueMicrotask(() => {
      if (api.getEditingCells().length > 0) input.current?.focus();
    });
  };

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
        <textarea
          ref={input}
          className={`ww-editor${isNumericColumn(column) ? ' ww-editor-number' : ''}${grows ? ' ww-editor-long' : ''}`}
          rows={Math.max(1, text.split('\n').length)}
          value={text}
          role="combobox"
          aria-label={translator.fieldLabel(column.entity, column.field)}
          aria-expanded={list.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={highlighted === -1 ? undefined : `${listId}-${highlighted}`}
          autoComplete="off"
          spellCheck={isLong}
          onBlur={keepFocus}
          onChange={(event) => {
            const next = isLong ? event.currentTarget.value : event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' ');
            setTyped(next);
            setHighlighted(-1);
            change(next);
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
