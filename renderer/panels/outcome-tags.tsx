import { ActionIcon, CloseButton, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { type Command, nameOf, rowsBy, rowsOf } from '../../shared/model/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';

/** The tags of an outcome: chosen among those that exist, or typed. */
export function OutcomeTags({ outcome }: { readonly outcome: string }) {
  const model = useWindow();
  const { project } = useOpen();
  const { t, entityName } = useText();
  const [text, setText] = useState('');
  const listId = useId();
  const links = rowsBy(project, 'outcomeTag', 'outcome', outcome);
  const linked = new Set(links.map(({ tag }) => tag));
  const rest = rowsOf(project, 'tag').filter(({ id }) => !linked.has(id));
  const nameOfTag = (id: string) => {
    const tag = project.tag.get(id);
    return (tag === undefined ? '' : nameOf('tag', tag)) || t('window/grid/unnamed', { entity: entityName('tag') });
  };

  const add = () => {
    const name = text.trim();
    setText('');
    if (name === '') return;
    const folded = name.toLocaleLowerCase();
    const existing = rowsOf(project, 'tag').find((tag) => tag.name?.toLocaleLowerCase() === folded);
    if (existing !== undefined && linked.has(existing.id)) return;
    const tag = existing?.id ?? model.newId();
    const commands: Command[] = [
      ...(existing === undefined ? [{ type: 'insert', entity: 'tag', id: tag, values: { name } } as const] : []),
      { type: 'insert', entity: 'outcomeTag', id: model.newId(), values: { outcome, tag } },
    ];
    model.dispatch({ type: 'batch', commands }, t('window/details/tags/added', { name }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      add();
    }
    if (event.key === 'Escape' && text !== '') {
      event.stopPropagation();
      setText('');
    }
  };
  return (
    <div className="ww-links" data-testid="links-tags">
      <h3>{t('window/details/tags/heading')}</h3>
      <ul>
        {links.map(({ id, tag }) => {
          const label = t('window/details/tags/removed', { name: nameOfTag(tag) });
          return (
            <li key={id}>
              <span>{nameOfTag(tag)}</span>
              <CloseButton
                size="sm"
                aria-label={label}
                onClick={() => model.dispatch({ type: 'remove', entity: 'outcomeTag', id }, label)}
              />
            </li>
          );
        })}
      </ul>
      <TextInput
        aria-label={t('window/details/tags/add')}
        placeholder={t('window/details/tags/placeholder')}
        value={text}
        list={listId}
        autoComplete="off"
        data-testid="add-tag"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
        rightSection={
          <ActionIcon size="sm" aria-label={t('window/details/tags/add')} onClick={add} disabled={text.trim() === ''}>
            <IconPlus size={14} />
          </ActionIcon>
        }
      />
      <datalist id={listId}>
        {rest.map(({ id }) => (
          <option key={id} value={nameOfTag(id)} />
        ))}
      </datalist>
    </div>
  );
}
