/**
 * A plain table that is typed into with the keys of the impact map: typing replaces, F2 changes, Enter goes down, Tab to
 * the right, Esc takes back, Delete empties. It holds nothing itself; what is typed goes to `onType` as text. Under its
 * rows lies an empty line, where typing adds a row.
 */
import { Tooltip } from '@mantine/core';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import './editable-table.css';
import { TableCellEditor } from './table-cell-editor.tsx';
import { type CellAt, type CellPlace, placeAfter, placeAfterTyping } from './table-keys.ts';

export interface TableColumn {
  readonly id: string;
  readonly heading: string;
  readonly help?: string;
  /** In pixels; the least where it grows. */
  readonly width: number;
  /** Takes what room there is; then the table is as wide as its place. */
  readonly grows?: boolean;
  readonly numeric?: boolean;
  /** May hold several lines. */
  readonly multiline?: boolean;
  /** A heading that says no more than the buttons under it is read out and not shown. */
  readonly hidesHeading?: boolean;
  /** Holds no text but a button, which `action` gives. */
  readonly isAction?: boolean;
}

export interface CellShown {
  readonly text: string;
  readonly tone?: 'error' | 'missing' | 'calculated' | 'placeholder';
  /** The whole of what the cell has to say, told when the pointer rests on it. */
  readonly tooltip?: string | null;
}

/** Has the table put the focus on a cell, and start typing there if asked. */
export interface TableHandle {
  focus(row: string | null, column: string, typing?: boolean): void;
  focusLast(): void;
}

interface Props {
  readonly label: string;
  readonly testId: string;
  readonly columns: readonly TableColumn[];
  /** The ids of the rows in their order. */
  readonly rows: readonly string[];
  /** What a cell shows; the row is null for the empty line. */
  readonly shown: (row: string | null, column: string) => CellShown;
  /** What its editor starts with; null for a cell that is not typed into. */
  readonly editText: (row: string | null, column: string) => string | null;
  /** Gives the row that the empty line has become, or null. */
  readonly onType: (row: string | null, column: string, text: string) => string | null;
  readonly action?: (row: string, column: string, isHere: boolean) => ReactNode;
  /** Takes text of several cells; false leaves the paste to the cell. */
  readonly onPaste?: (text: string) => boolean;
  /** Without the empty line, for a table whose rows are given. */
  readonly fixed?: boolean;
  readonly onCellFocus?: (row: string | null, column: string) => void;
  readonly handle?: Ref<TableHandle>;
}

interface Editing {
  readonly text: string;
  /** Begun by typing and not with F2: arrows then end it and move on, as on the map. */
  readonly byTyping: boolean;
}

export function EditableTable(props: Props) {
  const { label, testId, columns, rows, fixed = false, editText, onType, onPaste } = props;
  const table = useRef<HTMLTableElement>(null);
  // By the row's id, since rows move while they are typed; by its line only where the row is gone.
  const [at, setAt] = useState<CellPlace & { readonly line: number }>({ row: rows[0] ?? null, line: 0, column: 0 });
  const [editing, setEditing] = useState<Editing | null>(null);
  /** Set when the keys move: the cell takes the focus once it is there. */
  const moved = useRef(false);
  const lines: readonly (string | null)[] = fixed ? rows : [...rows, null];
  const isThere = lines.includes(at.row);
  const here: CellAt = {
    row: isThere ? lines.indexOf(at.row) : Math.min(at.line, Math.max(0, lines.length - 1)),
    column: at.column,
  };

  const settle = ({ row, column }: CellAt) => setAt({ row: lines[row] ?? null, line: row, column });
  const go = ({ row, column }: CellPlace) => {
    moved.current = true;
    setAt({ row, line: row === null || !lines.includes(row) ? here.row : lines.indexOf(row), column });
  };
  const begin = (place: CellAt, text: string | null, byTyping: boolean) => {
    const row = lines[place.row];
    const column = columns[place.column];
    if (row === undefined || column === undefined || column.isAction) return;
    const start = editText(row, column.id);
    if (start === null) return;
    settle(place);
    setEditing({ text: text ?? start, byTyping });
  };
  useLayoutEffect(() => {
    // A row that was just made may be a painting away.
    if (!moved.current || editing !== null || !isThere) return;
    moved.current = false;
    focusCell(table.current, here);
  });
  useImperativeHandle(props.handle, () => ({
    focus: (row, column, typing = false) => {
      const place = { row: lines.indexOf(row), column: columns.findIndex(({ id }) => id === column) };
      if (place.row === -1 || place.column === -1) return;
      if (typing) begin(place, null, false);
      else focusCell(table.current, place);
    },
    focusLast: () => focusCell(table.current, here),
  }));

  const keep = (text: string): string | null => {
    const row = lines[here.row];
    const column = columns[here.column];
    if (row === undefined || column === undefined || text === editText(row, column.id)) return null;
    return onType(row, column.id, text);
  };
  const end = (text: string | null, event: KeyboardEvent | null) => {
    setEditing(null);
    const made = text === null ? null : keep(text);
    if (event !== null) go(placeAfterTyping(event, here, lines, columns.length, made));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const next = placeAfter(event, here, lines.length, columns.length);
    if (next !== null) {
      event.preventDefault();
      return go({ row: lines[next.row] ?? null, column: next.column });
    }
    if (ctrlKey || metaKey || altKey) return;
    const column = columns[here.column];
    // On a button, Enter and the space bar press it.
    if (column?.isAction) return;
    if (key === 'F2') begin(here, null, false);
    else if (key === 'Backspace') begin(here, '', true);
    else if (key === 'Delete') keep('');
    else if (key.length === 1) begin(here, key, true);
    else return;
    event.preventDefault();
  };
  const onPasteHere = (event: ClipboardEvent) => {
    if (editing !== null) return;
    const text = event.clipboardData.getData('text/plain');
    event.preventDefault();
    if (onPaste?.(text) === true) return;
    const made = keep((text.split(/[\t\r\n]/, 1)[0] ?? '').trim());
    if (made !== null) go({ row: made, column: here.column });
  };
  const onCopy = (event: ClipboardEvent) => {
    const row = lines[here.row];
    const column = columns[here.column];
    if (editing !== null || row === undefined || column === undefined || column.isAction) return;
    event.clipboardData.setData('text/plain', props.shown(row, column.id).text);
    event.preventDefault();
  };

  return (
    <table
      ref={table}
      className="ww-table"
      style={columns.some(({ grows }) => grows) ? { width: '100%', minWidth: widthOf(columns) } : undefined}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells are typed into, which a plain table cannot say.
      role="grid"
      aria-label={label}
      data-testid={testId}
      onPaste={onPasteHere}
      onCopy={onCopy}
    >
      <colgroup>
        {columns.map(({ id, width, grows }) => (
          <col key={id} style={grows ? undefined : { width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ id, heading, help, numeric, hidesHeading }) => (
            <th key={id} scope="col" className={numeric ? 'ww-table-number' : undefined}>
              {help === undefined ? (
                <span className={hidesHeading ? 'ww-visually-hidden' : undefined}>{heading}</span>
              ) : (
                <Tooltip label={help} maw={320}>
                  <span>{heading}</span>
                </Tooltip>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((row, index) => (
          <tr key={row ?? 'new'} data-row={row ?? 'new'}>
            {columns.map((column, place) => {
              const isHere = index === here.row && place === here.column;
              return (
                <Cell
                  key={column.id}
                  column={column}
                  shown={props.shown(row, column.id)}
                  editing={isHere ? editing : null}
                  isHere={isHere}
                  action={row === null || !column.isAction ? null : props.action?.(row, column.id, isHere)}
                  onFocus={() => {
                    settle({ row: index, column: place });
                    props.onCellFocus?.(row, column.id);
                  }}
                  onKeyDown={onKeyDown}
                  onEdit={() => begin({ row: index, column: place }, null, false)}
                  onEnd={end}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly column: TableColumn;
  readonly shown: CellShown;
  readonly editing: Editing | null;
  readonly isHere: boolean;
  readonly action: ReactNode;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onEdit: () => void;
  readonly onEnd: (text: string | null, event: KeyboardEvent | null) => void;
}

function Cell({ column, shown, editing, isHere, action, onFocus, onKeyDown, onEdit, onEnd }: CellProps) {
  const classes = ['ww-table-cell', column.numeric ? 'ww-table-number' : ''];
  if (shown.tone !== undefined) classes.push(`ww-table-${shown.tone}`);
  if (column.isAction) {
    return (
      <td
        className="ww-table-cell ww-table-action"
        data-col={column.id}
        // Where it holds a button, that takes the focus.
        tabIndex={action == null ? (isHere ? 0 : -1) : undefined}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        {action}
      </td>
    );
  }
  if (editing !== null) {
    return (
      <td className={`${classes.join(' ')} ww-table-editing`} data-col={column.id}>
        <TableCellEditor
          label={column.heading}
          start={editing.text}
          byTyping={editing.byTyping}
          numeric={column.numeric === true}
          multiline={column.multiline === true}
          onEnd={onEnd}
        />
      </td>
    );
  }
  return (
    <td
      className={classes.join(' ')}
      data-col={column.id}
      tabIndex={isHere ? 0 : -1}
      title={shown.tooltip ?? undefined}
      aria-invalid={shown.tone === 'error' ? true : undefined}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onDoubleClick={onEdit}
    >
      {shown.text}
    </td>
  );
}

function widthOf(columns: readonly TableColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

/** Puts the focus on a cell, or on the button that it holds. */
function focusCell(table: HTMLTableElement | null, { row, column }: CellAt): void {
  const cell = table?.tBodies[0]?.rows[row]?.cells[column];
  (cell?.querySelector('button') ?? cell)?.focus();
}
