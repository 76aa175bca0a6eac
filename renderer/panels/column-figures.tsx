/** One figure of a row stated column by column: a cell for each column of the map, typed like any figure. */
import { ActionIcon, Button, Radio, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { type FigureField, settingsOf } from '../../shared/model/index.ts';
import { columnName } from '../../shared/trace/index.ts';
import { figureText, useFormats } from '../format/index.ts';
import { clearColumns, columnFiguresOf, type FieldPlace, figureInForce, figureValue } from '../grid/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';
import { ColumnCell } from './column-cell.tsx';
import './column-figures.css';

/** The column before the first, in which inputs may fall. */
const BEFORE_THE_FIRST = -1;

interface Props {
  readonly place: FieldPlace;
  readonly facts: FigureField;
  readonly onClose: () => void;
}

export function ColumnFigures({ place, facts, onClose }: Props) {
  const model = useWindow();
  const { project, results } = useOpen();
  const translator = useText();
  const { t, fieldLabel } = translator;
  const formats = useFormats();
  const titleId = useId();
  const [added, setAdded] = useState(0);
  const { entity, id, field } = place;
  const stated = columnFiguresOf(project, entity, id, field);
  const first = entity === 'input' ? BEFORE_THE_FIRST : 0;
  const shown = Math.max(results.columns.length, (stated.at(-1)?.column ?? 0) + 1) + added;
  const columns = Array.from({ length: shown - first }, (_, index) => first + index);
  const mayGrow = settingsOf(project).horizon === null;
  const own = figureValue(results, figureInForce(project, { entity, target: id, field, column: null }).entry);
  const ownText = typeof own === 'number' ? figureText(own, facts.kind, formats) : null;
  const isQuantity = entity === 'outcome' && field === 'quantity';
  const years = results.outcomes.get(id)?.years ?? [];

  const clear = () => {
    const { command, label } = clearColumns(project, translator, place);
    if (stated.length === 0 || model.dispatch(command, label)) onClose();
  };
  return (
    <section className="ww-columns" aria-labelledby={titleId} data-testid={`columns-${entity}.${field}`}>
      <header>
        <h3 id={titleId}>{t('window/byColumn/title', { field: fieldLabel(entity, field) })}</h3>
        <Button variant="subtle" onClick={clear}>
          {t('window/byColumn/clear')}
        </Button>
      </header>
      {isQuantity && <Meaning outcome={id} />}
      <div className="ww-columns-cells">
        {columns.map((column) => (
          <ColumnCell
            key={column}
            place={place}
            column={column}
            label={columnName(project, column, translator)}
            fallback={isQuantity || entity === 'input' ? null : ownText}
            result={isQuantity && years[column] !== undefined ? formats.money(years[column], false) : null}
          />
        ))}
        {mayGrow && (
          <Tooltip label={t('window/byColumn/addColumn')}>
            <ActionIcon
              className="ww-columns-add"
              variant="default"
              aria-label={t('window/byColumn/addColumn')}
              onClick={() => setAdded(added + 1)}
            >
              <IconPlus size={14} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <p className="ww-columns-help">{help()}</p>
    </section>
  );

  function help(): string {
    if (entity === 'input') return t('window/byColumn/inputBlank');
    if (!isQuantity) {
      return ownText === null ? t('window/byColumn/ownBlank') : t('window/byColumn/own', { figure: ownText });
    }
    const isCounted = (project.outcome.get(id)?.quantityIndicator ?? null) !== null;
    return isCounted && stated.length === 0
      ? `${t('window/byColumn/quantityBlank')} ${t('window/byColumn/quantityIndicator')}`
      : t('window/byColumn/quantityBlank');
  }
}

/** What the quantities of the columns mean: how many have the change, or how many come to it. */
function Meaning({ outcome }: { readonly outcome: string }) {
  const model = useWindow();
  const { project } = useOpen();
  const { t, fieldLabel, optionLabel } = useText();
  const value = project.outcome.get(outcome)?.quantityByColumn ?? 'in-force';
  const choose = (chosen: string) => {
    const label = fieldLabel('outcome', 'quantityByColumn');
    model.dispatch({ type: 'set', entity: 'outcome', id: outcome, field: 'quantityByColumn', value: chosen }, label);
  };
  return (
    <Radio.Group value={value} onChange={choose} aria-label={t('window/byColumn/meaning')}>
      <div className="ww-columns-meaning">
        <Radio
          size="xs"
          value="in-force"
          label={optionLabel('outcome', 'quantityByColumn', 'in-force')}
          description={t('window/byColumn/inForce')}
        />
        <Radio
          size="xs"
          value="newly-changed"
          label={optionLabel('outcome', 'quantityByColumn', 'newly-changed')}
          description={t('window/byColumn/newlyChanged')}
        />
      </div>
    </Radio.Group>
  );
}
