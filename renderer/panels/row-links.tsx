import { CloseButton } from '@mantine/core';
import { type AnyRow, type EntityName, nameOf, rowOf, rowsBy, rowsOf } from '../../shared/model/index.ts';
import { OptionSelect, RowField } from '../fields/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';

/** A table whose rows link one row to others: whose they are, and what they lead to. */
interface LinkTable {
  readonly table: 'outcomeOutput' | 'outcomeStep' | 'citation';
  readonly owner: 'outcome' | 'figureNote';
  readonly field: 'output' | 'leadsTo' | 'evidence';
  readonly to: EntityName;
}

const LINKS = {
  /** The outputs that led to an outcome; the first one groups it on the map. */
  outputs: { table: 'outcomeOutput', owner: 'outcome', field: 'output', to: 'output' },
  /** The outcomes that an outcome leads to. */
  steps: { table: 'outcomeStep', owner: 'outcome', field: 'leadsTo', to: 'outcome' },
  /** The evidence behind a figure, each with the place in it. */
  citations: { table: 'citation', owner: 'figureNote', field: 'evidence', to: 'evidence' },
} as const satisfies Record<string, LinkTable>;

interface Props {
  readonly kind: keyof typeof LINKS;
  readonly ownerId: string;
}

/** The links of a row, to add to and to take from. */
export function RowLinks({ kind, ownerId }: Props) {
  const model = useWindow();
  const { project } = useOpen();
  const { t, entityName } = useText();
  const { table, owner, field, to }: LinkTable = LINKS[kind];
  const links = linksOf();
  const linked = new Set([...(owner === to ? [ownerId] : []), ...links.map((link) => link[field])]);
  // Nothing is linked twice.
  const left = project[to].size - linked.size;
  const rest = () => rowsOf(project, to).filter(({ id }) => !linked.has(id));

  function linksOf(): readonly AnyRow[] {
    if (table === 'citation') return rowsBy(project, table, 'figureNote', ownerId);
    return rowsBy(project, table, 'outcome', ownerId);
  }

  const nameOfRow = (id: string) => {
    const row = rowOf(project, to, id);
    return (row === undefined ? '' : nameOf(to, row)) || t('window/grid/unnamed', { entity: entityName(to) });
  };
  const label = (id: string, key: 'window/edit/link' | 'window/edit/unlink') =>
    t(key, { entity: entityName(to), name: nameOfRow(id) });
  const addLabel = t(`window/details/links/${kind}/add`);
  const adding = { value: '', label: addLabel };
  return (
    <div className="ww-links" data-testid={`links-${kind}`}>
      <h3>{t(`window/details/links/${kind}/heading`)}</h3>
      <ul>
        {links.map((link) => {
          const target = String(link[field]);
          const unlink = label(target, 'window/edit/unlink');
          return (
            <li key={link.id}>
              <span>{nameOfRow(target)}</span>
              {table === 'citation' && <RowField entity="citation" id={link.id} field="place" />}
              <CloseButton
                size="sm"
                aria-label={unlink}
                onClick={() => model.dispatch({ type: 'remove', entity: table, id: link.id }, unlink)}
              />
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <OptionSelect
          aria-label={addLabel}
          value=""
          count={left}
          resting={adding}
          options={() => [adding, ...rest().map(({ id }) => ({ value: id, label: nameOfRow(id) }))]}
          onChange={(event) => {
            const target = event.currentTarget.value;
            model.dispatch(
              { type: 'insert', entity: table, id: model.newId(), values: { [owner]: ownerId, [field]: target } },
              label(target, 'window/edit/link'),
            );
          }}
        />
      )}
    </div>
  );
}
