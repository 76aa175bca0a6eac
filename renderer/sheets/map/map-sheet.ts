/** The impact map: one sheet over stakeholders, inputs, outputs, outcomes, proxies and results. */
import { columnLabel } from '../../../shared/engine/index.ts';
import { type EntityName, isFigure, type Project, settingsOf } from '../../../shared/model/index.ts';
import {
  type CalculatedColumn,
  type ColumnGroup,
  type EnteredColumn,
  figureInForce,
  figureValue,
  type Sheet,
  type SheetColumn,
  type SheetScope,
} from '../../grid/index.ts';
import type { RowPlace } from '../../state/index.ts';
import { enteredHeading } from '../headings.ts';
import { suggestionsFor } from '../suggestions.ts';
import { additionsAt } from './additions.ts';
import { calculatedNotice } from './calculated-notice.ts';
import { explainedCell } from './explained-cell.ts';
import { asMapColumn, columnGroups, columnShowing, type MapColumn } from './map-columns.ts';
import { MapCursor } from './map-cursor.ts';
import { flatLines, lineShowing, type MapLine, mapLines, shownRow } from './map-lines.ts';
import { calculatedNumber, calculatedView, enteredView } from './map-view.ts';
import { editText, MapWriter } from './map-writer.ts';

export const mapSheet: Sheet<MapLine> = {
  name: 'map',
  firstColumn: 'stakeholder.name',
  frozen: ['stakeholder.name', 'stakeholder.size'],
  names: ['stakeholder.name', 'outcome.description'],
  lines: mapLines,
  flatLines,
  groups: ({ results, translator }): readonly ColumnGroup[] =>
    columnGroups(results.columns.length).map(({ name, stage, columns }) => {
      return { id: name, heading: translator.t(`window/grid/groups/${name}`), stage, columns };
    }),
  groupsKey: ({ results, formats, project }) => {
    const { columnLabels, periodFrom } = settingsOf(project);
    return [results.columns.length, formats.currencySign, columnLabels, periodFrom].join(' ');
  },
  heading: (scope, column) => heading(scope, asMapColumn(column)),
  headingHelp: (scope, column) => headingHelp(scope, asMapColumn(column)),
  rowShown: (project, line, column) => rowShown(project, line, column),
  spans: (column) => column.kind === 'entered' && (column.entity === 'stakeholder' || column.entity === 'output'),
  spanOf: (line, column) => {
    if (column.kind !== 'entered' || line.flat === true) return null;
    return column.entity === 'stakeholder' || column.entity === 'output' ? line[column.entity] : null;
  },
  view: (scope, line, asked) => {
    const column = asMapColumn(asked);
    return column.kind === 'entered' ? enteredView(scope, line, column) : calculatedView(scope, line, column);
  },
  number: numberOf,
  editText: (scope, line, asked) => {
    const column = asMapColumn(asked);
    return column.kind === 'entered' ? editText(scope, line, column) : null;
  },
  suggestions: ({ project, translator }, _line, column) => suggestionsFor(project, column, translator),
  writer: (scope, line) => new MapWriter(scope, line),
  cursor: (scope, lines, from) => new MapCursor(scope, lines, from),
  lineShowing,
  columnShowing,
  explained: (project, line, column) => explainedCell(project, line, asMapColumn(column)),
  calculatedNotice: (scope, line, asked: CalculatedColumn) => {
    const column = asMapColumn(asked);
    if (column.kind === 'entered') throw new Error(`${column.id} is typed into`);
    return calculatedNotice(scope, line, column);
  },
  totalText,
  leads: () => [],
  details: (project, { outcome, output, input, stakeholder }) => {
    const proxy = outcome === null ? null : (project.outcome.get(outcome)?.proxy ?? null);
    const rows = { outcome, proxy, output, input, stakeholder };
    return DETAILED.flatMap((entity): RowPlace[] => {
      const id = rows[entity];
      return id === null ? [] : [{ entity, id }];
    });
  },
  additions: additionsAt,
  removable: (line) => {
    const onLine = (['outcome', 'output', 'input', 'stakeholder'] as const).map((entity) => [entity, line[entity]]);
    return onLine.flatMap(([entity, id]) => (id == null ? [] : [{ entity: entity as EntityName, id }]));
  },
  movable: (line): RowPlace | null => {
    if (line.outcome !== null) return { entity: 'outcome', id: line.outcome };
    if (line.input !== null) return { entity: 'input', id: line.input };
    return line.stakeholder === null || line.ordinal > 0 ? null : { entity: 'stakeholder', id: line.stakeholder };
  },
  blockOf: ({ stakeholder }) => (stakeholder === null ? null : { entity: 'stakeholder', id: stakeholder }),
};

const DETAILED = ['outcome', 'proxy', 'output', 'input', 'stakeholder'] as const;

function rowShown(project: Project, line: MapLine, asked: EnteredColumn): string | null {
  const column = asMapColumn(asked);
  return column.kind === 'entered' ? shownRow(project, line, column) : null;
}

function heading(scope: SheetScope, column: MapColumn): string {
  const { project, formats } = scope;
  const { t } = scope.translator;
  if (column.kind === 'entered') return enteredHeading(scope, column);
  if (column.value === 'impact') return t('window/grid/impact', { currency: formats.currencySign });
  if (column.value === 'presentValue') return t('window/grid/presentValue', { currency: formats.currencySign });
  const label = columnLabel(project, column.value.year);
  return label.kind === 'calendar' ? String(label.year) : t('window/grid/year', { year: label.year });
}

function headingHelp({ translator }: SheetScope, column: MapColumn): string {
  if (column.kind === 'entered') return translator.fieldHelp(column.entity, column.field);
  if (column.value === 'impact') return translator.t('window/grid/impactHelp');
  if (column.value === 'presentValue') return translator.t('window/grid/presentValueHelp');
  return translator.t('window/grid/yearHelp');
}

/** What a figure counts as, where that is a number; of a calculated cell, the number before it is rounded to be shown. */
function numberOf(scope: SheetScope, line: MapLine, asked: SheetColumn): number | null {
  const column = asMapColumn(asked);
  const { project, results } = scope;
  if (column.kind === 'calculated') {
    const result = line.outcome === null ? undefined : results.outcomes.get(line.outcome);
    return result === undefined || result.problems.length > 0 ? null : calculatedNumber(result, column.value);
  }
  const id = shownRow(project, line, column);
  if (id === null || !isFigure(column.facts)) return null;
  if (column.id === 'outcome.quantity') return results.outcomes.get(id)?.quantity ?? enteredNumber(scope, column, id);
  if (column.id === 'input.amount') return results.inputs.get(id)?.value ?? enteredNumber(scope, column, id);
  return enteredNumber(scope, column, id);
}

function enteredNumber({ project, results }: SheetScope, { entity, field }: EnteredColumn, id: string): number | null {
  const value = figureValue(results, figureInForce(project, { entity, target: id, field, column: null }).entry);
  return typeof value === 'number' ? value : null;
}

function totalText({ results, formats, pence, translator }: SheetScope, asked: SheetColumn): string {
  if (results.problems.length > 0) return '';
  const column = asMapColumn(asked);
  if (column.id === 'stakeholder.name') return translator.t('window/grid/total');
  if (column.id === 'input.amount') return formats.amount(results.investment, pence);
  if (column.kind === 'entered' || column.value === 'impact') return '';
  if (column.value === 'presentValue') return formats.amount(results.presentValue, pence);
  const year = results.columns[column.value.year];
  return year === undefined ? '' : formats.amount(year.value, pence);
}
