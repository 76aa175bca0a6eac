import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type EntityName, nameOf, rowsBy, rowsOf } from '../../shared/model/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';
import { EntityFields } from './entity-fields.tsx';

interface Props {
  readonly entity: 'factor' | 'indicator' | 'tag' | 'evidence' | 'activity';
  /** The table that the rows belong to; none for those that are the project's. */
  readonly owner: 'outcome' | 'input' | null;
  readonly ownerId: string;
  readonly onFieldFocus?: (entity: EntityName, field: string) => void;
}

/** The rows of a kind that belong to another row, each with all its fields, to add to and to remove from. */
export function ChildRows({ entity, owner, ownerId, onFieldFocus }: Props) {
  const model = useWindow();
  const { project } = useOpen();
  const { t, entityName } = useText();
  const rows = childRows();
  const kind = entityName(entity);

  function childRows() {
    if (entity === 'indicator') return rowsBy(project, 'indicator', 'outcome', ownerId);
    if (entity === 'factor') return rowsBy(project, 'factor', owner ?? 'outcome', ownerId);
    return rowsOf(project, entity);
  }

  const add = () => {
    // A new factor takes nothing off until someone types how much; a blank one would leave the row without a value.
    const values = { ...(owner === null ? {} : { [owner]: ownerId }), ...(entity === 'factor' ? { value: 0 } : {}) };
    model.dispatch(
      { type: 'insert', entity, id: model.newId(), values },
      t('window/edit/addUnnamed', { entity: kind }),
    );
  };
  return (
    <div className="ww-children" data-testid={`children-${entity}`}>
      {entity === 'factor' && <h3>{t('window/details/factors')}</h3>}
      {rows.map((row) => {
        const name = nameOf(entity, row);
        const label =
          name === '' ? t('window/remove/unnamed', { entity: kind }) : t('window/remove/named', { entity: kind, name });
        return (
          <div key={row.id} className="ww-child">
            <Tooltip label={label}>
              <ActionIcon
                className="ww-child-remove"
                size="sm"
                aria-label={label}
                onClick={() => void model.remove({ entity, id: row.id })}
              >
                <IconTrash size={14} />
              </ActionIcon>
            </Tooltip>
            <EntityFields entity={entity} id={row.id} {...(onFieldFocus === undefined ? {} : { onFieldFocus })} />
          </div>
        );
      })}
      <Button variant="default" leftSection={<IconPlus size={14} />} onClick={add}>
        {t('window/edit/addUnnamed', { entity: kind })}
      </Button>
    </div>
  );
}
