/** What choosing a setting does, where that is more than one change. */
import type { ColumnPlan } from '../../shared/engine/index.ts';
import { type CellValue, type Command, PROJECT_ID, type Project, settingsOf } from '../../shared/model/index.ts';
import { addTable, type ShippedTable } from '../../shared/reference-data/index.ts';

/** Settings that are read from a reference table. */
export type TableSetting = 'discountSchedule' | 'priceIndex';

export function settingCommand(field: string, value: CellValue): Command {
  return { type: 'set', entity: 'project', id: PROJECT_ID, field, value };
}

/** Adds a table that comes with the program and reads the setting from it: one step of undo takes both back. */
export function addAndChoose(field: TableSetting, table: ShippedTable, project: Project): Command {
  return { type: 'batch', commands: [...addTable(table, project), settingCommand(field, table.id)] };
}

/** One's own timing begins as the one that it takes the place of, so that nothing moves until something is typed. */
export function customTiming(project: Project, { firstExponent, activityColumns }: ColumnPlan): Command {
  const settings = settingsOf(project);
  const timing = settingCommand('timing', 'custom');
  if (settings.firstExponent !== null || firstExponent === null) return timing;
  const commands = [
    timing,
    settingCommand('firstExponent', firstExponent),
    settingCommand('activityColumns', activityColumns),
  ];
  return { type: 'batch', commands };
}
