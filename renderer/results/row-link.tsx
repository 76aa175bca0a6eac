import { UnstyledButton } from '@mantine/core';
import { type EntityName, nameOf, rowOf } from '../../shared/model/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';

/** The name of a row, which leads to it on the map. */
export function RowLink({ entity, id }: { readonly entity: EntityName; readonly id: string }) {
  const model = useWindow();
  const { project } = useOpen();
  const { t, entityName } = useText();
  const row = rowOf(project, entity, id);
  const name =
    (row === undefined ? '' : nameOf(entity, row)) || t('window/grid/unnamed', { entity: entityName(entity) });
  return (
    <UnstyledButton className="ww-row-link" onClick={() => model.focus(entity, id)}>
      {name}
    </UnstyledButton>
  );
}
