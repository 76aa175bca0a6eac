import type { Row } from '../../shared/model/index.ts';
import { tableSource } from '../fields/index.ts';
import { useText } from '../state/index.ts';

/** Who published a reference table and where it is from, wherever the table is used. */
export function TableSource({ values }: { readonly values: Pick<Row<'referenceTable'>, 'publisher' | 'source'> }) {
  const { t } = useText();
  return <>{tableSource(values) ?? t('window/conventions/noSource')}</>;
}
