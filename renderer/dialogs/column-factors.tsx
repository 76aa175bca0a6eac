/** The discount factors of custom timing, typed column by column. */
import { columnLabel, discountFactor, type Results } from '../../shared/engine/index.ts';
import {
  addressId,
  type Command,
  columnFigureAt,
  type Entry,
  fieldOf,
  isFigure,
  numberOf,
  PROJECT_ID,
  type Project,
  rowsOf,
} from '../../shared/model/index.ts';
import { figureToText, parseFigure } from '../../shared/parsing/index.ts';
import { cellContext } from '../format/index.ts';
import { EditableTable } from '../sheets/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';

const DIGITS = 6;

export function ColumnFactors() {
  const model = useWindow();
  const { project, results } = useOpen();
  const translator = useText();
  const { t } = translator;
  const context = cellContext(project, 'project', 'columnFactor', null, translator);
  const facts = fieldOf('project', 'columnFactor');
  const name = (column: number) => {
    if (column < 0) return t('window/conventions/factors/before');
    const label = columnLabel(project, column);
    return label.kind === 'calendar' ? String(label.year) : t('window/grid/year', { year: label.year });
  };
  const typed = (column: number): Entry => columnFigureAt(project, addressOf(column))?.value ?? null;
  const used = (column: number) => {
    const factor = discountFactor(results.plan, column);
    return Number.isNaN(factor) ? '' : factor.toFixed(DIGITS);
  };
  const onType = (row: string | null, _column: string, text: string) => {
    if (row === null || facts === undefined || !isFigure(facts)) return;
    const column = Number(row);
    const parsed = parseFigure(text, facts, typed(column), context);
    if (!parsed.ok) return model.tell({ kind: 'problem', text: translator.sentence(parsed.problem) });
    const command = factorCommand(project, column, parsed.value);
    if (command === null) return;
    const key = parsed.value === null ? 'clear' : 'set';
    model.dispatch(command, t(`window/conventions/factors/${key}`, { column: name(column) }));
  };
  const ids = columnsOf(project, results).map(String);
  return (
    <div className="ww-choices">
      <h3 className="ww-choices-title">{t('window/conventions/factors/label')}</h3>
      <p className="ww-choices-help">{t('window/conventions/factors/help')}</p>
      <EditableTable
        label={t('window/conventions/factors/label')}
        testId="column-factors"
        fixed
        columns={[
          { id: 'column', heading: t('window/conventions/factors/column'), width: 180 },
          { id: 'factor', heading: t('window/conventions/factors/factor'), width: 130, numeric: true },
          { id: 'used', heading: t('window/conventions/factors/used'), width: 130, numeric: true },
        ]}
        rows={ids}
        shown={(row, column) => {
          const place = Number(row);
          if (column === 'column') return { text: name(place), tone: 'calculated' };
          if (column === 'used') return { text: used(place), tone: 'calculated' };
          return { text: figureToText(typed(place), 'number', context) };
        }}
        editText={(row, column) => (column === 'factor' ? figureToText(typed(Number(row)), 'number', context) : null)}
        onType={onType}
      />
    </div>
  );
}

function addressOf(column: number) {
  return { entity: 'project', target: PROJECT_ID, field: 'columnFactor', column } as const;
}

/**
 * The columns in which outcomes may have value, those in which inputs lie, and any that has a factor already. Not only
 * the columns of the results: an outcome whose column lacks its factor has no value yet.
 */
function columnsOf(project: Project, results: Results): readonly number[] {
  const { activityColumns } = results.plan;
  const ends = rowsOf(project, 'outcome').map(({ duration, startColumn }) => {
    return (startColumn ?? activityColumns) + Math.ceil(numberOf(duration) ?? 0);
  });
  const howMany = ends.reduce((most, end) => Math.max(most, end), results.columns.length);
  const columns = new Set(Array.from({ length: Math.min(howMany, results.plan.mostColumns) }, (_, column) => column));
  for (const { columns: each } of results.inputs.values()) for (const { column } of each) columns.add(column);
  for (const { entity, target, column } of rowsOf(project, 'columnFigure')) {
    if (entity === 'project' && target === PROJECT_ID && column !== null) columns.add(column);
  }
  return [...columns].sort((a, b) => a - b);
}

function factorCommand(project: Project, column: number, value: Entry): Command | null {
  const address = addressOf(column);
  const id = addressId(address);
  const exists = columnFigureAt(project, address) !== undefined;
  if (numberOf(value) === null) return exists ? { type: 'remove', entity: 'columnFigure', id } : null;
  if (exists) return { type: 'set', entity: 'columnFigure', id, field: 'value', value };
  return { type: 'insert', entity: 'columnFigure', id, values: { ...address, value } };
}
