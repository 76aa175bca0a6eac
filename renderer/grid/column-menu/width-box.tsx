import { Button, Group, NumberInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useText } from '../../state/index.ts';
import type { SheetController } from '../sheet-controller.ts';

interface Props {
  readonly controller: SheetController;
  readonly column: string;
  readonly onClose: () => void;
}

const LEAST = 24;
const MOST = 2_000;

/** The width of a column, or of all those selected with it, as a number. */
export function WidthBox({ controller, column, onClose }: Props) {
  const { t } = useText();
  const [width, setWidth] = useState<number | string>(controller.views.widthOf(column));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typeof width === 'number') controller.views.setWidth(column, width);
    onClose();
  };
  return (
    <form onSubmit={submit} data-testid="width-box">
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <NumberInput
          label={t('grid/view/width')}
          value={width}
          onChange={setWidth}
          min={LEAST}
          max={MOST}
          w={150}
          data-autofocus
        />
        <Button type="submit">{t('grid/view/setWidth')}</Button>
      </Group>
    </form>
  );
}
