import { type EntityName, type Field, fieldsOf } from '../../shared/model/index.ts';
import { RowField } from '../fields/index.ts';

interface Props {
  readonly entity: EntityName;
  readonly id: string;
  readonly onFieldFocus?: (entity: EntityName, field: string) => void;
}

/** Kinds whose values are short, so that two fields stand side by side. */
const SHORT: ReadonlySet<Field['kind']> = new Set([
  'number',
  'money',
  'percent',
  'years',
  'count',
  'choice',
  'flag',
  'date',
  'currency',
  'year',
]);

/** Every field of a row, in the order of the catalogue. */
export function EntityFields({ entity, id, onFieldFocus }: Props) {
  return (
    <div className="ww-fields">
      {Object.entries(fieldsOf(entity)).map(([field, { kind }]) => {
        if (kind === 'owner' || kind === 'address') return null;
        return (
          <div key={field} className={SHORT.has(kind) ? 'ww-short' : 'ww-long'}>
            <RowField entity={entity} id={id} field={field} onFocus={() => onFieldFocus?.(entity, field)} />
          </div>
        );
      })}
    </div>
  );
}
