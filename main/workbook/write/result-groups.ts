/** The lists of the results: present value by whatever an outcome belongs to, and inputs by who paid. */
import { catalogue, rowsOf } from '../../../shared/model/index.ts';
import type { WriteContext } from './context.ts';
import { nameOfNumber } from './field-cells.ts';
import { agencyLines, setLines } from './result-layout.ts';
import { lastSum } from './stakeholders.ts';
import type { Tables } from './tables.ts';

/** A figure of a list: its formula at a row, and what it comes to. */
export interface GroupCell {
  readonly formula: string;
  readonly value: string | number;
}

export interface GroupLine {
  /** The No. of the row that the line is about; null where it is about none. */
  readonly number: number | null;
  readonly name: (row: number) => GroupCell | string;
  readonly detail?: (row: number) => GroupCell;
  readonly outcomes: (row: number) => GroupCell;
  readonly amount: (row: number) => GroupCell;
}

export interface GroupList {
  readonly title: string;
  readonly lines: readonly GroupLine[];
  readonly detail: string;
  readonly amount: string;
  /** What is counted under more than one line; null where nothing can be. */
  readonly overlap: GroupCell | null;
  /** The total with everything once; null for lines that are no parts of one whole. */
  readonly total: number | null;
}

export function groupLists(
  context: WriteContext,
  tables: Tables,
): { readonly [S in 'sets' | 'outputs' | 'tags' | 'agencies' | 'kinds' | 'treatments' | 'funders']: GroupList } {
  const { results, translator, lists, project, numbers } = context;
  const { t } = translator;
  const { waterfall, stakeholders, map, inputs } = tables;
  const value = waterfall.range('countedValue');
  const counted = waterfall.range('counted');
  const none = t('workbook/results/belongsToNone');
  const amountHeading = t('workbook/columns/presentValue');
  const cell = (formula: string, found: string | number): GroupCell => ({ formula, value: found });
  const total = results.presentValue;

  const linked = (entity: 'output' | 'tag'): GroupList => {
    const sheet = entity === 'output' ? tables.outcomeOutputs : tables.outcomeTags;
    const found = entity === 'output' ? results.outputs : results.tags;
    const links = waterfall.range(entity === 'output' ? 'outputs' : 'tags');
    const of = (id: string | null) => found.groups.find((group) => group.id === id);
    const added = found.groups.reduce((sum, group) => sum + group.presentValue, 0);
    return {
      title: t(entity === 'output' ? 'workbook/results/byOutput' : 'workbook/results/byTag'),
      detail: '',
      amount: amountHeading,
      lines: [
        ...numbers.ids(entity).map(
          (id): GroupLine => ({
            number: numbers.of(entity, id),
            name: (row) => nameOfNumber(context, tables, entity, `$A${row}`, id),
            outcomes: (row) =>
              cell(`SUMIF(${sheet.range(entity)},$A${row},${sheet.range('counted')})`, of(id)?.outcomes ?? 0),
            amount: (row) =>
              cell(`SUMIF(${sheet.range(entity)},$A${row},${sheet.range('countedValue')})`, of(id)?.presentValue ?? 0),
          }),
        ),
        {
          number: null,
          name: () => none,
          outcomes: () => cell(`SUMIF(${links},0,${counted})`, of(null)?.outcomes ?? 0),
          amount: () => cell(`SUMIF(${links},0,${value})`, of(null)?.presentValue ?? 0),
        },
      ],
      overlap: cell(`SUMPRODUCT((${links}>1)*(${links}-1)*${value})`, added - total),
      total,
    };
  };

  const agency = (id: string | null) => results.agencies.groups.find((group) => group.id === id);
  const agencies: GroupList = {
    title: t('workbook/results/byAgency'),
    detail: '',
    amount: amountHeading,
    lines: [
      ...agencyLines(context).map((proxy): GroupLine => {
        const name = project.proxy.get(proxy)?.agency ?? '';
        const { proxies } = tables;
        return {
          number: numbers.of('proxy', proxy),
          name: (row) =>
            cell(`INDEX(${proxies.range('agency')},MATCH($A${row},${proxies.range('number')},0))&""`, name),
          outcomes: (row) =>
            cell(`SUMPRODUCT(EXACT(${waterfall.range('agency')},$B${row})*${counted})`, agency(name)?.outcomes ?? 0),
          amount: (row) =>
            cell(`SUMPRODUCT(EXACT(${waterfall.range('agency')},$B${row})*${value})`, agency(name)?.presentValue ?? 0),
        };
      }),
      {
        number: null,
        name: () => none,
        outcomes: () => cell(`SUMPRODUCT((${waterfall.range('agency')}="")*${counted})`, agency(null)?.outcomes ?? 0),
        amount: () => cell(`SUMPRODUCT((${waterfall.range('agency')}="")*${value})`, agency(null)?.presentValue ?? 0),
      },
    ],
    overlap: null,
    total,
  };

  const kind = (id: string | null) => results.kinds.groups.find((group) => group.id === id);
  const kinds: GroupList = {
    title: t('workbook/results/byKind'),
    detail: '',
    amount: amountHeading,
    lines: [...catalogue.proxy.kind.options, null].map((option): GroupLine => {
      const is = (row: number) =>
        option === null ? `(${waterfall.range('kind')}="")` : `(${waterfall.range('kind')}=$B${row})`;
      return {
        number: null,
        name: () =>
          option === null ? none : cell(lists.cell('proxy.kind', option), lists.label('proxy.kind', option)),
        outcomes: (row) => cell(`SUMPRODUCT(${is(row)}*${counted})`, kind(option)?.outcomes ?? 0),
        amount: (row) => cell(`SUMPRODUCT(${is(row)}*${value})`, kind(option)?.presentValue ?? 0),
      };
    }),
    overlap: null,
    total,
  };

  const treatments: GroupList = {
    title: t('workbook/results/byTreatment'),
    detail: '',
    amount: amountHeading,
    lines: catalogue.outcome.treatment.options.map(
      (option): GroupLine => ({
        number: null,
        name: () => cell(lists.cell('outcome.treatment', option), lists.label('outcome.treatment', option)),
        outcomes: (row) =>
          cell(
            `COUNTIF(${map.range('treatment')},$B${row})`,
            rowsOf(project, 'outcome').filter(({ treatment }) => treatment === option).length,
          ),
        amount: (row) =>
          cell(
            `SUMPRODUCT((${map.range('treatment')}=$B${row})*${value})`,
            results.treatments.find(({ treatment }) => treatment === option)?.presentValue ?? 0,
          ),
      }),
    ),
    overlap: null,
    total,
  };

  const funders: GroupList = {
    title: t('workbook/results/byFunder'),
    detail: '',
    amount: t('workbook/columns/investment'),
    lines: [...catalogue.input.funder.options, null].map((option): GroupLine => {
      const is = (row: number) =>
        option === null ? `(${inputs.range('funder')}="")` : `(${inputs.range('funder')}=$B${row})`;
      const of = [...results.inputs.values()].filter((input) => input.funder === option && input.value !== null);
      return {
        number: null,
        name: () =>
          option === null ? none : cell(lists.cell('input.funder', option), lists.label('input.funder', option)),
        outcomes: (row) => cell(`SUMPRODUCT(${is(row)}*${inputs.range('counts')})`, of.length),
        amount: (row) =>
          cell(
            `SUMPRODUCT(${is(row)}*${inputs.range('investment')})`,
            results.inputTotals.byFunder.find(({ funder }) => funder === option)?.amount ?? 0,
          ),
      };
    }),
    overlap: null,
    total: results.investment,
  };

  const sums = stakeholders.range(lastSum(context));
  const setTotals = setLines(context).map((id) => {
    const child = project.stakeholder.get(id);
    const parent = results.stakeholders.find(({ stakeholder }) => stakeholder === child?.parent);
    return {
      id,
      parent: child?.parent ?? null,
      set: child?.subgroupSet ?? '',
      found: parent?.sets.find(({ set }) => set === (child?.subgroupSet ?? '')),
    };
  });
  const childOf = (row: number, key: string) =>
    `SUMIF(${stakeholders.range('number')},$A${row},${stakeholders.range(key)})`;
  const sets: GroupList = {
    title: t('workbook/results/bySet'),
    detail: t('workbook/results/ofGroup'),
    amount: amountHeading,
    lines: setTotals.map(
      ({ id, parent, set, found }): GroupLine => ({
        number: numbers.of('stakeholder', id),
        name: (row) =>
          cell(`INDEX(${stakeholders.range('subgroupSet')},MATCH($A${row},${stakeholders.range('number')},0))&""`, set),
        detail: (row) => nameOfNumber(context, tables, 'stakeholder', childOf(row, 'parentNumber'), parent),
        outcomes: (row) => cell(childOf(row, 'countsInParent'), found?.counted === true ? 1 : 0),
        amount: (row) =>
          cell(
            `SUMPRODUCT((${stakeholders.range('parentNumber')}=${childOf(row, 'parentNumber')})*EXACT(${stakeholders.range('subgroupSet')},$B${row})*${sums})`,
            found?.presentValue ?? 0,
          ),
      }),
    ),
    overlap: null,
    total: null,
  };
  return { sets, outputs: linked('output'), tags: linked('tag'), agencies, kinds, treatments, funders };
}
