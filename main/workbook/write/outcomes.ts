/** What is recorded about an outcome beside the map: why it counts, and exceptions from the project's timing. */
import type { Row } from '../../../shared/model/index.ts';
import type { WriteContext } from './context.ts';
import { flagColumn } from './figure-formulas.ts';
import { register } from './registers.ts';
import type { Table } from './table.ts';
import type { Tables } from './tables.ts';

/** The fields that have their home here; the others stand on the map. */
const outcomeSheetFields = [
  'treatmentReason',
  'intended',
  'relevance',
  'relevanceReason',
  'significance',
  'significanceReason',
  'rank',
  'weight',
  'quantityIndicator',
  'quantityByColumn',
  'startColumn',
  'durationCounts',
  'discountSchedule',
] as const;

export function outcomesTable(context: WriteContext, tables: () => Tables): Table {
  const { translator, lists, settings, settingsCells, project } = context;
  const rows: Row<'outcome'>[] = context.numbers.ids('outcome').flatMap((id) => project.outcome.get(id) ?? []);
  const own = (key: string, row: number) => tables().outcomes.own(key, row);
  return register(context, tables, {
    key: 'outcomes',
    entity: 'outcome',
    stage: 'outcomes',
    pagesWide: 2,
    fields: outcomeSheetFields,
    leading: [
      {
        key: 'description',
        heading: translator.fieldLabel('outcome', 'description'),
        stage: 'outcomes',
        width: 32,
        role: 'calculation',
        cell: (index, row) => {
          const { map } = tables();
          return {
            formula: `INDEX(${map.range('description')},MATCH(${own('number', row)},${map.range('outcome')},0))&""`,
            value: rows[index]?.description ?? '',
          };
        },
      },
    ],
    calculated: [
      flagColumn('startTyped', translator.t('workbook/columns/startTyped'), 'outcomes', (index, row) => ({
        formula: `1*ISNUMBER(${own('startColumn', row)})`,
        value: rows[index]?.startColumn == null ? 0 : 1,
      })),
      flagColumn('countsAfter', translator.t('workbook/columns/countsAfter'), 'outcomes', (index, row) => {
        const after = `1*(${own('durationCounts', row)}=${lists.cell('outcome.durationCounts', 'after-activity')})`;
        const outcome = rows[index];
        return {
          formula: `IF(ISBLANK(${own('durationCounts', row)}),${settingsCells.reading('durationAfter')},${after})`,
          value: (outcome?.durationCounts ?? settings.durationCounts) === 'after-activity' ? 1 : 0,
        };
      }),
      flagColumn('inForce', translator.t('workbook/columns/inForce'), 'outcomes', (index, row) => ({
        formula: `1*(${own('quantityByColumn', row)}=${lists.cell('outcome.quantityByColumn', 'in-force')})`,
        value: rows[index]?.quantityByColumn === 'in-force' ? 1 : 0,
      })),
    ],
  });
}
