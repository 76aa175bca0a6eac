/** The project's reference tables: their edition and source, their lines, and what reads them. */
import { Accordion, ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { catalogue, nameOf, type Row, rowsBy, rowsOf } from '../../shared/model/index.ts';
import { addTable, type ShippedTable, shippedTables } from '../../shared/reference-data/index.ts';
import { RowField } from '../fields/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';
import { TableLines } from './table-lines.tsx';
import { TableSource } from './table-source.tsx';
import { tableUses } from './table-uses.ts';

export function ReferenceTables() {
  const { project } = useOpen();
  const { t } = useText();
  const [opened, setOpened] = useState<string | null>(null);
  const tables = rowsOf(project, 'referenceTable');
  return (
    <div className="ww-tables" data-testid="reference-tables">
      <p className="ww-dialog-text">{t('window/tables/help')}</p>
      {tables.length === 0 && <p className="ww-tables-empty">{t('window/tables/empty')}</p>}
      <Accordion
        value={opened}
        onChange={setOpened}
        transitionDuration={0}
        className="ww-tables-list"
        chevronPosition="left"
        chevron={<IconChevronRight size={14} />}
        chevronSize={14}
      >
        {tables.map((table) => (
          <TableItem key={table.id} table={table} isOpen={table.id === opened} />
        ))}
      </Accordion>
      <div className="ww-tables-buttons">
        <AddShipped onAdded={setOpened} />
        <AddOwn onAdded={setOpened} />
      </div>
    </div>
  );
}

function TableItem({ table, isOpen }: { readonly table: Row<'referenceTable'>; readonly isOpen: boolean }) {
  const model = useWindow();
  const { project } = useOpen();
  const { t, entityName, optionLabel } = useText();
  const count = rowsBy(project, 'referenceValue', 'table', table.id).length;
  const entity = entityName('referenceTable');
  const name = nameOf('referenceTable', table) || t('window/grid/unnamed', { entity });
  const remove = t('window/remove/named', { entity, name });
  const facts = [
    optionLabel('referenceTable', 'kind', table.kind),
    table.publisher,
    table.publishedOn,
    t('window/tables/lines', { count }),
  ].filter((fact) => fact !== null);
  return (
    <Accordion.Item value={table.id}>
      <div className="ww-tables-head">
        <Accordion.Control>
          <span className="ww-tables-name">{name}</span>
          <span className="ww-tables-facts">{facts.join(' · ')}</span>
          <span className="ww-tables-facts">
            <TableSource values={table} />
          </span>
        </Accordion.Control>
        <Tooltip label={remove}>
          <ActionIcon
            size="sm"
            aria-label={remove}
            onClick={() => void model.remove({ entity: 'referenceTable', id: table.id })}
          >
            <IconTrash size={14} />
          </ActionIcon>
        </Tooltip>
      </div>
      <Accordion.Panel>{isOpen && <TableBody table={table} />}</Accordion.Panel>
    </Accordion.Item>
  );
}

const LONG: ReadonlySet<string> = new Set(['name', 'source', 'link', 'note']);

function fieldsFor({ kind }: Row<'referenceTable'>): readonly string[] {
  const own = {
    'discount-schedule': [],
    'price-index': [],
    'exchange-rate': ['currency'],
    'unit-values': ['currency', 'unit', 'priceYear'],
  }[kind];
  return ['name', 'kind', ...own, 'publisher', 'publishedOn', 'source', 'link', 'note'];
}

function TableBody({ table }: { readonly table: Row<'referenceTable'> }) {
  const { project } = useOpen();
  const translator = useText();
  return (
    <>
      {tableUses(project, table, translator).map((use) => (
        <p key={use} className="ww-setting-remark">
          {use}
        </p>
      ))}
      <div className="ww-fields">
        {fieldsFor(table).map((field) => (
          <div key={field} className={LONG.has(field) ? 'ww-long' : 'ww-short'}>
            <RowField entity="referenceTable" id={table.id} field={field} />
          </div>
        ))}
      </div>
      <TableLines table={table} />
    </>
  );
}

interface AddProps {
  /** Opens the table that was added. */
  readonly onAdded: (id: string) => void;
}

function AddShipped({ onAdded }: AddProps) {
  const model = useWindow();
  const { project } = useOpen();
  const { t, entityName } = useText();
  const rest = shippedTables.filter(({ id }) => !project.referenceTable.has(id));
  const add = (table: ShippedTable) => {
    const name = table.values.name ?? '';
    const label = t('window/edit/add', { entity: entityName('referenceTable'), name });
    if (model.dispatch({ type: 'batch', commands: addTable(table, project) }, label)) onAdded(table.id);
  };
  return (
    <Menu position="top-start" width={360}>
      <Menu.Target>
        <Button
          variant="default"
          disabled={rest.length === 0}
          leftSection={<IconPlus size={14} />}
          rightSection={<IconChevronDown size={14} />}
          data-testid="add-shipped"
        >
          {rest.length === 0 ? t('window/tables/allAdded') : t('window/tables/addShipped')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="ww-tables-menu">
        {rest.map((table) => (
          <Menu.Item key={table.id} onClick={() => add(table)}>
            {table.values.name}
            <span className="ww-menu-remark">{table.values.publisher}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function AddOwn({ onAdded }: AddProps) {
  const model = useWindow();
  const { t, entityName, optionLabel } = useText();
  const add = (kind: string) => {
    const id = model.newId();
    const label = t('window/edit/addUnnamed', { entity: entityName('referenceTable') });
    const name = optionLabel('referenceTable', 'kind', kind);
    if (model.dispatch({ type: 'insert', entity: 'referenceTable', id, values: { kind, name } }, label)) onAdded(id);
  };
  return (
    <Menu position="top-start" width={240}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconPlus size={14} />}
          rightSection={<IconChevronDown size={14} />}
          data-testid="add-own-table"
        >
          {t('window/tables/addOwn')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {catalogue.referenceTable.kind.options.map((kind) => (
          <Menu.Item key={kind} onClick={() => add(kind)}>
            {optionLabel('referenceTable', 'kind', kind)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
