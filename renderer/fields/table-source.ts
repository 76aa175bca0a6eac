import type { Row } from '../../shared/model/index.ts';

/** Who published a reference table and where it is from; null where that is not said. */
export function tableSource(table: Pick<Row<'referenceTable'>, 'publisher' | 'source'> | undefined): string | null {
  const source = [table?.publisher, table?.source].filter((part) => part != null).join(': ');
  return source === '' ? null : source;
}
