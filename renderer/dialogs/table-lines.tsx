/** The lines of a reference table: a year and a value each, typed, pasted or removed. */
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { fieldOf, nameOf, numberOf, type Row, rowsBy } from '../../shared/model/index.ts';
import { cellToText, figureToText, isTyped, parseCell, parseFigure } from '../../shared/parsing/index.ts';
import { cellContext, figureText, useFormats } from '../format/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';
import { EditableTable, type TableColumn } from './editable-table.tsx';
import { lineFacts, pasteCommand, readPastedLines } from './pasted-lines.ts';
import { proxyFromLine } from './proxy-from-table.ts';

export function TableLines({ table }: { readonly table: Row<'referenceTable'> }) {
  const model = useWindow();
  const { project } = useOpen();
  const translator = useText();
  const { t, sentence } = translator;
  const formats = useFormats();
  const context = cellContext(project, 'referenceValue', 'value', table.currency, translator);
  const yearFacts = fieldOf('referenceValue', 'year');
  const valueFacts = lineFacts(table.kind);
  const name = nameOf('referenceTable', table);
  const label = t('window/tables/setLine', { name });
  const isSchedule = table.kind === 'discount-schedule';
  // By year; the line for any year last. While a year is typed in, its line moves to where it belongs.
  const lines = rowsBy(project, 'referenceValue', 'table', table.id).toSorted(
    (a, b) => (a.year ?? Number.POSITIVE_INFINITY) - (b.year ?? Number.POSITIVE_INFINITY) || (a.id < b.id ? -1 : 1),
  );
  const lineOf = (id: string | null) => (id === null ? undefined : project.referenceValue.get(id));

  const editText = (id: string | null, column: string): string | null => {
    const line = lineOf(id);
    if (column === 'year') return line === undefined || line.year === null ? '' : String(line.year);
    return column === 'value' ? figureToText(line?.value ?? null, valueFacts.kind, context) : null;
  };
  const onType = (id: string | null, column: string, text: string): string | null => {
    const line = lineOf(id);
    if (yearFacts === undefined || !isTyped(yearFacts)) return null;
    const parsed =
      column === 'year'
        ? parseCell(text, yearFacts, line?.year ?? null, context)
        : parseFigure(text, valueFacts, line?.value ?? null, context);
    if (!parsed.ok) {
      model.tell({ kind: 'problem', text: sentence(parsed.problem) });
      return null;
    }
    const { value } = parsed;
    if (id !== null) {
      model.dispatch({ type: 'set', entity: 'referenceValue', id, field: column, value }, label);
      return null;
    }
    if (value === null) return null;
    const added = model.newId();
    const values = { table: table.id, [column]: value };
    return model.dispatch({ type: 'insert', entity: 'referenceValue', id: added, values }, label) ? added : null;
  };
  const onPaste = (text: string): boolean => {
    const pasted = readPastedLines(text, table.kind, context);
    if (pasted === null) return false;
    const { lines: read, leftOut } = pasted;
    if (read.length === 0) {
      model.tell({ kind: 'problem', text: t('window/tables/nothingToPaste') });
      return true;
    }
    const command = pasteCommand(project, table.id, read, model.newId);
    if (!model.dispatch(command, t('window/tables/paste', { name }))) return true;
    const left = leftOut === 0 ? '' : ` ${t('window/tables/notPasted', { count: leftOut })}`;
    model.tell({ kind: 'done', text: `${t('window/tables/pasted', { count: read.length })}${left}` });
    return true;
  };
  const columns: TableColumn[] = [
    { id: 'year', heading: t(isSchedule ? 'window/tables/yearFrom' : 'window/tables/year'), width: 110, numeric: true },
    {
      id: 'value',
      heading: t(isSchedule ? 'window/tables/rate' : 'window/tables/value'),
      width: 130,
      numeric: true,
    },
    ...(table.kind === 'unit-values'
      ? [{ id: 'proxy', heading: t('window/tables/useAsProxy'), hidesHeading: true, width: 120, isAction: true }]
      : []),
    { id: 'remove', heading: t('window/toolbar/remove'), hidesHeading: true, width: 40, isAction: true },
  ];
  return (
    <div>
      <p className="ww-choices-help">{t('window/tables/pasteHint')}</p>
      <div className="ww-table-lines">
        <EditableTable
          label={`${t('window/tables/linesHeading')}: ${name}`}
          testId="table-lines"
          columns={columns}
          rows={lines.map(({ id }) => id)}
          shown={(id, column) => {
            const line = lineOf(id);
            if (line === undefined)
              return column === 'year' ? { text: t('window/tables/newLine'), tone: 'placeholder' } : { text: '' };
            if (column === 'year' && line.year === null)
              return { text: t('window/tables/anyYear'), tone: 'placeholder' };
            if (column === 'year') return { text: String(line.year) };
            const value = numberOf(line.value);
            return { text: value === null ? '' : figureText(value, valueFacts.kind, formats) };
          }}
          editText={editText}
          onType={onType}
          onPaste={onPaste}
          action={(id, column, isHere) =>
            column === 'proxy' ? (
              <ProxyButton table={table} line={id} isHere={isHere} />
            ) : (
              <RemoveLine line={id} isHere={isHere} />
            )
          }
        />
      </div>
    </div>
  );
}

interface LineProps {
  readonly line: string;
  readonly isHere: boolean;
}

function RemoveLine({ line, isHere }: LineProps) {
  const model = useWindow();
  const { t } = useText();
  const label = t('window/tables/removeLine');
  return (
    <Tooltip label={label}>
      <ActionIcon
        size="sm"
        tabIndex={isHere ? 0 : -1}
        aria-label={label}
        onClick={() => model.dispatch({ type: 'remove', entity: 'referenceValue', id: line }, label)}
      >
        <IconTrash size={14} />
      </ActionIcon>
    </Tooltip>
  );
}

function ProxyButton({ table, line, isHere }: LineProps & { readonly table: Row<'referenceTable'> }) {
  const model = useWindow();
  const { project } = useOpen();
  const translator = useText();
  const { t, entityName } = translator;
  const row = project.referenceValue.get(line);
  const facts = fieldOf('referenceValue', 'year');
  if (row === undefined || row.value === null || facts === undefined || !isTyped(facts)) return null;
  const tableName = nameOf('referenceTable', table);
  const year = cellToText(row.year, facts, cellContext(project, 'referenceValue', 'year', null, translator));
  const name = year === '' ? tableName : t('window/tables/proxyName', { name: tableName, year });
  const make = () => {
    const command = proxyFromLine(project, table, row, name, t('window/tables/noteReason'), model.newId());
    if (model.dispatch(command, t('window/edit/add', { entity: entityName('proxy'), name }))) {
      model.tell({ kind: 'done', text: t('window/tables/madeProxy', { name }) });
    }
  };
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      tabIndex={isHere ? 0 : -1}
      aria-label={t('window/tables/useAsProxyOf', { year: year === '' ? t('window/tables/anyYear') : year })}
      onClick={make}
      data-testid="use-as-proxy"
    >
      {t('window/tables/useAsProxy')}
    </Button>
  );
}
