/** Stating a figure column by column, as commands. Pure. */
import type { Translator } from '../../../shared/messages/index.ts';
import {
  addressId,
  type CellValue,
  type Command,
  columnFigureAt,
  fieldOf,
  nameOf,
  type Project,
  rowOf,
  rowsBy,
  sameValue,
} from '../../../shared/model/index.ts';
import { isTyped, parseCell } from '../../../shared/parsing/index.ts';
import { done, type Result } from '../../../shared/result.ts';
import { columnName } from '../../../shared/trace/index.ts';
import { cellContext } from '../../format/index.ts';
import { together } from './edit.ts';
import { type FieldPlace, withoutSign } from './setting-commands.ts';

interface LabelledCommand {
  readonly command: Command;
  readonly label: string;
}

export interface ColumnPlace extends FieldPlace {
  readonly column: number;
  /** The outcome that a price is typed for; null where it is typed for none. */
  readonly outcome: string | null;
}

export interface ColumnEdit extends LabelledCommand {
  /** A negative figure became the mark “negative” of the outcome. */
  readonly turned: boolean;
}

/** What typing the figure of one column does; null where that is nothing. A blank takes the column's figure away. */
export function columnEdit(
  project: Project,
  translator: Translator,
  place: ColumnPlace,
  typed: string,
): Result<ColumnEdit | null> {
  const { entity, id, field, column } = place;
  const facts = fieldOf(entity, field);
  if (facts === undefined || !isTyped(facts)) return done(null);
  const stated = columnFigureAt(project, { entity, target: id, field, column });
  const context = cellContext(project, entity, field, rowOf(project, entity, id)?.currency, translator);
  const parsed = parseCell(typed, facts, stated?.value ?? null, context);
  if (!parsed.ok) return parsed;
  if (sameValue(parsed.value, stated?.value ?? null)) return done(null);
  const label = columnLabel(project, translator, place);
  return done({ ...statingCommand(project, place, parsed.value), label });
}

function statingCommand(
  project: Project,
  { entity, id, field, column, outcome }: ColumnPlace,
  typed: CellValue,
): Pick<ColumnEdit, 'command' | 'turned'> {
  const address = { entity, target: id, field, column };
  const row = addressId(address);
  if (typed === null) return { command: { type: 'remove', entity: 'columnFigure', id: row }, turned: false };
  const marked = entity === 'outcome' ? id : outcome;
  const { value, turned } = marked === null ? { value: typed, turned: false } : withoutSign({ entity, field }, typed);
  const commands: Command[] = [
    columnFigureAt(project, address) === undefined
      ? { type: 'insert', entity: 'columnFigure', id: row, values: { ...address, value } }
      : { type: 'set', entity: 'columnFigure', id: row, field: 'value', value },
  ];
  // Columns state the quantity only where no indicator gives it.
  if (field === 'quantity' && (project.outcome.get(id)?.quantityIndicator ?? null) !== null) {
    commands.push({ type: 'set', entity: 'outcome', id, field: 'quantityIndicator', value: null });
  }
  if (turned && marked !== null) {
    commands.push({ type: 'set', entity: 'outcome', id: marked, field: 'negative', value: true });
  }
  return { command: together(commands), turned };
}

/** Takes the figures of all columns away, so that the row's own figure counts. */
export function clearColumns(project: Project, translator: Translator, place: FieldPlace): LabelledCommand {
  const { entity, id, field } = place;
  const rows = rowsBy(project, 'columnFigure', 'target', id).filter(
    (row) => row.entity === entity && row.field === field,
  );
  const commands = rows.map((row): Command => ({ type: 'remove', entity: 'columnFigure', id: row.id }));
  const { t, fieldLabel, entityName } = translator;
  const name = nameIn(project, place);
  const about = { field: fieldLabel(entity, field) };
  const label =
    name === ''
      ? t('window/byColumn/clearLabelUnnamed', { ...about, entity: entityName(entity) })
      : t('window/byColumn/clearLabel', { ...about, name });
  return { command: together(commands), label };
}

function columnLabel(project: Project, translator: Translator, place: ColumnPlace): string {
  const { t, fieldLabel, entityName } = translator;
  const name = nameIn(project, place);
  const about = { field: fieldLabel(place.entity, place.field), column: columnName(project, place.column, translator) };
  return name === ''
    ? t('window/byColumn/setUnnamed', { ...about, entity: entityName(place.entity) })
    : t('window/byColumn/set', { ...about, name });
}

function nameIn(project: Project, { entity, id }: FieldPlace): string {
  const row = rowOf(project, entity, id);
  return row === undefined ? '' : nameOf(entity, row);
}
