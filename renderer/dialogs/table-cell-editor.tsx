import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';

interface Props {
  readonly label: string;
  readonly start: string;
  readonly byTyping: boolean;
  readonly numeric: boolean;
  readonly multiline: boolean;
  /** Ends with the text, or with null where it is taken back; the key that ended it says where to go on. */
  readonly onEnd: (text: string | null, event: KeyboardEvent | null) => void;
}

const ARROWS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

/** The open editor of a cell. It grows with its text over the cells below. */
export function TableCellEditor({ label, start, byTyping, numeric, multiline, onEnd }: Props) {
  const [text, setText] = useState(start);
  const field = useRef<HTMLTextAreaElement>(null);
  /** The field also loses the focus because it is taken away, which ends nothing a second time. */
  const ended = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus();
    if (byTyping) field.current?.setSelectionRange(start.length, start.length);
    else field.current?.select();
  }, [byTyping, start]);

  const end = (kept: string | null, event: KeyboardEvent | null) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(kept, event);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    event.stopPropagation();
    if (key === 'Enter' && altKey && multiline) return setText(withLineBreak(field.current, text));
    const leaves =
      key === 'Enter' || key === 'Tab' || (byTyping && ARROWS.has(key) && !(ctrlKey || metaKey || altKey || shiftKey));
    if (key !== 'Escape' && !leaves) return;
    event.preventDefault();
    end(key === 'Escape' ? null : text, event);
  };
  return (
    <textarea
      ref={field}
      className={`ww-table-editor${numeric ? ' ww-table-number' : ''}`}
      aria-label={label}
      rows={1}
      value={text}
      spellCheck={multiline}
      onChange={(event) => setText(multiline ? event.currentTarget.value : withoutBreaks(event.currentTarget.value))}
      onBlur={() => end(text, null)}
      onKeyDown={onKeyDown}
    />
  );
}

function withoutBreaks(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}

function withLineBreak(field: HTMLTextAreaElement | null, text: string): string {
  const start = field?.selectionStart ?? text.length;
  const end = field?.selectionEnd ?? text.length;
  return `${text.slice(0, start)}\n${text.slice(end)}`;
}
