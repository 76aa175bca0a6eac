/** What the cells of the sheet of assumptions show, and what typing into them does. */
import type { Results } from '../../shared/engine/index.ts';
import type { Translator } from '../../shared/messages/index.ts';
import {
  type Command,
  type FieldName,
  fieldOf,
  formulaOf,
  nameOf,
  type Project,
  sameValue,
} from '../../shared/model/index.ts';
import { cellToText, isTyped, parseCell } from '../../shared/parsing/index.ts';
import { done, type Result } from '../../shared/result.ts';
import { cellContext, errorValue, type Formats } from '../format/index.ts';
import { usesOfAssumption } from './assumption-uses.ts';
import type { CellShown } from './editable-table.tsx';

export interface AssumptionScope {
  readonly project: Project;
  readonly results: Results;
  readonly translator: Translator;
  readonly formats: Formats;
}

/** The columns that hold text of a field, with the field; the value stands in two, as a number and as its formula. */
const FIELDS = {
  name: 'name',
  value: 'value',
  formula: 'value',
  unit: 'unit',
  source: 'source',
  owner: 'owner',
  date: 'date',
  note: 'note',
} as const satisfies Record<string, FieldName<'assumption'>>;

export type AssumptionColumn = keyof typeof FIELDS;

export function fieldOfColumn(column: string): FieldName<'assumption'> | null {
  return isColumn(column) ? FIELDS[column] : null;
}

function isColumn(column: string): column is AssumptionColumn {
  return Object.hasOwn(FIELDS, column);
}

/** The text that the editor of a cell starts with; null for a cell that is not typed into. */
export function assumptionText(scope: AssumptionScope, id: string | null, column: string): string | null {
  const field = fieldOfColumn(column);
  const facts = field === null ? undefined : fieldOf('assumption', field);
  if (field === null || facts === undefined || !isTyped(facts)) return null;
  const row = id === null ? undefined : scope.project.assumption.get(id);
  if (row === undefined) return '';
  return cellToText(row[field], facts, contextOf(scope, field));
}

export function assumptionShown(scope: AssumptionScope, id: string | null, column: string): CellShown {
  const { t } = scope.translator;
  const row = id === null ? undefined : scope.project.assumption.get(id);
  if (id === null || row === undefined) {
    return column === 'name' ? { text: t('window/assumptions/noName'), tone: 'placeholder' } : { text: '' };
  }
  if (column === 'value') return valueShown(scope, id);
  const text = assumptionText(scope, id, column) ?? '';
  if (column === 'formula') return formulaOf(row.value) === null ? { text: '' } : { text, tooltip: text };
  return { text, tooltip: text === '' ? null : text };
}

function valueShown({ project, results, translator, formats }: AssumptionScope, id: string): CellShown {
  const row = project.assumption.get(id);
  const value = results.assumption(id);
  if (typeof value === 'number') return { text: formats.number(value) };
  if (row?.value === null) {
    // A blank that nothing uses is only not filled in yet.
    if (usesOfAssumption(project, id).length === 0) return { text: '' };
    return { text: translator.t('window/assumptions/blank'), tone: 'missing', tooltip: translator.sentence(value) };
  }
  return { text: errorValue(value), tone: 'error', tooltip: translator.sentence(value) };
}

interface AssumptionEdit {
  readonly command: Command;
  readonly label: string;
}

/** What typing text into a cell does; null where that is nothing. `newId` is for the row that the empty line becomes. */
export function assumptionEdit(
  scope: AssumptionScope,
  id: string | null,
  column: string,
  text: string,
  newId: () => string,
): Result<AssumptionEdit | null> {
  const { project, translator } = scope;
  const { t, fieldLabel, entityName } = translator;
  const field = fieldOfColumn(column);
  const facts = field === null ? undefined : fieldOf('assumption', field);
  if (field === null || facts === undefined || !isTyped(facts)) return done(null);
  const row = id === null ? undefined : project.assumption.get(id);
  const parsed = parseCell(text, facts, row?.[field] ?? facts.initial, contextOf(scope, field));
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const entity = entityName('assumption');
  if (row === undefined || id === null) {
    if (value === null) return done(null);
    const label =
      field === 'name'
        ? t('window/edit/add', { entity, name: String(value) })
        : t('window/edit/addUnnamed', { entity });
    return done({ command: { type: 'insert', entity: 'assumption', id: newId(), values: { [field]: value } }, label });
  }
  if (sameValue(value, row[field])) return done(null);
  const name = nameOf('assumption', row);
  const about = { field: fieldLabel('assumption', field) };
  const label =
    name === '' ? t('window/edit/setUnnamed', { ...about, entity }) : t('window/edit/set', { ...about, name });
  return done({ command: { type: 'set', entity: 'assumption', id, field, value }, label });
}

function contextOf({ project, translator }: AssumptionScope, field: string) {
  return cellContext(project, 'assumption', field, null, translator);
}
