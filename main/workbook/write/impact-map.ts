/** The map as people know it: one line for each outcome and each input, in the lines of the program's own sheet. */
import { exactSum } from '../../../shared/engine/index.ts';
import { type AnyRow, type FieldName, noteAt, rowOf } from '../../../shared/model/index.ts';
import type { WriteContext } from './context.ts';
import { fieldCell, nameColumn } from './field-cells.ts';
import type { OutcomeSteps } from './outcome-steps.ts';
import { isShare } from './shares.ts';
import { type CellContent, Table, type TableColumn } from './table.ts';
import type { Tables } from './tables.ts';
import { factorStates, inputState, proxyState } from './workings-values.ts';

/** The fields of an outcome that have their home on the map. */
const mapFields = [
  'description',
  'treatment',
  'negative',
  'quantity',
  'unit',
  'start',
  'duration',
  'proxy',
  'deadweight',
  'displacement',
  'attribution',
  'dropOff',
] as const satisfies readonly FieldName<'outcome'>[];

const WIDTHS: { readonly [F in (typeof mapFields)[number]]: number } = {
  description: 30,
  treatment: 16,
  negative: 9,
  quantity: 10,
  unit: 11,
  start: 19,
  duration: 9,
  proxy: 6,
  deadweight: 10.5,
  displacement: 12,
  attribution: 10.5,
  dropOff: 9,
};

export function impactMapTable(context: WriteContext, tables: () => Tables, steps: readonly OutcomeSteps[]): Table {
  const { translator, numbers, formats, project } = context;
  const { lines } = numbers;
  const own = (key: string, row: number) => tables().map.own(key, row);
  const outcomes = lines.map(({ outcome }) => (outcome === null ? null : (project.outcome.get(outcome) ?? null)));
  const label = (
    key:
      | 'line'
      | 'inputValue'
      | 'proxyValue'
      | 'include'
      | 'valued'
      | 'counted'
      | 'gross'
      | 'impact'
      | 'presentValue'
      | 'number',
  ) => translator.t(`workbook/columns/${key}`);

  const link = (
    key: string,
    stage: TableColumn['stage'],
    mark: string | undefined,
    of: (index: number) => number | null,
  ): TableColumn => ({
    key,
    mark,
    heading: label('number'),
    stage,
    width: 5,
    role: 'structure',
    align: 'right',
    format: '0',
    cell: (index) => ({ value: of(index) }),
  });
  const name = (
    key: string,
    heading: string,
    stage: TableColumn['stage'],
    entity: 'stakeholder' | 'input' | 'output' | 'proxy',
    numberKey: string,
    width: number,
  ) =>
    nameColumn(
      context,
      tables,
      key,
      heading,
      stage,
      entity,
      {
        number: (row) => own(numberKey, row),
        id: (index) => (entity === 'proxy' ? (outcomes[index]?.proxy ?? null) : (lines[index]?.[entity] ?? null)),
      },
      width,
    );
  const field = (fieldName: (typeof mapFields)[number]): TableColumn => ({
    key: fieldName,
    mark: `outcome.${fieldName}`,
    heading: fieldName === 'proxy' ? label('number') : translator.fieldLabel('outcome', fieldName),
    stage: isShare(fieldName) ? 'adjustments' : fieldName === 'proxy' ? 'value' : 'outcomes',
    width: WIDTHS[fieldName],
    role: 'input',
    align: alignmentOf(fieldName),
    cell: (index) => {
      const outcome = outcomes[index];
      return outcome == null ? null : outcomeCell(context, outcome, fieldName);
    },
  });
  const step = (
    key: 'valued' | 'counted' | 'gross' | 'impact' | 'presentValue',
    formula: (row: number) => string,
    width: number,
  ): TableColumn => ({
    key,
    heading: label(key),
    stage: 'value',
    width,
    role: 'calculation',
    align: isFlag(key) ? 'center' : 'right',
    format: isFlag(key) ? formats.flag : formats.money,
    total: isFlag(key) ? undefined : exactSum(steps.map((each) => each.counted * each[key])),
    totalWhere: isFlag(key) ? undefined : 'counted',
    cell: (index, row) => ({ formula: formula(row), value: steps[index]?.[key] ?? 0 }),
  });
  const workings = (key: string) => (row: number) => tables().workings.there(key, row);

  const factors = factorStates(context);
  const invested = (id: string | null): number => {
    const input = id === null ? undefined : project.input.get(id);
    return input === undefined ? 0 : inputState(context, factors, input).investment;
  };
  const seen = new Set<string>();
  const repeated = lines.map(({ stakeholder }) => {
    const before = stakeholder !== null && seen.has(stakeholder);
    if (stakeholder !== null) seen.add(stakeholder);
    return before;
  });
  const repeatedOutput = lines.map(({ output, stakeholder }, index) => {
    const before = lines[index - 1];
    return output !== null && before?.output === output && before.stakeholder === stakeholder;
  });

  const columns: TableColumn[] = [
    { ...link('line', 'stakeholders', undefined, (index) => index + 1), heading: label('line'), width: 6 },
    link('stakeholder', 'stakeholders', 'outcome.stakeholder', (index) =>
      numbers.of('stakeholder', lines[index]?.stakeholder ?? null),
    ),
    quietWhere(
      name(
        'stakeholderName',
        translator.fieldLabel('stakeholder', 'name'),
        'stakeholders',
        'stakeholder',
        'stakeholder',
        24,
      ),
      repeated,
    ),
    link('input', 'inputsAndOutputs', undefined, (index) => numbers.of('input', lines[index]?.input ?? null)),
    name('inputName', translator.fieldLabel('input', 'description'), 'inputsAndOutputs', 'input', 'input', 24),
    {
      key: 'inputValue',
      heading: label('inputValue'),
      stage: 'inputsAndOutputs',
      width: 15,
      role: 'calculation',
      align: 'right',
      format: formats.money,
      total: context.results.investment,
      cell: (index, row) => ({
        formula: `SUMIF(${tables().inputs.range('number')},N(${own('input', row)}),${tables().inputs.range('investment')})`,
        value: invested(lines[index]?.input ?? null),
      }),
    },
    link('output', 'inputsAndOutputs', undefined, (index) => numbers.of('output', lines[index]?.output ?? null)),
    quietWhere(
      name('outputName', translator.fieldLabel('output', 'description'), 'inputsAndOutputs', 'output', 'output', 24),
      repeatedOutput,
    ),
    link('outcome', 'outcomes', 'outcome.number', (index) => numbers.of('outcome', lines[index]?.outcome ?? null)),
    ...mapFields.slice(0, 8).map(field),
    name('proxyName', translator.fieldLabel('proxy', 'description'), 'value', 'proxy', 'proxy', 28),
    {
      key: 'proxyValue',
      heading: label('proxyValue'),
      stage: 'value',
      width: 13,
      role: 'calculation',
      align: 'right',
      format: formats.money,
      cell: (index, row) => ({
        formula: proxyWorth(tables(), `N(${own('proxy', row)})`),
        value: proxyState(context, outcomes[index]?.proxy ?? null).used,
      }),
    },
    ...mapFields.slice(8).map(field),
    {
      key: 'include',
      heading: label('include'),
      stage: 'value',
      width: 9,
      role: 'input',
      align: 'center',
      format: formats.flag,
      cell: (index) => (outcomes[index] == null ? null : { value: 1 }),
    },
    step('valued', workings('valued'), 9),
    step('counted', workings('counted'), 9),
    step('gross', workings('gross'), 15),
    step('impact', workings('impact'), 15),
    step(
      'presentValue',
      (row) => {
        const { map, presentValues } = tables();
        return presentValues.there('presentValue', row - map.firstRow + presentValues.firstRow);
      },
      16,
    ),
  ];
  return new Table(
    {
      key: 'map',
      name: context.sheetName('map'),
      purpose: translator.t('workbook/purposes/map'),
      stage: 'outcomes',
      lines: lines.length,
      frozenColumns: 3,
      pagesWide: 2,
      totalLabelIn: 'stakeholderName',
      highlights: (table) => [
        {
          range: table.localRange('valued'),
          kind: 'switched-off',
          fails: `AND(ISNUMBER(${table.own('outcome', table.firstRow)}),${table.own('valued', table.firstRow)}=0)`,
        },
      ],
    },
    columns,
  );
}

/** What one unit is worth in the project's own money and prices. */
function proxyWorth({ proxies }: Tables, number: string): string {
  const of = (key: string) => `SUMIF(${proxies.range('number')},${number},${proxies.range(key)})`;
  return `${of('valueUsed')}*${of('priceFactor')}`;
}

function isFlag(key: string): boolean {
  return key === 'valued' || key === 'counted';
}

function alignmentOf(field: (typeof mapFields)[number]): TableColumn['align'] {
  if (field === 'description' || field === 'unit' || field === 'treatment' || field === 'start') return 'left';
  return field === 'negative' ? 'center' : 'right';
}

/** A name that the line above shows too stands back. */
function quietWhere(column: TableColumn, quiet: readonly boolean[]): TableColumn {
  return {
    ...column,
    cell: (index, row) => {
      const content = column.cell(index, row);
      return content === null || quiet[index] !== true ? content : { ...content, role: 'quiet' };
    },
  };
}

function outcomeCell(context: WriteContext, outcome: AnyRow, field: (typeof mapFields)[number]): CellContent {
  const content = fieldCell(context, 'outcome', field, rowOf(context.project, 'outcome', outcome.id)?.[field] ?? null);
  if (!isShare(field)) return content;
  const said = shareNote(context, outcome.id, field);
  return said === null ? content : { ...content, note: content.note === undefined ? said : `${content.note}\n${said}` };
}

/** Reason and source of a deduction, to be read where the figure stands; their home is the sheet of adjustments. */
function shareNote(context: WriteContext, outcome: string, field: string): string | null {
  const note = noteAt(context.project, { entity: 'outcome', target: outcome, field, column: null });
  if (note === undefined) return null;
  const { t } = context.translator;
  const parts = [
    note.reason === null ? null : t('workbook/notes/reason', { text: note.reason }),
    note.source === null ? null : t('workbook/notes/source', { text: note.source }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('\n').slice(0, 2000).toWellFormed();
}
