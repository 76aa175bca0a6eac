/** The figure of one column: a small field that keeps what is typed when it is left. */
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { columnFigureAt, fieldOf, rowOf } from '../../shared/model/index.ts';
import { cellToText, isTyped } from '../../shared/parsing/index.ts';
import { cellContext, figureText, useFormats } from '../format/index.ts';
import { columnEdit, errorText, type FieldPlace, figureInForce, figureValue } from '../grid/index.ts';
import { useSelectedLine } from '../sheets/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';

interface Props {
  readonly place: FieldPlace;
  readonly column: number;
  readonly label: string;
  /** The figure that counts where this column states none; null where none does. */
  readonly fallback: string | null;
  /** What the column comes to; null where nothing is said of it. */
  readonly result: string | null;
}

export function ColumnCell({ place, column, label, fallback, result }: Props) {
  const model = useWindow();
  const { project } = useOpen();
  const translator = useText();
  const { t } = translator;
  const id = useId();
  const outcome = useSelectedLine()?.outcome ?? null;
  const start = useStatedText(place, column);
  const [text, setText] = useState(start);
  const [seen, setSeen] = useState(start);
  const [error, setError] = useState<string | null>(null);
  /** From the first letter, or the focus, until the field is left: Enter keeps what is typed and leaves it there. */
  const [isTypedIn, setTypedIn] = useState(false);
  const value = useShownValue(place, column);
  const input = useRef<HTMLInputElement>(null);
  /** Set where the formula takes the place of its result: what the keys had selected of that is the formula then. */
  const selects = useRef(false);
  useLayoutEffect(() => {
    if (!selects.current || !isTypedIn) return;
    selects.current = false;
    input.current?.select();
  });
  // Whatever changes the figure, undo too, shows in the field.
  if (seen !== start) {
    setSeen(start);
    setText(start);
    setError(null);
  }

  const commit = () => {
    if (text === start) return setError(null);
    const edit = columnEdit(project, translator, { ...place, column, outcome }, text);
    if (!edit.ok) return setError(translator.sentence(edit.problem));
    setError(null);
    if (edit.value === null) return setText(start);
    const isDone = model.dispatch(edit.value.command, edit.value.label);
    if (isDone && edit.value.turned) model.tell({ kind: 'note', text: t('window/edit/madeNegative') });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && text !== start) {
      event.stopPropagation();
      setText(start);
      setError(null);
    }
  };
  const said = error ?? value.problem;
  return (
    <div className="ww-column-cell">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        // A formula is typed as one and shows what it comes to.
        value={isTypedIn || error !== null ? text : (value.text ?? text)}
        placeholder={fallback ?? '–'}
        title={said ?? value.formula ?? undefined}
        aria-invalid={said !== null}
        aria-describedby={said === null ? undefined : `${id}-said`}
        autoComplete="off"
        onFocus={() => {
          selects.current = value.text !== null && error === null;
          setTypedIn(true);
        }}
        onChange={(event) => {
          setTypedIn(true);
          setText(event.currentTarget.value);
        }}
        onBlur={() => {
          setTypedIn(false);
          commit();
        }}
        onKeyDown={onKeyDown}
        data-testid={`column-${column}`}
      />
      {said !== null && (
        <span id={`${id}-said`} className="ww-column-said" role="alert">
          {said}
        </span>
      )}
      {result !== null && (
        <span className="ww-column-result" title={t('window/byColumn/value')}>
          {result}
        </span>
      )}
    </div>
  );
}

/** The text that the field starts with. */
function useStatedText({ entity, id, field }: FieldPlace, column: number): string {
  const { project } = useOpen();
  const translator = useText();
  const facts = fieldOf(entity, field);
  const stated = columnFigureAt(project, { entity, target: id, field, column })?.value ?? null;
  if (facts === undefined || !isTyped(facts)) return '';
  const context = cellContext(project, entity, field, rowOf(project, entity, id)?.currency, translator);
  return cellToText(stated, facts, context);
}

interface ShownValue {
  /** What a formula comes to, or its error value; null for a figure that shows as it was typed. */
  readonly text: string | null;
  readonly formula: string | null;
  readonly problem: string | null;
}

function useShownValue({ entity, id, field }: FieldPlace, column: number): ShownValue {
  const { project, results } = useOpen();
  const { sentence } = useText();
  const formats = useFormats();
  const typed = useStatedText({ entity, id, field }, column);
  const facts = fieldOf(entity, field);
  const { entry } = figureInForce(project, { entity, target: id, field, column });
  const value = typed.startsWith('=') ? figureValue(results, entry) : null;
  if (value === null || facts === undefined) return { text: null, formula: null, problem: null };
  if (typeof value !== 'number')
    return { text: errorText(project, results, value), formula: typed, problem: sentence(value) };
  const kind = facts.kind === 'percent' || facts.kind === 'money' ? facts.kind : 'number';
  return { text: figureText(value, kind, formats), formula: typed, problem: null };
}
