/** `--set KEY=VALUE`: a project with other settings, changed by the commands of the model like any other change. */
import type { Translator } from '../../shared/messages/index.ts';
import {
  addressId,
  apply,
  type CellValue,
  type Command,
  catalogue,
  columnFigureAt,
  fieldOf,
  isFigure,
  MOST_COLUMNS,
  noteAt,
  PROJECT_ID,
  type Project,
  reduce,
} from '../../shared/model/index.ts';
import { isTyped } from '../../shared/parsing/index.ts';
import { problem } from '../../shared/problem.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import { tableCalled, tablesFor } from './setting-tables.ts';
import { badSetting, readSettingValue } from './setting-values.ts';

/** A setting that was given on the command line. */
export interface Override {
  readonly field: string;
  /** Of a setting that is stated column by column; null for all others. */
  readonly column: number | null;
  readonly value: CellValue;
}

export interface Overridden {
  readonly project: Project;
  readonly overrides: readonly Override[];
}

interface Change {
  readonly override: Override;
  readonly commands: readonly Command[];
}

/** All of the texts or none: where one cannot be followed, nothing is. */
export function overrideSettings(
  project: Project,
  texts: readonly string[],
  translator: Translator,
): Result<Overridden> {
  let changed = project;
  const overrides = new Map<string, Override>();
  for (const text of texts) {
    const change = changeOf(text, changed, translator);
    if (!change.ok) return change;
    const { override, commands } = change.value;
    const reduced = reduce(changed, { type: 'batch', commands });
    if (!reduced.ok) return reduced;
    changed = apply(changed, reduced.value);
    overrides.set(keyOf(override), override);
  }
  return done({ project: changed, overrides: [...overrides.values()] });
}

/** How a setting is written: by its name, with its column behind a point where it has one. */
export function keyOf({ field, column }: Pick<Override, 'field' | 'column'>): string {
  return column === null ? field : `${field}.${column}`;
}

function changeOf(text: string, project: Project, translator: Translator): Result<Change> {
  const [, key, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (key === undefined || value === undefined) return refused(problem('cli.notASetting', { text }));
  const [, name = '', digits] = /^([^.]*)(?:\.(-?\d{1,3}))?$/.exec(key.trim()) ?? [];
  const field = fieldOf('project', name);
  const byColumn = field !== undefined && isFigure(field) && field.byColumn;
  if (field === undefined || (digits !== undefined && !byColumn)) {
    return refused(problem('cli.unknownSetting', { key: key.trim(), keys: keys().join(', ') }));
  }
  const column = digits === undefined ? null : Number(digits);
  if (byColumn && (column === null || column < -1 || column >= MOST_COLUMNS)) {
    return refused(problem('cli.settingByColumn', { key: name, last: MOST_COLUMNS - 1 }));
  }
  if (!isTyped(field)) return changeOfTable(value, name, project, translator);
  const read = readSettingValue(value, key.trim(), field, project, translator);
  if (!read.ok) return read;
  const override = { field: name, column, value: read.value };
  const commands = column === null ? [setting(name, read.value)] : columnCommands(override, project);
  return done({ override, commands: [...commands, ...withoutNote(override, project)] });
}

function changeOfTable(value: string, field: string, project: Project, { t }: Translator): Result<Change> {
  if (value.trim() === '') {
    return done({ override: { field, column: null, value: null }, commands: [setting(field, null)] });
  }
  const tables = tablesFor((table) => setting(field, table), project);
  const found = tableCalled(value, tables);
  if (found === undefined) {
    const named = tables.map(({ id, name }) => `${id} (${name})`).join(', ');
    return badSetting(value, field, t('cli/allowed/table', { tables: named }));
  }
  return done({
    override: { field, column: null, value: found.id },
    commands: [...found.commands, setting(field, found.id)],
  });
}

function setting(field: string, value: CellValue): Command {
  return { type: 'set', entity: 'project', id: PROJECT_ID, field, value };
}

function columnCommands({ field, column, value }: Override, project: Project): readonly Command[] {
  const address = { entity: 'project', target: PROJECT_ID, field, column } as const;
  const id = addressId(address);
  const exists = columnFigureAt(project, address) !== undefined;
  if (value === null) return exists ? [{ type: 'remove', entity: 'columnFigure', id }] : [];
  return exists
    ? [{ type: 'set', entity: 'columnFigure', id, field: 'value', value }]
    : [{ type: 'insert', entity: 'columnFigure', id, values: { ...address, value } }];
}

/** A note that puts another value in the figure's place would hide the one that was asked for. */
function withoutNote({ field, column }: Override, project: Project): readonly Command[] {
  const note = noteAt(project, { entity: 'project', target: PROJECT_ID, field, column });
  if (note === undefined || note.override === null) return [];
  return [{ type: 'set', entity: 'figureNote', id: note.id, field: 'override', value: null }];
}

function keys(): readonly string[] {
  return Object.entries(catalogue.project).map(([name, field]) =>
    isFigure(field) && field.byColumn ? `${name}.COLUMN` : name,
  );
}

/** The same for a program: by the keys that were given. */
export function overridesJson(overrides: readonly Override[]): { readonly overrides: object } {
  return { overrides: Object.fromEntries(overrides.map((override) => [keyOf(override), override.value])) };
}
