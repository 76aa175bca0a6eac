/** All steps behind a number, each as a sentence with its sources; a number that stands nowhere else is followed here. */
import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronLeft } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExplainedCell, Step } from '../../shared/engine/index.ts';
import { stepName, tellingSteps } from '../../shared/trace/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';
import './trace.css';
import { goToCell } from './trace-place.ts';
import { TraceSentence } from './trace-sentence.tsx';

interface Props {
  /** The number to explain. Give the panel another key for another number, so that it begins there. */
  readonly cell: ExplainedCell;
  /** Shows all steps from the start, where there is room for them. */
  readonly whole?: boolean;
  /** Called before the focus leaves for another place of the window. */
  readonly onLeave?: () => void;
}

export function TracePanel({ cell, whole = false, onLeave }: Props) {
  const model = useWindow();
  const { project, results } = useOpen();
  const { t, what, todo } = useText();
  /** The numbers that were followed from the first one on. */
  const [followed, setFollowed] = useState<readonly ExplainedCell[]>([]);
  const [isWhole, setIsWhole] = useState(whole);
  const explanation = results.explain(followed.at(-1) ?? cell);
  const steps = tellingSteps(explanation);
  const [first, ...others] = steps;

  const go = (to: ExplainedCell) => {
    if (!isPlaced(to)) return setFollowed([...followed, to]);
    onLeave?.();
    // After what the panel stood in has given the focus back.
    setTimeout(() => goToCell(model, project, to));
  };
  return (
    <div className="ww-trace" data-testid="trace">
      {followed.length > 0 && (
        <UnstyledButton className="ww-trace-back" onClick={() => setFollowed(followed.slice(0, -1))}>
          <IconChevronLeft size={14} aria-hidden />
          {t('window/why/back')}
        </UnstyledButton>
      )}
      {explanation.problems.map((problem) => (
        <p key={JSON.stringify(problem)} className="ww-trace-problem">
          <IconAlertTriangle size={14} aria-hidden />
          <span>
            {what(problem)} {todo(problem)}
          </span>
        </p>
      ))}
      {first === undefined && explanation.problems.length === 0 && (
        <p className="ww-trace-nothing">{t('window/why/nothing')}</p>
      )}
      {first !== undefined && <StepLine step={first} onGo={go} />}
      {isWhole && others.map((step) => <StepLine key={JSON.stringify(step.cell)} step={step} onGo={go} />)}
      {others.length > 0 && !whole && (
        <UnstyledButton className="ww-trace-more" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('window/why/fewerSteps') : t('window/why/allSteps', { count: others.length })}
        </UnstyledButton>
      )}
    </div>
  );
}

/** Whether a number stands somewhere in the window, or is explained where it is named. */
function isPlaced({ kind }: ExplainedCell): boolean {
  return kind !== 'total' && kind !== 'column' && kind !== 'discountFactor';
}

function StepLine({ step, onGo }: { readonly step: Step; readonly onGo: (cell: ExplainedCell) => void }) {
  const { project } = useOpen();
  const translator = useText();
  const sources = step.operands.flatMap(({ cell, source }) => {
    if (source === null || step.operation === 'discounting') return [];
    return { key: JSON.stringify(cell), name: stepName(cell, project, translator), source };
  });
  return (
    <div className="ww-trace-step">
      <h4>{stepName(step.cell, project, translator)}</h4>
      <p>
        <TraceSentence step={step} onGo={onGo} />
      </p>
      {sources.map(({ key, name, source }) => (
        <p key={key} className="ww-trace-source">
          {translator.t('window/why/of', { name, text: source })}
        </p>
      ))}
    </div>
  );
}
