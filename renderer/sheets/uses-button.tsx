import { Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { nameOf } from '../../shared/model/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';
import { usesOfAssumption } from './assumption-uses.ts';
import { goToUse, nameOfUse } from './use-places.ts';

/** A longer list would be searched on the map and not here. */
const MOST_LISTED = 100;

/** How many figures use an assumption, and the list that leads to them. */
export function UsesButton({ assumption, isHere }: { readonly assumption: string; readonly isHere: boolean }) {
  const model = useWindow();
  const { project } = useOpen();
  const translator = useText();
  const { t } = translator;
  const [open, setOpen] = useState(false);
  const uses = usesOfAssumption(project, assumption);
  const row = project.assumption.get(assumption);
  return (
    <Popover
      opened={open && uses.length > 0}
      onChange={setOpen}
      position="bottom-end"
      width={340}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={uses.length === 0 ? 'ww-unused' : 'ww-uses'}
          tabIndex={isHere ? 0 : -1}
          aria-expanded={open && uses.length > 0}
          aria-disabled={uses.length === 0}
          onClick={() => setOpen(!open)}
          data-testid="uses"
        >
          {uses.length === 0 ? t('window/assumptions/unused') : t('window/assumptions/usesOf', { count: uses.length })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className="ww-uses-list" data-testid="uses-list">
        <p className="ww-uses-title">
          {t('window/assumptions/usesTitle', { name: row === undefined ? '' : nameOf('assumption', row) })}
        </p>
        {uses.slice(0, MOST_LISTED).map((use) => (
          <UnstyledButton
            key={`${use.entity} ${use.id} ${use.field}`}
            className="ww-uses-item"
            onClick={() => {
              setOpen(false);
              // After the list has given the focus back.
              setTimeout(() => goToUse(model, project, use));
            }}
          >
            {nameOfUse(project, use, translator)}
          </UnstyledButton>
        ))}
        {uses.length > MOST_LISTED && (
          <p className="ww-uses-title">{t('window/assumptions/usesMore', { count: uses.length - MOST_LISTED })}</p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
