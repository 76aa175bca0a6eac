import { CloseButton, NativeSelect } from '@mantine/core';
import { nameOf, rowsBy, rowsOf } from '../../shared/model/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';

/** The outputs that led to an outcome; the first one groups it on the map. */
export function OutputLinks({ outcome }: { readonly outcome: string }) {
  const model = useWindow();
  const { project } = useOpen();
  const { t, entityName } = useText();
  const links = rowsBy(project, 'outcomeOutput', 'outcome', outcome);
  const linked = new Set(links.map(({ output }) => output));
  const rest = rowsOf(project, 'output').filter(({ id }) => !linked.has(id));
  const nameOfOutput = (id: string) => {
    const row = project.output.get(id);
    return (
      (row === undefined ? '' : nameOf('output', row)) || t('window/grid/unnamed', { entity: entityName('output') })
    );
  };
  const label = (output: string, key: 'window/edit/link' | 'window/edit/unlink') =>
    t(key, { entity: entityName('output'), name: nameOfOutput(output) });
  return (
    <div className="ww-links">
      <h3>{t('window/details/outputs')}</h3>
      <ul>
        {links.map(({ id, output }) => (
          <li key={id}>
            <span>{nameOfOutput(output)}</span>
            <CloseButton
              size="sm"
              aria-label={label(output, 'window/edit/unlink')}
              onClick={() =>
                model.dispatch({ type: 'remove', entity: 'outcomeOutput', id }, label(output, 'window/edit/unlink'))
              }
            />
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <NativeSelect
          aria-label={t('window/details/addOutput')}
          value=""
          data={[
            { value: '', label: t('window/details/addOutput') },
            ...rest.map(({ id }) => ({ value: id, label: nameOfOutput(id) })),
          ]}
          onChange={(event) => {
            const output = event.currentTarget.value;
            const values = { outcome, output };
            model.dispatch(
              { type: 'insert', entity: 'outcomeOutput', id: model.newId(), values },
              label(output, 'window/edit/link'),
            );
          }}
        />
      )}
    </div>
  );
}
