/** The discount factors of custom timing, typed column by column. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { columnLabel, discountFactor } from '../../shared/engine/index.ts';
import {
  addressId,
  type Command,
  columnFigureAt,
  type Entry,
  fieldOf,
  isFigure,
  MOST_COLUMNS,
  numberOf,
  PROJECT_ID,
  type Project,
} from '../../shared/model/index.ts';
import { figureToText, parseFigure } from '../../shared/parsing/index.ts';
import { cellContext } from '../format/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';
import { EditableTable } from './editable-table.tsx';
import { factorColumns } from './factor-columns.ts';

const DIGITS = 6;

export function ColumnFactors() {
  const model = useWindow();
  const { project, results } = useOpen();
  const translator = useText();
  const { t } = translator;
  const [added, setAdded] = useState(0);
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
  const keepFactor = (column: number, text: string) => {
    if (facts === undefined || !isFigure(facts)) return;
    const parsed = parseFigure(text, facts, typed(column), context);
    if (!parsed.ok) return model.tell({ kind: 'problem', text: translator.sentence(parsed.problem) });
    const command = factorCommand(project, column, parsed.value);
    if (command === null) return;
    const key = parsed.value === null ? 'clear' : 'set';
    model.dispatch(command, t(`window/conventions/factors/${key}`, { column: name(column) }));
  };
  const onType = (row: string | null, _column: string, text: string) => {
    if (row !== null) keepFactor(Number(row), text);
    return null;
  };
  const needed = useMemo(() => factorColumns(project), [project]);
  const last = needed.at(-1) ?? 0;
  // Those that were added here and have no factor yet: a horizon cuts off value for which one is wanted, too.
  const end = Math.min(Math.max(last, added), MOST_COLUMNS);
  const further = Array.from({ length: end - last }, (_, index) => last + 1 + index);
  const ids = [...needed, ...further].map(String);
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
      {end < MOST_COLUMNS && (
        <Button
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => setAdded(end + 1)}
          data-testid="add-factor-column"
        >
          {t('window/byColumn/addColumn')}
        </Button>
      )}
    </div>
  );
}

function addressOf(column: number) {
  return { entity: 'project', target: PROJECT_ID, field: 'columnFactor', column } as const;
}

function factorCommand(project: Project, column: number, value: Entry): Command | null {
  const address = addressOf(column);
  const id = addressId(address);
  const exists = columnFigureAt(project, address) !== undefined;
  if (numberOf(value) === null) return exists ? { type: 'remove', entity: 'columnFigure', id } : null;
  if (exists) return { type: 'set', entity: 'columnFigure', id, field: 'value', value };
  return { type: 'insert', entity: 'columnFigure', id, values: { ...address, value } };
}
