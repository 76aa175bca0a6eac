/** One line for each outcome and deduction: the figure, why it is what it is, and what the calculation takes. */
import { type AnyRow, addressId, type Entry, type FieldName, noteAt, rowsBy } from '../../../shared/model/index.ts';
import type { WriteContext } from './context.ts';
import { fieldCell, identityColumns, nameColumn } from './field-cells.ts';
import { flagColumn } from './figure-formulas.ts';
import { entryAt, overrideAt } from './figure-in-force.ts';
import { percentFormat } from './formats.ts';
import { shares } from './settings-cells.ts';
import { isShare } from './shares.ts';
import type { Scalar } from './sheet-draft.ts';
import { type CellContent, Table, type TableColumn } from './table.ts';
import type { Tables } from './tables.ts';
import { shareState } from './workings-values.ts';

/** Notes that have their home here rather than among the other notes on figures. */
export function isAdjustmentNote(note: {
  readonly entity: string;
  readonly field: string;
  readonly column: number | null;
}): boolean {
  return note.entity === 'outcome' && note.column === null && isShare(note.field);
}

const noteFields = [
  'basis',
  'reason',
  'source',
  'link',
  'date',
  'grade',
  'comment',
  'range',
  'signedOffBy',
  'signedOffOn',
] as const satisfies readonly FieldName<'figureNote'>[];

const WIDTHS: { readonly [F in (typeof noteFields)[number]]: number } = {
  basis: 17,
  reason: 44,
  source: 34,
  link: 24,
  date: 12,
  grade: 12,
  comment: 30,
  range: 14,
  signedOffBy: 18,
  signedOffOn: 12,
};

export function adjustmentsTable(context: WriteContext, tables: () => Tables): Table {
  const { translator, numbers, project, settingsCells } = context;
  const lines = numbers.ids('outcome').flatMap((outcome) =>
    shares.map((share, place) => {
      const note = noteAt(project, { entity: 'outcome', target: outcome, field: share, column: null });
      return { outcome, share, place: place + 1, note: (note ?? null) as AnyRow | null };
    }),
  );
  const mapLine = new Map(numbers.lines.map(({ outcome }, index) => [outcome, index + 1]));
  const own = (key: string, row: number) => tables().adjustments.own(key, row);
  const shareCell = (entry: Entry) => fieldCell(context, 'outcome', 'deadweight', entry);
  const heading = (
    key: 'adjustment' | 'entered' | 'inForce' | 'usedShare' | 'unusable' | 'citations' | 'mapLine' | 'place' | 'number',
  ) => translator.t(`workbook/columns/${key}`);
  const plain = (
    key: string,
    mark: string | undefined,
    text: string,
    width: number,
    role: TableColumn['role'],
    of: (index: number) => CellContent | null,
  ): TableColumn => ({
    key,
    mark,
    heading: text,
    stage: 'adjustments',
    width,
    role,
    cell: of,
  });
  const calculated = (
    key: string,
    text: string,
    width: number,
    cell: TableColumn['cell'],
    format?: string,
  ): TableColumn => ({
    key,
    heading: text,
    stage: 'adjustments',
    width,
    role: 'calculation',
    align: 'right',
    format,
    cell,
  });
  const noteField = (name: (typeof noteFields)[number] | 'override'): TableColumn => ({
    key: name,
    mark: `figureNote.${name}`,
    heading: translator.fieldLabel('figureNote', name),
    stage: 'adjustments',
    width: name === 'override' ? 12 : WIDTHS[name],
    role: 'input',
    align: name === 'override' ? 'right' : undefined,
    cell: (index) => {
      const content = fieldCell(context, 'figureNote', name, lines[index]?.note?.[name] ?? null);
      if (name !== 'override') return content;
      return typeof content.value === 'number'
        ? { ...content, format: percentFormat(content.value) }
        : { ...content, format: '0%' };
    },
  });
  const typedCell = (row: number) => {
    const { map } = tables();
    return `INDEX(${map.block('deadweight', 'dropOff')},${own('mapLine', row)},${own('place', row)})`;
  };
  const columns: TableColumn[] = [
    {
      ...plain('number', undefined, heading('number'), 6, 'structure', (index) => ({ value: index + 1 })),
      align: 'right',
    },
    {
      ...plain(
        'outcome',
        'figureNote.target',
        translator.fieldLabel('outcomeOutput', 'outcome'),
        9,
        'structure',
        (index) => ({
          value: numbers.of('outcome', lines[index]?.outcome ?? null),
        }),
      ),
      align: 'right',
    },
    nameColumn(
      context,
      tables,
      'outcomeName',
      translator.fieldLabel('outcome', 'description'),
      'outcomes',
      'outcome',
      {
        number: (row) => own('outcome', row),
        id: (index) => lines[index]?.outcome ?? null,
      },
      30,
    ),
    plain('adjustment', undefined, heading('adjustment'), 14, 'text', (index) => ({
      value: translator.fieldLabel('outcome', lines[index]?.share ?? 'deadweight'),
    })),
    calculated('entered', heading('entered'), 10, (index, row) => {
      const line = lines[index];
      const { value } = shareCell(line === undefined ? null : entryAt(project, 'outcome', line.outcome, line.share));
      return {
        formula: `IF(ISBLANK(${typedCell(row)}),"",${typedCell(row)})`,
        value: value ?? '',
        format: shareFormat(value),
      };
    }),
    noteField('override'),
    calculated('inForce', heading('inForce'), 10, (index, row) => {
      const line = lines[index];
      const override = line === undefined ? null : overrideAt(project, 'outcome', line.outcome, line.share);
      const entry = override ?? (line === undefined ? null : entryAt(project, 'outcome', line.outcome, line.share));
      const { value } = shareCell(entry);
      return {
        formula: `IF(ISBLANK(${own('override', row)}),${own('entered', row)},${own('override', row)})`,
        value: value ?? '',
        format: shareFormat(value),
      };
    }),
    calculated('used', heading('usedShare'), 10, (index, row) => {
      const line = lines[index];
      const all = `INDEX(${settingsCells.setAllTo},${own('place', row)})`;
      const used = line === undefined ? 0 : shareState(context, line.outcome, line.share).used;
      return {
        formula: `IF(ISNUMBER(${all}),${all},N(${own('inForce', row)}))*INDEX(${settingsCells.multiplyBy},${own('place', row)})`,
        value: used,
        format: shareFormat(used),
      };
    }),
    flagColumn('unusable', heading('unusable'), 'adjustments', (index, row) => {
      const line = lines[index];
      const text = `ISTEXT(${own('inForce', row)})*(${own('inForce', row)}<>"")=0`;
      return {
        formula: `1-AND(${text},${own('used', row)}>=0,${own('used', row)}<=1)`,
        value: line === undefined ? 0 : shareState(context, line.outcome, line.share).unusable,
      };
    }),
    ...noteFields.map(noteField),
    flagColumn('blank', translator.t('workbook/columns/blank'), 'adjustments', (index, row) => {
      const line = lines[index];
      return {
        formula: `1*(${own('inForce', row)}="")`,
        value: line !== undefined && shareState(context, line.outcome, line.share).state === 0 ? 1 : 0,
      };
    }),
    flagColumn('valued', translator.t('workbook/columns/valued'), 'adjustments', (index, row) => ({
      formula: `SUMIF(${tables().workings.range('number')},${own('outcome', row)},${tables().workings.range('valued')})`,
      value: context.results.outcomes.get(lines[index]?.outcome ?? '')?.valued === true ? 1 : 0,
    })),
    calculated(
      'citations',
      heading('citations'),
      9,
      (index, row) => {
        const note = lines[index]?.note;
        const { citations } = tables();
        return {
          formula: `SUMPRODUCT(1*(${citations.range('figureNote')}=${own('address', row)}))`,
          value: note == null ? 0 : rowsBy(project, 'citation', 'figureNote', note.id).length,
        };
      },
      '0',
    ),
    plain('address', undefined, translator.t('workbook/columns/figure'), 24, 'quiet', (index) => {
      const line = lines[index];
      return line === undefined
        ? null
        : { value: addressId({ entity: 'outcome', target: line.outcome, field: line.share, column: null }) };
    }),
    plain('entity', 'figureNote.entity', translator.fieldLabel('figureNote', 'entity'), 11, 'quiet', () => ({
      value: 'outcome',
    })),
    plain('field', 'figureNote.field', translator.fieldLabel('figureNote', 'field'), 13, 'quiet', (index) => ({
      value: lines[index]?.share ?? null,
    })),
    {
      ...calculated(
        'mapLine',
        heading('mapLine'),
        8,
        (index, row) => ({
          formula: `MATCH(${own('outcome', row)},${tables().map.range('outcome')},0)`,
          value: mapLine.get(lines[index]?.outcome ?? null) ?? 0,
        }),
        '0',
      ),
    },
    {
      ...plain('place', undefined, heading('place'), 8, 'structure', (index) => ({ value: lines[index]?.place ?? 0 })),
      align: 'right',
    },
    ...identityColumns(
      context,
      'figureNote',
      lines.map(({ note }) => note),
    ),
  ];
  return new Table(
    {
      key: 'adjustments',
      name: context.sheetName('adjustments'),
      purpose: translator.t('workbook/purposes/adjustments'),
      stage: 'adjustments',
      lines: lines.length,
      frozenColumns: 4,
      pagesWide: 2,
      highlights: (table) => [{ range: table.localRange('unusable'), kind: 'above-zero' }],
    },
    columns,
  );
}

function shareFormat(value: Scalar): string {
  return typeof value === 'number' ? percentFormat(value) : '0%';
}
