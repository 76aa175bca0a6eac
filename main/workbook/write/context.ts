/** What every sheet is written from: the project, its results, the words, and where the other sheets have their parts. */
import type { ColumnPlan, Results } from '../../../shared/engine/index.ts';
import type { MessageKey, Translator } from '../../../shared/messages/index.ts';
import { type Project, type Row, settingsOf } from '../../../shared/model/index.ts';
import type { SheetKey } from '../sheet-keys.ts';
import { sheetPrefix } from './addresses.ts';
import { ChoiceLists } from './choice-lists.ts';
import { type Formats, formatsFor } from './formats.ts';
import { type Numbering, numberRows } from './numbering.ts';
import { ProjectFormulas } from './project-formulas.ts';
import { SettingsCells } from './settings-cells.ts';

export interface WorkbookContext {
  /** When the workbook is made, as an ISO date and time. */
  readonly at: string;
  readonly programVersion: string;
  readonly translator: Translator;
}

export interface WriteContext extends WorkbookContext {
  readonly project: Project;
  readonly settings: Row<'project'>;
  readonly results: Results;
  readonly plan: ColumnPlan;
  readonly numbers: Numbering;
  readonly formulas: ProjectFormulas;
  readonly lists: ChoiceLists;
  readonly settingsCells: SettingsCells;
  readonly formats: Formats;
  sheetName(key: SheetKey): string;
}

export function writeContext(project: Project, results: Results, context: WorkbookContext): WriteContext {
  const settings = settingsOf(project);
  const { translator } = context;
  const numbers = numberRows(project);
  const sheetName = (key: SheetKey): string =>
    safeSheetName(translator.t(`workbook/sheets/${key}` satisfies MessageKey));
  return {
    ...context,
    project,
    settings,
    results,
    plan: results.plan,
    numbers,
    formulas: new ProjectFormulas(project, results, numbers),
    lists: new ChoiceLists(translator, sheetPrefix(sheetName('lists'))),
    settingsCells: new SettingsCells(sheetPrefix(sheetName('settings'))),
    formats: formatsFor(settings.locale, settings.currency, settings.negatives),
    sheetName,
  };
}

/** Excel takes names of up to 31 characters without some signs, and none that begins or ends with an apostrophe. */
function safeSheetName(name: string): string {
  const safe = name
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim()
    .replace(/^'+|'+$/g, '');
  return safe === '' ? 'Sheet' : safe;
}
