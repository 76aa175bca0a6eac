import { Menu } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useText, useWindow } from '../state/index.ts';
import { besideCell } from './beside-cell.ts';
import type { Lead } from './sheet.ts';
import type { SheetController } from './sheet-controller.ts';

/** A longer list would be looked through on the sheet that it leads to. */
const MOST_LISTED = 100;

interface Opened {
  readonly x: number;
  readonly y: number;
  readonly leads: readonly Lead[];
}

/** The list of what a calculated cell counts; each leads to where it stands. */
export function CellLeads({ controller }: { readonly controller: SheetController }) {
  const model = useWindow();
  const { t } = useText();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(
    () =>
      controller.onLeads(() => {
        // After the key that asked for it, which would close it again as one pressed outside of it.
        setTimeout(() => setOpened({ ...besideCell(), leads: controller.leads() }));
      }),
    [controller],
  );
  const leads = opened?.leads ?? [];
  const column = opened === null ? undefined : controller.active?.column;
  const go = (lead: Lead) => {
    setOpened(null);
    // After the list has given the focus back.
    setTimeout(() => lead.go(model));
  };
  return (
    <Menu
      opened={opened !== null}
      onClose={() => {
        setOpened(null);
        controller.focusCell();
      }}
      position="bottom-start"
      offset={0}
      width={340}
      shadow="md"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className="ww-menu-anchor"
          aria-label={t('grid/leads/open')}
          style={{ left: opened?.x ?? 0, top: opened?.y ?? 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown className="ww-leads" data-testid="leads">
        {column !== undefined && <Menu.Label>{controller.sheet.heading(controller.context.scope, column)}</Menu.Label>}
        {leads.slice(0, MOST_LISTED).map((lead) => (
          <Menu.Item key={lead.id} onClick={() => go(lead)}>
            {lead.label}
          </Menu.Item>
        ))}
        {leads.length > MOST_LISTED && (
          <Menu.Label>{t('grid/leads/more', { count: leads.length - MOST_LISTED })}</Menu.Label>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
