/** One field of one row with its label and the editor of its kind. What is typed is kept when the field is left. */
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import {
  type AnyRow,
  type CellValue,
  type EntityName,
  type Field,
  fieldOf,
  isFigure,
  nameOf,
  rowOf,
} from '../../shared/model/index.ts';
import { cellToText, isTyped, parseCell } from '../../shared/parsing/index.ts';
import { cellContext } from '../format/index.ts';
import { settingCommands } from '../grid/index.ts';
import { useSelectedLine } from '../sheets/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';
import { ChoiceSelect } from './choice-select.tsx';
import { countedSetOptions } from './counted-set-options.ts';
import './fields.css';
import { referenceOptions } from './reference-options.ts';
import { tableSource } from './table-source.ts';
import { useFieldLabel } from './use-field-label.ts';

export interface RowFieldProps {
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
  /** Keeps a value where the row is not there yet, such as a note on a figure that has none. */
  readonly onValue?: (value: CellValue) => void;
  readonly onFocus?: () => void;
  /** Shows the help under the label, where there is room for it. */
  readonly withHelp?: boolean;
}

export function RowField(props: RowFieldProps) {
  const { entity, id, field } = props;
  const facts = fieldOf(entity, field);
  const { project } = useOpen();
  const row = rowOf(project, entity, id);
  if (facts === undefined || facts.kind === 'owner' || facts.kind === 'address') return null;
  const value = row?.[field] ?? (facts.kind === 'flag' ? facts.initial : null);
  if (facts.kind === 'flag') return <FlagField {...props} value={value === true} />;
  if (facts.kind === 'choice')
    return <ChoiceField {...props} facts={facts} value={typeof value === 'string' ? value : null} />;
  if (facts.kind === 'reference')
    return <ReferenceField {...props} to={facts.to} value={typeof value === 'string' ? value : null} />;
  if (entity === 'stakeholder' && field === 'countedSet')
    return <CountedSetField {...props} value={typeof value === 'string' ? value : null} />;
  return <TypedField key={id} {...props} facts={facts} row={row} value={value} />;
}

function useKeep({ entity, id, field, onValue }: RowFieldProps): (value: CellValue) => void {
  const model = useWindow();
  const { project } = useOpen();
  const { t, fieldLabel, entityName } = useText();
  const outcome = useSelectedLine()?.outcome ?? null;
  return (value) => {
    if (onValue !== undefined) return onValue(value);
    const row = rowOf(project, entity, id);
    const name = row === undefined ? '' : nameOf(entity, row);
    const label = fieldLabel(entity, field);
    const text =
      name === '' || entity === 'project'
        ? t('window/edit/setUnnamed', { field: label, entity: entityName(entity) })
        : t('window/edit/set', { field: label, name });
    // Harm is marked on the outcome, as in the sheet.
    const { commands, turned } = settingCommands(project, { entity, id, field }, outcome, value);
    if (model.dispatch({ type: 'batch', commands }, text) && turned) {
      model.tell({ kind: 'note', text: t('window/edit/madeNegative') });
    }
  };
}

function useHelp({ entity, field, withHelp }: RowFieldProps): string | undefined {
  const { fieldHelp } = useText();
  return withHelp ? fieldHelp(entity, field) : undefined;
}

interface TypedProps extends RowFieldProps {
  readonly facts: Field;
  readonly row: AnyRow | undefined;
  readonly value: CellValue;
}

function TypedField(props: TypedProps) {
  const { entity, field, facts, row, value, onFocus } = props;
  const { project } = useOpen();
  const translator = useText();
  const label = useFieldLabel(entity, field);
  const keep = useKeep(props);
  const help = useHelp(props);
  const context = cellContext(project, entity, field, row?.currency, translator);
  const start = isTyped(facts) ? cellToText(value, facts, context) : '';
  const [text, setText] = useState(start);
  const [error, setError] = useState<string | null>(null);
  const [shownValue, setShownValue] = useState(start);
  const id = useId();
  // Whatever changes the value, undo too, shows in the field.
  if (shownValue !== start) {
    setShownValue(start);
    setText(start);
    setError(null);
  }

  const commit = () => {
    if (!isTyped(facts) || text === start) return setError(null);
    const parsed = parseCell(text, facts, value, context);
    if (!parsed.ok) return setError(translator.sentence(parsed.problem));
    setError(null);
    keep(parsed.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !(facts.kind === 'note' && event.shiftKey)) {
      event.preventDefault();
      commit();
    }
    if (event.key === 'Escape' && text !== start) {
      event.stopPropagation();
      setText(start);
      setError(null);
    }
  };
  const shared = {
    id,
    label,
    description: help,
    error,
    value: text,
    onFocus,
    onBlur: commit,
    onKeyDown,
    'data-field': `${entity}.${field}`,
  };
  const example = translator.fieldExample(entity, field) ?? undefined;
  if (facts.kind === 'note') {
    return (
      <Textarea
        {...shared}
        rows={1}
        classNames={{ input: 'ww-field-note' }}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      classNames={isFigure(facts) || facts.kind === 'count' ? { input: 'ww-field-number' } : {}}
      placeholder={help === undefined ? undefined : example}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}

function FlagField(props: RowFieldProps & { readonly value: boolean }) {
  const { entity, field, value, onFocus } = props;
  const label = useFieldLabel(entity, field);
  const keep = useKeep(props);
  return (
    <Checkbox
      size="xs"
      label={label}
      description={useHelp(props)}
      checked={value}
      onFocus={onFocus}
      data-field={`${entity}.${field}`}
      onChange={(event) => keep(event.currentTarget.checked)}
    />
  );
}

function ChoiceField(
  props: RowFieldProps & { readonly facts: Extract<Field, { kind: 'choice' }>; readonly value: string | null },
) {
  const { entity, field, facts, value, onFocus } = props;
  const { optionLabel } = useText();
  const label = useFieldLabel(entity, field);
  const keep = useKeep(props);
  const labelOf = (option: string) => optionLabel(entity, field, option);
  return (
    <ChoiceSelect
      label={label}
      description={useHelp(props)}
      count={facts.options.length}
      options={() => facts.options.map((option) => ({ value: option, label: labelOf(option) }))}
      optional={facts.optional}
      value={value}
      chosen={value === null ? '' : labelOf(value)}
      field={`${entity}.${field}`}
      onFocus={onFocus}
      onChoose={keep}
    />
  );
}

/** Which set of sub-groups counts, chosen among those that there are. */
function CountedSetField(props: RowFieldProps & { readonly value: string | null }) {
  const { entity, field, id, value, onFocus } = props;
  const { project } = useOpen();
  const label = useFieldLabel(entity, field);
  const keep = useKeep(props);
  const sets = countedSetOptions(project, id, value);
  return (
    <ChoiceSelect
      label={label}
      description={useHelp(props)}
      count={sets.length}
      options={() => sets.map((set) => ({ value: set, label: set }))}
      optional
      value={value}
      chosen={value ?? ''}
      field={`${entity}.${field}`}
      onFocus={onFocus}
      onChoose={keep}
    />
  );
}

function ReferenceField(props: RowFieldProps & { readonly to: EntityName; readonly value: string | null }) {
  const { entity, field, id, to, value, onFocus } = props;
  const { project } = useOpen();
  const { t, entityName } = useText();
  const label = useFieldLabel(entity, field);
  const keep = useKeep(props);
  const help = useHelp(props);
  const source = value === null || to !== 'referenceTable' ? null : tableSource(project.referenceTable.get(value));
  const named = (name: string) => name || t('window/grid/unnamed', { entity: entityName(to) });
  const options = () =>
    referenceOptions(project, to, field, id).map((option) => ({ ...option, label: named(option.label) }));
  const chosen = value === null ? undefined : rowOf(project, to, value);
  return (
    <ChoiceSelect
      label={label}
      description={source === null ? help : t('window/conventions/source', { source })}
      count={project[to].size}
      options={options}
      optional
      value={value}
      chosen={chosen === undefined ? '' : named(nameOf(to, chosen))}
      field={`${entity}.${field}`}
      onFocus={onFocus}
      onChoose={keep}
    />
  );
}
