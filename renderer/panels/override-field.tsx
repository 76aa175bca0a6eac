import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { addressId, type Command, type EntityName, fieldOf, isFigure, rowOf } from '../../shared/model/index.ts';
import { cellToText, parseCell } from '../../shared/parsing/index.ts';
import { cellContext } from '../format/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';

interface Props {
  readonly entity: EntityName;
  readonly target: string;
  readonly field: string;
  /** What the change is called in the list of what can be undone. */
  readonly title: string;
}

/** The value that is used instead of a figure: typed as the figure itself is, so that 25 means 25 % where that does. */
export function OverrideField({ entity, target, field, title }: Props) {
  const model = useWindow();
  const { project } = useOpen();
  const translator = useText();
  const facts = fieldOf(entity, field);
  const id = addressId({ entity, target, field, column: null });
  const note = project.figureNote.get(id);
  const value = note?.override ?? null;
  const context = cellContext(project, entity, field, rowOf(project, entity, target)?.currency, translator);
  const start = facts !== undefined && isFigure(facts) ? cellToText(value, facts, context) : '';
  const [text, setText] = useState(start);
  const [seen, setSeen] = useState(start);
  const [error, setError] = useState<string | null>(null);
  // Whatever changes the value, undo too, shows in the field.
  if (seen !== start) {
    setSeen(start);
    setText(start);
    setError(null);
  }
  if (facts === undefined || !isFigure(facts)) return null;

  const commit = () => {
    if (text === start) return setError(null);
    const parsed = parseCell(text, facts, value, context);
    if (!parsed.ok) return setError(translator.sentence(parsed.problem));
    setError(null);
    const command: Command =
      note === undefined
        ? { type: 'insert', entity: 'figureNote', id, values: { entity, target, field, override: parsed.value } }
        : { type: 'set', entity: 'figureNote', id, field: 'override', value: parsed.value };
    if (note !== undefined || parsed.value !== null) model.dispatch(command, title);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && text !== start) {
      event.stopPropagation();
      setText(start);
      setError(null);
    }
  };
  return (
    <TextInput
      label={translator.fieldLabel('figureNote', 'override')}
      classNames={{ input: 'ww-field-number' }}
      value={text}
      error={error}
      data-field="figureNote.override"
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
