import { type EntityName, type Field, fieldsOf } from '../../shared/model/index.ts';
import { RowField } from '../fields/index.ts';
import { useText } from '../state/index.ts';
import { OutcomeTags } from './outcome-tags.tsx';

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

/** Letters of a choice that fit into half the width of the panel. */
const LONGEST_IN_HALF = 16;

/** Every field of a row, in the order of the catalogue; of an outcome its tags as well. */
export function EntityFields({ entity, id, onFieldFocus }: Props) {
  const { optionLabel } = useText();
  const isLong = (field: string, facts: Field) => {
    if (facts.kind !== 'choice') return false;
    return facts.options.some((option) => optionLabel(entity, field, option).length > LONGEST_IN_HALF);
  };
  return (
    <div className="ww-fields">
      {Object.entries(fieldsOf(entity)).map(([field, facts]) => {
        const { kind } = facts;
        if (kind === 'owner' || kind === 'address') return null;
        return (
          <div key={field} className={SHORT.has(kind) && !isLong(field, facts) ? 'ww-short' : 'ww-long'}>
            <RowField entity={entity} id={id} field={field} onFocus={() => onFieldFocus?.(entity, field)} />
          </div>
        );
      })}
      {entity === 'outcome' && (
        <div className="ww-long">
          <OutcomeTags key={id} outcome={id} />
        </div>
      )}
    </div>
  );
}
