import type { ReactNode } from 'react';
import { type Option, OptionSelect } from './option-select.tsx';

interface Props {
  readonly label: string;
  readonly description: ReactNode;
  /** About how many there are to choose from. */
  readonly count: number;
  readonly options: () => readonly Option[];
  /** Whether nothing may be chosen. */
  readonly optional: boolean;
  readonly value: string | null;
  /** What is chosen, in words. */
  readonly chosen: string;
  readonly field: string;
  readonly onFocus: (() => void) | undefined;
  readonly onChoose: (value: string | null) => void;
}

const NOTHING: Option = { value: '', label: '—' };

/** One of several, or none where that is allowed. */
export function ChoiceSelect(props: Props) {
  const { label, description, count, options, optional, value, chosen, field, onFocus, onChoose } = props;
  return (
    <OptionSelect
      label={label}
      description={description}
      count={count}
      options={() => (optional ? [NOTHING, ...options()] : options())}
      resting={value === null ? NOTHING : { value, label: chosen }}
      value={value ?? ''}
      onFocus={onFocus}
      data-field={field}
      onChange={(event) => onChoose(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}
