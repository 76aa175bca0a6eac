/** Where the figure in force of an assumption or a setting stands: in its own cell, or in that of the note that replaces it. */
import { addressId, type EntityName, noteAt, PROJECT_ID, SETTINGS_IN_FORMULAS } from '../../../shared/model/index.ts';
import type { WriteContext } from './context.ts';
import type { Tables } from './tables.ts';

/** The cell that replaces a figure of a row, or null where none does. */
function replacement(
  context: WriteContext,
  tables: Tables,
  entity: EntityName,
  target: string,
  field: string,
): string | null {
  const address = { entity, target, field, column: null };
  if (noteAt(context.project, address)?.override == null) return null;
  const { figureNotes } = tables;
  const line = figureNotes.lineOf(addressId(address));
  return figureNotes.cellAt('override', line);
}

export function settingInForce(
  context: WriteContext,
  tables: Tables,
  setting: (typeof SETTINGS_IN_FORMULAS)[number],
): string {
  return replacement(context, tables, 'project', PROJECT_ID, setting) ?? context.settingsCells.field(setting);
}

/** A name for each assumption, and one for each setting that a formula may name. */
export function namesInFormulas(
  context: WriteContext,
  tables: Tables,
): readonly { readonly name: string; readonly reference: string }[] {
  const { assumptions } = tables;
  return [
    ...SETTINGS_IN_FORMULAS.map((name) => ({
      name,
      // What is set of the activity's columns is not what is in use under every timing.
      reference:
        name === 'activityColumns'
          ? context.settingsCells.reading('activityColumns')
          : settingInForce(context, tables, name),
    })),
    ...[...context.formulas.assumptionNames].map(([id, name]) => ({
      name,
      reference:
        replacement(context, tables, 'assumption', id, 'value') ?? assumptions.cellAt('value', assumptions.lineOf(id)),
    })),
  ];
}
