import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { SheetGrid } from '../grid/sheet-grid.tsx';
import { useText, useWindowState } from '../state/index.ts';
import type { TableName } from './table/index.ts';
import { tables } from './tables/index.ts';

/** The sheet of one table on the screen; one that is still empty says what it is for and how to begin. */
export function TableGrid({ name }: { readonly name: TableName }) {
  const { t } = useText();
  const sheet = tables[name];
  const isEmpty = useWindowState(({ open }) => open !== null && open.project[sheet.table.entity].size === 0);
  return (
    <SheetGrid
      sheet={sheet}
      label={t(`window/sheets/names/${name}`)}
      testId={`sheet-${name}`}
      empty={(begin) =>
        isEmpty && (
          <div className="ww-empty">
            <strong>{t(`window/rows/${name}/emptyTitle`)}</strong>
            <p>{t(`window/rows/${name}/emptyText`)}</p>
            <Button leftSection={<IconPlus size={14} />} onClick={begin} data-testid={`add-first-${name}`}>
              {t(`window/rows/${name}/addFirst`)}
            </Button>
          </div>
        )
      }
    />
  );
}
