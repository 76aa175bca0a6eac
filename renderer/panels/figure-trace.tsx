/** The section of the details on the figure in focus: why it is what it is. */
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ExplainedCell } from '../../shared/engine/index.ts';
import { fieldOf, isFigure, type Project, rowOf } from '../../shared/model/index.ts';
import { figureToText } from '../../shared/parsing/index.ts';
import { tellingSteps } from '../../shared/trace/index.ts';
import { cellContext } from '../format/index.ts';
import { figureInForce } from '../grid/index.ts';
import { useFocusedCell } from '../sheets/index.ts';
import { useOpen, useText } from '../state/index.ts';
import './trace.css';
import { TracePanel } from './trace-panel.tsx';

/** Nothing for a figure that was just typed. */
export function FigureTrace() {
  const { results } = useOpen();
  const { t, sentence } = useText();
  const focused = useFocusedCell();
  const override = useOverride(focused?.explained ?? null);
  if (focused === null || focused.explained === null) return null;
  const { view, explained } = focused;
  const hasSteps = tellingSteps(results.explain(explained)).length > 0;
  const isWrong = view.severity === 'error' && view.problem !== null;
  if (!hasSteps && !isWrong && override === null) return null;
  return (
    <section className="ww-figure-trace" data-testid="figure-trace">
      <h3>{t('window/why/name')}</h3>
      {override !== null && <p className="ww-figure-override">{override}</p>}
      {isWrong && view.problem !== null ? (
        <p className="ww-figure-wrong">
          <IconAlertTriangle size={14} aria-hidden />
          <span>{sentence(view.problem)}</span>
        </p>
      ) : (
        hasSteps && <TracePanel key={JSON.stringify(explained)} cell={explained} />
      )}
    </section>
  );
}

/** What a note puts in the place of the figure, and what was entered; null where none does. */
function useOverride(explained: ExplainedCell | null): string | null {
  const { project } = useOpen();
  const translator = useText();
  const place = explained === null ? null : figureOf(project, explained);
  if (place === null) return null;
  const { entity, id, field, column } = place;
  const facts = fieldOf(entity, field);
  const { entry, entered, isOverride } = figureInForce(project, { entity, target: id, field, column });
  if (!isOverride || facts === undefined || !isFigure(facts)) return null;
  const context = cellContext(project, entity, field, rowOf(project, entity, id)?.currency, translator);
  const inForce = figureToText(entry, facts.kind, context);
  if (entered === null) return translator.t('window/why/overrideOfBlank', { inForce });
  return translator.t('window/why/override', { inForce, entered: figureToText(entered, facts.kind, context) });
}

function figureOf(project: Project, cell: ExplainedCell) {
  if (cell.kind === 'figure') return cell;
  if (cell.kind === 'price') return cell.of;
  if (cell.kind !== 'input' || !project.input.has(cell.id)) return null;
  return { entity: 'input', id: cell.id, field: 'amount', column: null } as const;
}
