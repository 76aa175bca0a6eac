/** Changes in words: rows by their names, fields by their labels, values as the cell's editor shows them. */
import { columnLabel } from '../engine/index.ts';
import type { Translator } from '../messages/index.ts';
import {
  type AnyRow,
  type CellValue,
  type EntityName,
  emptyProject,
  entityNames,
  fieldOf,
  nameOf,
  PROJECT_ID,
  type Project,
  rowOf,
  rowSchemas,
  settingsOf,
} from '../model/index.ts';
import { cellToText, isTyped } from '../parsing/index.ts';
import type { Change } from './change.ts';

/** Finds the rows that a change speaks of, as they were when it was made. */
export type FindRow = (entity: EntityName, id: string) => AnyRow | undefined;

/** Looks in one project first and then in another, such as the one before a row was removed. */
export function findIn(...projects: readonly Project[]): FindRow {
  return (entity, id) => {
    for (const project of projects) {
      const row = rowOf(project, entity, id);
      if (row !== undefined) return row;
    }
    return;
  };
}

export function changeText(change: Change, find: FindRow, translator: Translator): string {
  const { t } = translator;
  const row = rowText(
    change.entity,
    change.id,
    change.kind === 'added' || change.kind === 'removed' ? change.row : null,
    find,
    translator,
  );
  switch (change.kind) {
    case 'added':
      return t('changes/added', { row });
    case 'removed':
      return t('changes/removed', { row });
    case 'moved':
      return change.owner === null
        ? t('changes/moved', { row })
        : t('changes/movedTo', { row, owner: rowText(change.owner.entity, change.owner.id, null, find, translator) });
    case 'changed':
      return t('changes/changed', {
        field: fieldText(change.entity, change.field, translator),
        row,
        from: valueText(change.entity, change.field, change.from, find, translator),
        to: valueText(change.entity, change.field, change.to, find, translator),
      });
  }
}

/** @param known the row itself, where it is at hand. */
export function rowText(
  entity: EntityName,
  id: string,
  known: AnyRow | null,
  find: FindRow,
  translator: Translator,
): string {
  const { t, entityName } = translator;
  const row = known ?? find(entity, id);
  if (entity === 'project') return t('changes/rows/project');
  if (row === undefined) return t('changes/rows/unnamed', { kind: entityName(entity), id });
  const other = (of: EntityName, field: string) => rowText(of, String(row[field]), null, find, translator);
  switch (entity) {
    case 'outcomeOutput':
      return t('changes/rows/outcomeOutput', {
        output: other('output', 'output'),
        outcome: other('outcome', 'outcome'),
      });
    case 'outcomeStep':
      return t('changes/rows/outcomeStep', { from: other('outcome', 'outcome'), to: other('outcome', 'leadsTo') });
    case 'outcomeTag':
      return t('changes/rows/outcomeTag', { tag: other('tag', 'tag'), outcome: other('outcome', 'outcome') });
    case 'referenceValue':
      return t('changes/rows/referenceValue', {
        table: other('referenceTable', 'table'),
        year: String(row.year ?? '–'),
      });
    case 'citation':
      return t('changes/rows/citation', {
        evidence: other('evidence', 'evidence'),
        note: other('figureNote', 'figureNote'),
      });
    case 'columnFigure':
    case 'figureNote':
      return t(`changes/rows/${entity}`, { figure: addressText(row, find, translator) });
    default: {
      const name = nameOf(entity, row);
      const kind = entityName(entity);
      return name === '' ? t('changes/rows/unnamed', { kind, id }) : t('changes/rows/named', { kind, name });
    }
  }
}

function addressText(row: AnyRow, find: FindRow, translator: Translator): string {
  const { t } = translator;
  const on = entityNames.find((name) => name === row.entity);
  if (on === undefined) return row.id;
  const field = fieldText(on, String(row.field), translator);
  const target = rowText(on, String(row.target), null, find, translator);
  if (typeof row.column !== 'number') return t('changes/rows/figure', { field, row: target });
  return t('changes/rows/figureInColumn', { field, row: target, column: columnText(row.column, find, translator) });
}

function columnText(column: number, find: FindRow, { t }: Translator): string {
  const settings = rowSchemas.project.safeParse(find('project', PROJECT_ID));
  const project = emptyProject();
  const known = settings.success ? { ...project, project: project.project.set(PROJECT_ID, settings.data) } : project;
  const { kind, year } = columnLabel(known, column);
  return kind === 'calendar' ? String(year) : t('trace/year', { year: String(year).replace('-', '\u2212') });
}

export function fieldText(entity: EntityName, field: string, { fieldLabel }: Translator): string {
  // An entry of an earlier form of the file may name a field that there is no more.
  return fieldOf(entity, field) === undefined ? field : fieldLabel(entity, field);
}

export function valueText(
  entity: EntityName,
  name: string,
  value: CellValue,
  find: FindRow,
  translator: Translator,
): string {
  const { t } = translator;
  if (value === null || value === '') return t('changes/blank');
  const field = fieldOf(entity, name);
  if (field === undefined || !field.schema.safeParse(value).success) return rawText(value);
  if (field.kind === 'reference' || field.kind === 'owner')
    return rowText(field.to, String(value), null, find, translator);
  if (!isTyped(field)) return rawText(value);
  const settings = rowSchemas.project.safeParse(find('project', PROJECT_ID));
  const { locale, currency } = settings.success ? settings.data : settingsOf(emptyProject());
  const text = cellToText(value, field, {
    locale,
    currency: currency ?? '',
    optionLabel: (option) => translator.optionLabel(entity, name, option),
    yes: t('changes/yes'),
    no: t('changes/no'),
    idOfName: () => null,
    nameOfId: (id) => {
      const named = find('assumption', id)?.name;
      return typeof named === 'string' ? named : null;
    },
  });
  return field.kind === 'text' || field.kind === 'note' ? t('changes/quoted', { text: shortened(text) }) : text;
}

function rawText(value: CellValue): string {
  return shortened(typeof value === 'string' ? value : JSON.stringify(value));
}

const LONGEST = 120;

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
