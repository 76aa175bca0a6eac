import { IconChevronDown } from '@tabler/icons-react';
import type { CustomCellRendererProps } from 'ag-grid-react';
import { useText } from '../state/index.ts';
import { type GridRow, lineOf } from './grid-row.ts';
import type { SheetController } from './sheet-controller.ts';

/** A number that lists what it counts: at its button, at F2 and at Alt+↓. */
export function LeadingCell({
  valueFormatted,
  data,
  column,
  context,
}: CustomCellRendererProps<GridRow, string, SheetController>) {
  const { t } = useText();
  const line = lineOf(data);
  const shown = context.column(column?.getColId() ?? '');
  const { scope } = context.context;
  const hasLeads = line !== null && shown?.kind === 'calculated' && context.sheet.leads(scope, line, shown).length > 0;
  return (
    <span className="ww-leading">
      {hasLeads && (
        <button type="button" tabIndex={-1} aria-label={t('grid/leads/open')} onClick={() => context.openCalculated()}>
          <IconChevronDown size={14} aria-hidden />
        </button>
      )}
      <span>{valueFormatted}</span>
    </span>
  );
}
