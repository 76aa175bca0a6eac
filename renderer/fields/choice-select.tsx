import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly description: ReactNode;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Whether nothing may be chosen. */
  readonly optional: boolean;
  readonly value: string | null;
  readonly field: string;
  readonly onFocus: (() => void) | undefined;
  readonly onChoose: (value: string | null) => void;
}

/** One of several, or none where that is allowed. */
export function ChoiceSelect({ label, description, options, optional, value, field, onFocus, onChoose }: Props) {
  return (
    <NativeSelect
      label={label}
      description={description}
      data={optional ? [{ value: '', label: '—' }, ...options] : options}
      value={value ?? ''}
      onFocus={onFocus}
      data-field={field}
      onChange={(event) => onChoose(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}
