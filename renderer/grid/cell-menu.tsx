import { Menu } from '@mantine/core';
import { IconInfoCircle, IconPlus, IconTrash } from '@tabler/icons-react';
import { nameOf, rowOf } from '../../shared/model/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';
import type { MapLine } from './map-lines.ts';
import { useRowActions } from './use-row-actions.ts';

export interface CellMenuPlace {
  readonly x: number;
  readonly y: number;
  readonly line: MapLine;
  readonly column: string;
}

/** The menu of the right mouse button: what can be added to this line's stakeholder, and what can be removed. */
export function CellMenu({ place, onClose }: { readonly place: CellMenuPlace | null; readonly onClose: () => void }) {
  const model = useWindow();
  const { project } = useOpen();
  const { t, entityName } = useText();
  const actions = useRowActions(place?.line ?? null);
  const detailsOpen = model.store.getState().detailsOpen;
  return (
    <Menu
      opened={place !== null}
      onClose={onClose}
      position="bottom-start"
      offset={0}
      width={280}
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className="ww-menu-anchor"
          aria-label={t('window/grid/menu')}
          style={{ left: place?.x ?? 0, top: place?.y ?? 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown data-testid="cell-menu">
        {actions.additions.map(({ entity, label, run }) => (
          <Menu.Item key={entity} leftSection={<IconPlus size={16} />} onClick={run}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {actions.removable.map(({ entity, id }) => {
          const row = rowOf(project, entity, id);
          const name = row === undefined ? '' : nameOf(entity, row);
          const kind = entityName(entity);
          return (
            <Menu.Item
              key={entity}
              leftSection={<IconTrash size={16} />}
              onClick={() => void model.remove({ entity, id })}
            >
              <span className="ww-menu-label">
                {name === ''
                  ? t('window/remove/unnamed', { entity: kind })
                  : t('window/remove/named', { entity: kind, name })}
              </span>
            </Menu.Item>
          );
        })}
        {!detailsOpen && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconInfoCircle size={16} />} onClick={() => model.toggleDetails()}>
              {t('window/details/show')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
