/** Everything about the line in focus, field by field, beside the sheet. */
import { Accordion, ActionIcon, ScrollArea, Tooltip } from '@mantine/core';
import { IconChevronRight, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { type EntityName, nameOf, rowOf } from '../../shared/model/index.ts';
import { useFocusedCell, useFocusedLine } from '../sheets/index.ts';
import { type RowPlace, useOpen, useText, useWindow, useWindowState } from '../state/index.ts';
import { ChildRows } from './child-rows.tsx';
import { EntityFields } from './entity-fields.tsx';
import { FigureNote } from './figure-note.tsx';
import { FigureTrace } from './figure-trace.tsx';
import { FiguresByColumn } from './figures-by-column.tsx';
import { HelpFooter } from './help-footer.tsx';
import { OutcomeResult } from './outcome-result.tsx';
import './panels.css';
import { RowLinks } from './row-links.tsx';

export function DetailsPanel() {
  const model = useWindow();
  const { project } = useOpen();
  const { t, fieldLabel, entityName } = useText();
  const selection = useWindowState((state) => state.selection);
  const here = useFocusedLine();
  const focused = useFocusedCell();
  const column = focused?.column.kind === 'entered' ? focused.column : null;
  const target = focused?.row ?? null;
  const sections = here === null ? [] : here.sheet.details(project, here.line);
  const wanted: EntityName = column?.entity ?? sections[0]?.entity ?? 'outcome';
  const opened =
    sections.some(({ entity }) => entity === wanted) || wanted === 'indicator'
      ? wanted
      : (sections[0]?.entity ?? wanted);
  const [focusedHelp, setFocusedHelp] = useState<{
    readonly entity: EntityName;
    readonly field: string;
    readonly line: string | null;
  } | null>(null);
  const lineId = selection?.line ?? null;
  const help = focusedHelp?.line === lineId && focusedHelp !== null ? focusedHelp : column;

  return (
    <aside className="ww-panel" data-pane="details" aria-label={t('window/details/name')} data-testid="details">
      <header className="ww-panel-head">
        <h2>{t('window/details/name')}</h2>
        <Tooltip label={t('window/details/hide')}>
          <ActionIcon aria-label={t('window/details/hide')} onClick={() => model.toggleDetails()}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </header>
      {sections.length === 0 ? (
        <p className="ww-panel-empty">{t('window/details/nothing')}</p>
      ) : (
        <ScrollArea className="ww-panel-body" type="auto" scrollbarSize={8}>
          <FigureTrace />
          {column !== null && target !== null && column.facts.kind !== 'choice' && (
            <FigureNote
              key={`${column.entity} ${target} ${column.field}`}
              entity={column.entity}
              target={target}
              field={column.field}
              title={t('window/details/noteOn', { field: fieldLabel(column.entity, column.field) })}
            />
          )}
          <Sections
            key={`${lineId} ${opened}`}
            sections={sections}
            opened={opened}
            name={(entity, id) => {
              const row = rowOf(project, entity, id);
              return (
                (row === undefined ? '' : nameOf(entity, row)) ||
                t('window/grid/unnamed', { entity: entityName(entity) })
              );
            }}
            onFieldFocus={(entity, field) => setFocusedHelp({ entity, field, line: lineId })}
          />
        </ScrollArea>
      )}
      <HelpFooter entity={help?.entity ?? null} field={help?.field ?? null} />
    </aside>
  );
}

interface SectionsProps {
  readonly sections: readonly RowPlace[];
  readonly opened: EntityName;
  readonly name: (entity: EntityName, id: string) => string;
  readonly onFieldFocus: (entity: EntityName, field: string) => void;
}

function Sections({ sections, opened, name, onFieldFocus }: SectionsProps) {
  const { t } = useText();
  const outcome = sections.find(({ entity }) => entity === 'outcome');
  return (
    <Accordion
      multiple
      defaultValue={[opened]}
      transitionDuration={0}
      keepMounted={false}
      className="ww-sections"
      chevronPosition="left"
      chevron={<IconChevronRight size={14} />}
      chevronSize={14}
    >
      {sections.map(({ entity, id }) => (
        <Accordion.Item key={entity} value={entity} data-testid={`details-${entity}`}>
          <Accordion.Control>
            <span className="ww-section-kind">{t(`window/details/sections/${sectionName(entity)}`)}</span>
            <span className="ww-section-name">{name(entity, id)}</span>
          </Accordion.Control>
          <Accordion.Panel>
            {entity === 'outcome' && <OutcomeResult outcome={id} />}
            <EntityFields entity={entity} id={id} onFieldFocus={onFieldFocus} />
            <FiguresByColumn key={id} entity={entity} id={id} />
            {entity === 'outcome' && <RowLinks kind="outputs" ownerId={id} />}
            {entity === 'outcome' && <RowLinks kind="steps" ownerId={id} />}
            {(entity === 'outcome' || entity === 'input') && (
              <ChildRows entity="factor" owner={entity} ownerId={id} onFieldFocus={onFieldFocus} />
            )}
          </Accordion.Panel>
        </Accordion.Item>
      ))}
      {outcome !== undefined && (
        <Accordion.Item value="indicator" data-testid="details-indicator">
          <Accordion.Control>
            <span className="ww-section-kind">{t('window/details/sections/indicator')}</span>
          </Accordion.Control>
          <Accordion.Panel>
            <ChildRows entity="indicator" owner="outcome" ownerId={outcome.id} onFieldFocus={onFieldFocus} />
          </Accordion.Panel>
        </Accordion.Item>
      )}
    </Accordion>
  );
}

const SECTIONS = ['outcome', 'proxy', 'output', 'input', 'stakeholder', 'assumption', 'evidence'] as const;

function sectionName(entity: EntityName): (typeof SECTIONS)[number] {
  return SECTIONS.find((name) => name === entity) ?? 'outcome';
}
