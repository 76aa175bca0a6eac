/** All sheets of a project's workbook, in their order. */
import { calculate } from '../../../shared/engine/index.ts';
import type { Project } from '../../../shared/model/index.ts';
import { type SheetKey, sheetKeys } from '../sheet-keys.ts';
import { aboutSheet } from './about.ts';
import { checksSheet } from './checks.ts';
import { type WorkbookContext, type WriteContext, writeContext } from './context.ts';
import { type Figures, figuresFor } from './figures.ts';
import { definedNames } from './names.ts';
import { putPresentValueRows } from './present-values.ts';
import { resultsSheet } from './results.ts';
import { settingsSheet } from './settings.ts';
import type { SheetDraft, WorkbookDraft } from './sheet-draft.ts';
import { tableSheet } from './table-sheet.ts';
import { layOutTables, type Tables } from './tables.ts';
import { putAxis } from './years.ts';

export function draftWorkbook(project: Project, given: WorkbookContext): WorkbookDraft {
  const context = writeContext(project, calculate(project), given);
  const figures = figuresFor(context);
  const tables = layOutTables(context);
  const { t } = context.translator;
  return {
    sheets: sheetKeys.map((key) => draftSheet(key, context, figures, tables)),
    names: definedNames(context, figures, tables),
    title: context.settings.title ?? t('workbook/untitled'),
    subject: t('workbook/subject'),
    author: context.settings.preparedBy ?? context.settings.organisation ?? '',
    at: context.at,
    footer: t('workbook/footer'),
  };
}

function draftSheet(key: SheetKey, context: WriteContext, figures: Figures, tables: Tables): SheetDraft {
  switch (key) {
    case 'about':
      return aboutSheet(context, figures, tables);
    case 'checks':
      return checksSheet(context, figures, tables);
    case 'settings':
      return settingsSheet(context, figures, tables);
    case 'results':
      return resultsSheet(context, figures, tables);
    case 'years':
      return tableSheet(context, figures, tables.years, (builder) => {
        putAxis(context, tables.years, builder, 'total');
      });
    case 'presentValues':
      return tableSheet(context, figures, tables.presentValues, (builder) => {
        putPresentValueRows(context, tables.presentValues, builder, {
          investment: figures.result('investment'),
          factors: tables.discountFactors.range('factor'),
        });
      });
    default:
      return tableSheet(context, figures, tables[key]);
  }
}
