/** Everyone considered, those left out included; and which sub-groups count. */

import { rowsOf } from '../../../shared/model/index.ts';
import { FLAG_LIST } from './choice-lists.ts';
import type { WriteContext } from './context.ts';
import { flagColumn, inForceColumns } from './figure-formulas.ts';
import { listedRows, register } from './registers.ts';
import { levelsOf, type StakeholderState, stakeholderStates } from './subgroup-values.ts';
import type { Table, TableColumn } from './table.ts';
import type { Tables } from './tables.ts';

/** The column that says in the end how the outcomes of a stakeholder stand to the totals. */
export function lastStanding(context: WriteContext): string {
  return `standing${levelsOf(context)}`;
}

/** The column of a stakeholder's value with that of all its sub-groups that count. */
export function lastSum(context: WriteContext): string {
  return `withSubgroups${levelsOf(context)}`;
}

export function stakeholdersTable(context: WriteContext, tables: () => Tables): Table {
  const { translator, lists, formats, results } = context;
  const { t } = translator;
  const rows = listedRows(context, 'stakeholder');
  const states = stakeholderStates(context);
  const levels = Array.from({ length: levelsOf(context) }, (_, index) => index + 1);
  const own = (key: string, row: number) => tables().stakeholders.own(key, row);
  const local = (key: string) => tables().stakeholders.localRange(key);
  /** The rows above this one, from the key row on, which holds no figures. */
  const above = (key: string, row: number) => {
    const { stakeholders: table } = tables();
    return `$${table.letters(key)}$${table.firstRow - 1}:$${table.letters(key)}${row - 1}`;
  };
  const state = (
    key: string,
    heading: string,
    value: (of: StakeholderState) => number,
    formula: (row: number) => string,
  ) =>
    flagColumn(key, heading, 'stakeholders', (index, row) => {
      const found = states.get(rows[index]?.id ?? '');
      return { formula: formula(row), value: found === undefined ? 0 : value(found) };
    });
  const level = (number: number) => ({ level: String(number) });
  const holds = (number: number) => (number === 0 ? 'ownValued' : `holds${number}`);
  const lastHolds = holds(levels.length);
  const standing = (number: number) => (number === 0 ? 'ownStanding' : `standing${number}`);
  const sum = (number: number) => (number === 0 ? 'ownPresentValue' : `withSubgroups${number}`);
  const ofParent = (row: number, key: string) => `SUMIF(${local('number')},${own('parentNumber', row)},${local(key)})`;
  const sums = sumsByLevel(context, levels.length);
  const money = (number: number): TableColumn => ({
    key: sum(number),
    heading: number === 0 ? t('workbook/columns/ownPresentValue') : t('workbook/columns/withSubgroups', level(number)),
    stage: 'stakeholders',
    width: 15,
    role: 'calculation',
    align: 'right',
    format: formats.money,
    cell: (index, row) => {
      const { map, presentValues } = tables();
      const ownValue = `SUMIF(${map.range('stakeholder')},${own('number', row)},${presentValues.range('presentValue')})`;
      const below = `SUMIFS(${local(sum(number - 1 < 0 ? 0 : number - 1))},${local('parentNumber')},${own('number', row)},${local('countsInParent')},1)`;
      return {
        formula: number === 0 ? ownValue : `${own('ownPresentValue', row)}+${below}`,
        value: sums.get(rows[index]?.id ?? '')?.[number] ?? 0,
      };
    },
  });
  return register(context, tables, {
    key: 'stakeholders',
    entity: 'stakeholder',
    stage: 'stakeholders',
    pagesWide: 3,
    calculated: [
      flagColumn('counts', t('workbook/columns/counted'), 'stakeholders', (index, row) => ({
        formula: `1*(${own('included', row)}=${lists.cell(FLAG_LIST, 'yes')})`,
        value: rows[index]?.included === true ? 1 : 0,
      })),
      ...inForceColumns(context, tables, {
        entity: 'stakeholder',
        field: 'size',
        label: translator.fieldLabel('stakeholder', 'size'),
        stage: 'stakeholders',
        number: (row) => own('number', row),
        typed: (row) => own('size', row),
        id: (index) => rows[index]?.id ?? null,
      }),
      state(
        'parentNumber',
        t('workbook/columns/parentNumber'),
        ({ parent }) => parent,
        (row) => `N(${own('parent', row)})`,
      ),
      state(
        'ownValued',
        t('workbook/columns/ownValued'),
        ({ ownValued }) => ownValued,
        (row) => {
          const { map } = tables();
          const valued = `COUNTIFS(${map.range('stakeholder')},${own('number', row)},${map.range('treatment')},${lists.cell('outcome.treatment', 'valued')})`;
          return `${own('counts', row)}*(${valued}>0)`;
        },
      ),
      ...levels.map((number) =>
        state(
          holds(number),
          t('workbook/columns/holdsValued', level(number)),
          (of) => of.holds[number] ?? 0,
          (row) => {
            const below = `SUMIF(${local('parentNumber')},${own('number', row)},${local(holds(number - 1))})`;
            return `MAX(${own('ownValued', row)},1*(${below}>0))`;
          },
        ),
      ),
      state(
        'firstOfSet',
        t('workbook/columns/firstOfSet'),
        ({ firstOfSet }) => firstOfSet,
        (row) => {
          const same = `(${above('parentNumber', row)}=${own('parentNumber', row)})*EXACT(${above('subgroupSet', row)},${own('subgroupSet', row)})`;
          return `${own(lastHolds, row)}*(${own('parentNumber', row)}>0)*(SUMPRODUCT(${same}*(${above(lastHolds, row)}=1))=0)`;
        },
      ),
      state(
        'setsWithin',
        t('workbook/columns/setsWithin'),
        ({ setsWithin }) => setsWithin,
        (row) => {
          return `SUMIF(${local('parentNumber')},${own('number', row)},${local('firstOfSet')})`;
        },
      ),
      state(
        'countedSetThere',
        t('workbook/columns/countedSetThere'),
        ({ countedSetThere }) => countedSetThere,
        (row) => {
          const children = `(${local('parentNumber')}=${own('number', row)})*(${local(lastHolds)}=1)`;
          return `SUMPRODUCT(${children}*EXACT(${local('subgroupSet')},${own('countedSet', row)}))`;
        },
      ),
      {
        key: 'setOfParent',
        heading: t('workbook/columns/setOfParent'),
        stage: 'stakeholders',
        width: 16,
        role: 'calculation',
        cell: (index, row) => {
          const parent = context.project.stakeholder.get(
            context.project.stakeholder.get(rows[index]?.id ?? '')?.parent ?? '',
          );
          const found = `INDEX(${local('countedSet')},MATCH(${own('parentNumber', row)},${local('number')},0))&""`;
          return { formula: `IF(${own('parentNumber', row)}=0,"",${found})`, value: parent?.countedSet ?? '' };
        },
      },
      state(
        'countsInParent',
        t('workbook/columns/countsInParent'),
        ({ countsInParent }) => countsInParent,
        (row) => {
          const set = `EXACT(${own('subgroupSet', row)}&"",${own('setOfParent', row)})`;
          return `1*OR(${own('parentNumber', row)}=0,${ofParent(row, 'setsWithin')}<2,${set})`;
        },
      ),
      state(
        'ownStanding',
        t('workbook/columns/ownStanding'),
        ({ ownStanding }) => ownStanding,
        (row) => {
          const none = `AND(${ofParent(row, 'setsWithin')}>1,${ofParent(row, 'countedSetThere')}=0)`;
          return `IF(${none},-1,${own('countsInParent', row)})`;
        },
      ),
      ...levels.map((number) =>
        state(
          standing(number),
          t('workbook/columns/standing', level(number)),
          (of) => of.standings[number] ?? 0,
          (row) => {
            const higher = `(${own('parentNumber', row)}=0)+${ofParent(row, standing(number - 1))}`;
            return `IF(${higher}=1,${own('ownStanding', row)},${higher})`;
          },
        ),
      ),
      ...[0, ...levels].map(money),
    ],
  });

  function sumsByLevel(of: WriteContext, most: number): ReadonlyMap<string, readonly number[]> {
    const all = rowsOf(of.project, 'stakeholder');
    const ownOf = new Map(results.stakeholders.map(({ stakeholder, presentValue }) => [stakeholder, presentValue]));
    const found = new Map(all.map(({ id }) => [id, [ownOf.get(id) ?? 0]]));
    for (let number = 1; number <= most; number += 1) {
      for (const { id } of all) {
        const below = all
          .filter((row) => row.parent === id && states.get(row.id)?.countsInParent === 1)
          .reduce((total, row) => total + (found.get(row.id)?.[number - 1] ?? 0), 0);
        found.get(id)?.push((ownOf.get(id) ?? 0) + below);
      }
    }
    return found;
  }
}
