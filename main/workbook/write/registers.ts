/** Sheets that list a table of the project as it is, with nothing to calculate. */
import { type AnyRow, type EntityName, fieldsOf, rowOf } from '../../../shared/model/index.ts';
import type { SheetKey } from '../sheet-keys.ts';
import type { SheetStage } from '../stage-colours.ts';
import type { WriteContext } from './context.ts';
import { fieldColumns, identityColumns, numberColumn } from './field-cells.ts';
import { Table, type TableColumn } from './table.ts';
import type { Tables } from './tables.ts';

/** The rows of a table in the order of its sheet. */
export function listedRows(context: WriteContext, entity: EntityName): AnyRow[] {
  return context.numbers.ids(entity).flatMap((id) => rowOf(context.project, entity, id) ?? []);
}

interface RegisterFacts {
  readonly key: SheetKey;
  readonly entity: EntityName;
  readonly stage: SheetStage;
  readonly frozenColumns?: number;
  readonly pagesWide?: number;
  /** The fields to list; all of them where absent. */
  readonly fields?: readonly string[];
  /** What the workbook works out about each row, after its fields. */
  readonly calculated?: readonly TableColumn[];
  /** What stands between the No. and the fields. */
  readonly leading?: readonly TableColumn[];
}

export function register(context: WriteContext, tables: () => Tables, facts: RegisterFacts): Table {
  const { entity, key } = facts;
  const rows = listedRows(context, entity);
  const fields = facts.fields ?? Object.keys(fieldsOf(entity));
  return new Table(
    {
      key,
      name: context.sheetName(key),
      purpose: context.translator.t(`workbook/purposes/${key}`),
      stage: facts.stage,
      lines: rows.length,
      frozenColumns: facts.frozenColumns ?? 2,
      ...(facts.pagesWide === undefined ? {} : { pagesWide: facts.pagesWide }),
    },
    [
      numberColumn(
        context,
        entity,
        facts.stage,
        rows.map(({ id }) => id),
      ),
      ...(facts.leading ?? []),
      ...fields.flatMap((name) => fieldColumns(context, tables, entity, name, rows, facts.stage)),
      ...(facts.calculated ?? []),
      ...identityColumns(context, entity, rows),
    ],
  );
}

export function activitiesTable(context: WriteContext, tables: () => Tables): Table {
  return register(context, tables, { key: 'activities', entity: 'activity', stage: 'inputsAndOutputs' });
}

export function outputsTable(context: WriteContext, tables: () => Tables): Table {
  return register(context, tables, {
    key: 'outputs',
    entity: 'output',
    stage: 'inputsAndOutputs',
    fields: ['description', 'quantity', 'unit', 'activity'],
  });
}

export function outcomeOutputsTable(context: WriteContext, tables: () => Tables): Table {
  return register(context, tables, {
    key: 'outcomeOutputs',
    entity: 'outcomeOutput',
    stage: 'outcomes',
    frozenColumns: 1,
    calculated: linkedValues(context, tables, 'outcomeOutputs'),
  });
}

/** What the outcome of a link counts, for the totals of what it is linked to. */
function linkedValues(
  context: WriteContext,
  tables: () => Tables,
  sheet: 'outcomeOutputs' | 'outcomeTags',
): readonly TableColumn[] {
  const rows = listedRows(context, sheet === 'outcomeOutputs' ? 'outcomeOutput' : 'outcomeTag');
  const found = (index: number) => {
    const id = rows[index]?.outcome;
    const result = typeof id === 'string' ? context.results.outcomes.get(id) : undefined;
    return result?.counted === true && result.valued ? { counted: 1, countedValue: result.presentValue ?? 0 } : NOTHING;
  };
  const column = (key: 'counted' | 'countedValue', heading: string, format: string): TableColumn => ({
    key,
    heading,
    stage: 'value',
    width: key === 'counted' ? 10 : 16,
    role: 'calculation',
    align: 'right',
    format,
    cell: (index, row) => {
      const { waterfall } = tables();
      return {
        formula: `SUMIF(${waterfall.range('number')},${tables()[sheet].own('outcome', row)},${waterfall.range(key)})`,
        value: found(index)[key],
      };
    },
  });
  const { t } = context.translator;
  return [
    column('counted', t('workbook/columns/counted'), '0'),
    column('countedValue', t('workbook/waterfall/countedValue'), context.formats.money),
  ];
}

const NOTHING = { counted: 0, countedValue: 0 } as const;

export function outcomeStepsTable(context: WriteContext, tables: () => Tables): Table {
  return register(context, tables, { key: 'outcomeSteps', entity: 'outcomeStep', stage: 'outcomes', frozenColumns: 1 });
}

export function tagsTable(context: WriteContext, tables: () => Tables): Table {
  return register(context, tables, { key: 'tags', entity: 'tag', stage: 'outcomes' });
}

export function outcomeTagsTable(context: WriteContext, tables: () => Tables): Table {
  return register(context, tables, {
    key: 'outcomeTags',
    entity: 'outcomeTag',
    stage: 'outcomes',
    frozenColumns: 1,
    calculated: linkedValues(context, tables, 'outcomeTags'),
  });
}

export function assumptionsTable(context: WriteContext, tables: () => Tables): Table {
  return register(context, tables, { key: 'assumptions', entity: 'assumption', stage: 'about' });
}

export function evidenceTable(context: WriteContext, tables: () => Tables): Table {
  return register(context, tables, { key: 'evidence', entity: 'evidence', stage: 'about' });
}

export function citationsTable(context: WriteContext, tables: () => Tables): Table {
  return register(context, tables, { key: 'citations', entity: 'citation', stage: 'about', frozenColumns: 1 });
}
