/** The sheet of assumptions: named values that the figures of the map can use, one a line. */
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { nameOf, rowsOf } from '../../shared/model/index.ts';
import { useFormats } from '../format/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';
import {
  type AssumptionScope,
  assumptionEdit,
  assumptionShown,
  assumptionText,
  fieldOfColumn,
} from './assumption-cells.ts';
import { usesOfAssumption } from './assumption-uses.ts';
import { EditableTable, type TableColumn, type TableHandle } from './editable-table.tsx';
import { UsesButton } from './uses-button.tsx';

export function AssumptionsSheet() {
  const model = useWindow();
  const { project, results } = useOpen();
  const translator = useText();
  const { t } = translator;
  const formats = useFormats();
  const table = useRef<TableHandle>(null);
  const [at, setAt] = useState<{ readonly row: string | null; readonly column: string } | null>(null);
  const rows = rowsOf(project, 'assumption').map(({ id }) => id);
  const scope: AssumptionScope = { project, results, translator, formats };
  const columns = useColumns();
  useEffect(
    () =>
      model.onFocusRequest((request) => {
        if (request === null) table.current?.focusLast();
        else table.current?.focus(request.row.id, 'value');
      }, 'assumptions'),
    [model],
  );

  const type = (row: string | null, column: string, text: string): string | null => {
    const added = model.newId();
    const edit = assumptionEdit(scope, row, column, text, () => added);
    if (!edit.ok) {
      model.tell({ kind: 'problem', text: translator.sentence(edit.problem) });
      return null;
    }
    if (edit.value === null || !model.dispatch(edit.value.command, edit.value.label)) return null;
    if (column === 'name' && row !== null) tellRenamed(row);
    return row === null ? added : null;
  };
  const tellRenamed = (id: string) => {
    const now = model.view?.project;
    const row = now?.assumption.get(id);
    const count = now === undefined ? 0 : usesOfAssumption(now, id).length;
    if (row === undefined || count === 0) return;
    model.tell({ kind: 'note', text: t('window/assumptions/renamed', { name: nameOf('assumption', row), count }) });
  };
  return (
    <>
      <Said at={at} scope={scope} />
      <section className="ww-scroll" aria-label={t('window/assumptions/name')} data-testid="assumptions">
        {rows.length === 0 && (
          <div className="ww-sheet-empty">
            <strong>{t('window/assumptions/emptyTitle')}</strong>
            <p>{t('window/assumptions/emptyText')}</p>
            <p>{t('window/assumptions/emptyExample')}</p>
            <Button
              leftSection={<IconPlus size={14} />}
              onClick={() => table.current?.focus(null, 'name', true)}
              data-testid="add-first-assumption"
            >
              {t('window/assumptions/addFirst')}
            </Button>
          </div>
        )}
        <EditableTable
          handle={table}
          label={t('window/assumptions/name')}
          testId="assumptions-table"
          columns={columns}
          rows={rows}
          shown={(row, column) => assumptionShown(scope, row, column)}
          editText={(row, column) => assumptionText(scope, row, column)}
          onType={type}
          onCellFocus={(row, column) => setAt({ row, column })}
          action={(row, column, isHere) =>
            column === 'uses' ? (
              <UsesButton assumption={row} isHere={isHere} />
            ) : (
              <RemoveButton assumption={row} isHere={isHere} />
            )
          }
        />
      </section>
    </>
  );
}

function useColumns(): readonly TableColumn[] {
  const { t, fieldLabel, fieldHelp } = useText();
  const field = (id: 'name' | 'unit' | 'source' | 'owner' | 'date' | 'note', width: number): TableColumn => {
    const multiline = id === 'source' || id === 'note';
    return {
      id,
      width,
      heading: fieldLabel('assumption', id),
      help: fieldHelp('assumption', id),
      multiline,
      grows: multiline,
    };
  };
  const { value, valueHelp, formula, formulaHelp, uses, usesHelp } = {
    value: t('window/assumptions/value'),
    valueHelp: t('window/assumptions/valueHelp'),
    formula: t('window/assumptions/formula'),
    formulaHelp: t('window/assumptions/formulaHelp'),
    uses: t('window/assumptions/uses'),
    usesHelp: t('window/assumptions/usesHelp'),
  };
  return [
    field('name', 180),
    { id: 'value', heading: value, help: valueHelp, width: 112, numeric: true },
    { id: 'formula', heading: formula, help: formulaHelp, width: 168 },
    field('unit', 96),
    field('source', 196),
    field('owner', 104),
    field('date', 124),
    field('note', 148),
    { id: 'uses', heading: uses, help: usesHelp, width: 92, isAction: true },
    { id: 'remove', heading: t('window/toolbar/remove'), hidesHeading: true, width: 40, isAction: true },
  ];
}

/** The whole of the cell in focus, which its column may cut, and what is wrong with it. */
function Said({
  at,
  scope,
}: {
  readonly at: { row: string | null; column: string } | null;
  readonly scope: AssumptionScope;
}) {
  const { t, fieldLabel } = scope.translator;
  const field = at === null ? null : fieldOfColumn(at.column);
  const exists = at?.row != null && scope.project.assumption.has(at.row);
  if (at === null || field === null || !exists) {
    return (
      <div className="ww-sheet-head">
        <p>{t('window/assumptions/intro')}</p>
      </div>
    );
  }
  const shown = assumptionShown(scope, at.row, at.column);
  const isError = shown.tone === 'error' || shown.tone === 'missing';
  return (
    <div className="ww-sheet-head">
      <span>{fieldLabel('assumption', field)}</span>
      <p className={`ww-sheet-said${isError ? ` ww-sheet-said-${shown.tone}` : ''}`} role="status">
        {isError ? shown.tooltip : assumptionText(scope, at.row, at.column)}
      </p>
    </div>
  );
}

function RemoveButton({ assumption, isHere }: { readonly assumption: string; readonly isHere: boolean }) {
  const model = useWindow();
  const { project } = useOpen();
  const { t, entityName } = useText();
  const row = project.assumption.get(assumption);
  const name = row === undefined ? '' : nameOf('assumption', row);
  const entity = entityName('assumption');
  const label = name === '' ? t('window/remove/unnamed', { entity }) : t('window/remove/named', { entity, name });
  return (
    <Tooltip label={label}>
      <ActionIcon
        size="sm"
        tabIndex={isHere ? 0 : -1}
        aria-label={label}
        onClick={() => void model.remove({ entity: 'assumption', id: assumption })}
      >
        <IconTrash size={14} />
      </ActionIcon>
    </Tooltip>
  );
}
