import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { CustomHeaderGroupProps } from 'ag-grid-react';
import { useEffect, useState } from 'react';
import { useText } from '../state/index.ts';

/** The heading of a group of columns, with the button that folds it to its key columns. */
export function GroupHeader({ columnGroup, displayName, setExpanded }: CustomHeaderGroupProps) {
  const { t } = useText();
  const group = columnGroup.getProvidedColumnGroup();
  const [open, setOpen] = useState(group.isExpanded());
  useEffect(() => {
    const follow = () => setOpen(group.isExpanded());
    group.addEventListener('expandedChanged', follow);
    return () => group.removeEventListener('expandedChanged', follow);
  }, [group]);
  const label = open ? t('window/grid/fold', { group: displayName }) : t('window/grid/unfold', { group: displayName });
  return (
    <div className="ww-group-heading">
      <span className="ww-group-name" title={displayName}>
        {displayName}
      </span>
      {group.isExpandable() && (
        <button
          type="button"
          className="ww-fold"
          aria-label={label}
          aria-expanded={open}
          title={label}
          onClick={() => setExpanded(!open)}
        >
          {open ? <IconChevronLeft size={14} /> : <IconChevronRight size={14} />}
        </button>
      )}
    </div>
  );
}
