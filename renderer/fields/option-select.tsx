/**
 * The browser's own list to choose from. A long one, such as all outcomes of a large map, gets its entries when somebody
 * comes to it: made for every line that the focus passes, they would cost more than everything else on the screen.
 */
import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useState } from 'react';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props extends Omit<NativeSelectProps, 'data' | 'onBlur' | 'onPointerDown'> {
  /** About how many entries there are. */
  readonly count: number;
  readonly options: () => readonly Option[];
  /** What stands in it while nobody is there: the entry that is chosen. */
  readonly resting: Option;
}

/** So many entries are there at once. */
const FEW = 100;

export function OptionSelect({ count, options, resting, onFocus, ...select }: Props) {
  const [isVisited, setVisited] = useState(false);
  const visit = () => setVisited(true);
  return (
    <NativeSelect
      {...select}
      data={isVisited || count <= FEW ? options() : [resting]}
      // Before the press, which opens the list.
      onPointerDown={visit}
      onFocus={(event) => {
        visit();
        onFocus?.(event);
      }}
      onBlur={() => setVisited(false)}
    />
  );
}
