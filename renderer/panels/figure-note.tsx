import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconNotes } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { addressId, type CellValue, type EntityName } from '../../shared/model/index.ts';
import { RowField } from '../fields/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';
import { OverrideField } from './override-field.tsx';
import { RowLinks } from './row-links.tsx';

interface Props {
  readonly entity: EntityName;
  readonly target: string;
  readonly field: string;
  readonly title: string;
}

const FIELDS = [
  'reason',
  'basis',
  'grade',
  'source',
  'link',
  'date',
  'range',
  'override',
  'signedOffBy',
  'signedOffOn',
  'comment',
] as const;
const LONG: ReadonlySet<string> = new Set(['reason', 'source', 'link', 'comment']);

/** Why the selected figure is what it is. The note is made when its first field is filled. */
export function FigureNote({ entity, target, field, title }: Props) {
  const model = useWindow();
  const { project } = useOpen();
  const { t } = useText();
  const id = addressId({ entity, target, field, column: null });
  const exists = project.figureNote.has(id);
  const [open, setOpen] = useState(exists);
  const bodyId = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(
    () =>
      model.onNoteRequest(() => {
        setOpen(true);
        // Once its fields are there.
        setTimeout(() => section.current?.querySelector('textarea')?.focus());
      }),
    [model],
  );
  const add = (name: string) => (value: CellValue) => {
    if (value === null) return;
    model.dispatch(
      { type: 'insert', entity: 'figureNote', id, values: { entity, target, field, [name]: value } },
      title,
    );
  };
  return (
    <section ref={section} className="ww-note" data-testid="figure-note">
      <UnstyledButton
        className="ww-note-head"
        aria-expanded={open}
        aria-controls={bodyId}
        onClick={() => setOpen(!open)}
      >
        {open ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        <IconNotes size={16} />
        <span className="ww-note-title">{title}</span>
        {!exists && <span className="ww-note-none">{t('window/details/noNote')}</span>}
      </UnstyledButton>
      <Collapse expanded={open} transitionDuration={0} id={bodyId}>
        <div className="ww-fields ww-note-body">
          {FIELDS.map((name) => (
            <div key={name} className={LONG.has(name) ? 'ww-long' : 'ww-short'}>
              {name === 'override' ? (
                <OverrideField entity={entity} target={target} field={field} title={title} />
              ) : (
                <RowField entity="figureNote" id={id} field={name} {...(exists ? {} : { onValue: add(name) })} />
              )}
            </div>
          ))}
          {exists && project.evidence.size > 0 && (
            <div className="ww-long">
              <RowLinks kind="citations" ownerId={id} />
            </div>
          )}
        </div>
      </Collapse>
    </section>
  );
}
