import {
  addressId,
  type CellValue,
  type Command,
  nameOf,
  type Project,
  type Row,
  settingsOf,
} from '../../shared/model/index.ts';

/** A proxy with the value of one line of a table, and a note on its value that says where it is from. */
export function proxyFromLine(
  project: Project,
  table: Row<'referenceTable'>,
  line: Row<'referenceValue'>,
  description: string,
  reason: string,
  proxy: string,
): Command {
  const { unit, priceYear, currency, publisher, publishedOn, source, link } = table;
  const address = { entity: 'proxy', target: proxy, field: 'value', column: null } as const;
  const values: Readonly<Record<string, CellValue>> = {
    description,
    value: line.value,
    unit,
    priceYear,
    // A currency that is the project's own need not be named.
    currency: currency === settingsOf(project).currency ? null : currency,
  };
  const note: Readonly<Record<string, CellValue>> = {
    entity: address.entity,
    target: address.target,
    field: address.field,
    reason,
    basis: 'research',
    source: [publisher, source ?? nameOf('referenceTable', table)].filter((part) => part !== null).join(': '),
    link,
    date: publishedOn,
  };
  return {
    type: 'batch',
    commands: [
      { type: 'insert', entity: 'proxy', id: proxy, values },
      { type: 'insert', entity: 'figureNote', id: addressId(address), values: note },
    ],
  };
}
