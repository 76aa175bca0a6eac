import { Popover, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { nameOf, settingsOf } from '../../shared/model/index.ts';
import type { Problem } from '../../shared/problem.ts';
import { conventionsOf, useFormats } from '../format/index.ts';
import { useOpen, useText, useWindow, useWindowState } from '../state/index.ts';

const CHANGE_SHOWN_MS = 6_000;

/** The results, always in sight. */
export function ResultsBar() {
  const { results, project } = useOpen();
  const translator = useText();
  const { t, what, todo } = translator;
  const formats = useFormats();
  const model = useWindow();
  const hasRatio = results.ratio !== null && results.problems.length === 0;
  const first = results.problems[0];
  return (
    <section className="ww-results" data-pane="results" aria-label={t('window/results/name')} data-testid="results">
      <div className="ww-ratio">
        {hasRatio && results.ratio !== null ? (
          <>
            <div className="ww-ratio-figure ww-figures" data-testid="ratio">
              {formats.money(results.ratio)}
            </div>
            <div className="ww-ratio-words">
              {t('window/results/forEvery', { unit: formats.money(1, false) })}
              <RatioChange />
              <OtherRatio />
            </div>
          </>
        ) : (
          <div className="ww-no-ratio">
            <strong data-testid="ratio">{t('window/results/noRatioYet')}</strong>
            <span>{first === undefined ? t('window/results/noRatioHelp') : ''}</span>
          </div>
        )}
      </div>
      {first === undefined ? (
        <dl className="ww-totals ww-figures">
          <Total label={t('window/results/investment')} value={formats.money(results.investment)} testId="investment" />
          <Total
            label={t('window/results/presentValue')}
            value={formats.money(results.presentValue)}
            testId="present-value"
          />
          <Total
            label={t('window/results/netPresentValue')}
            value={formats.money(results.netPresentValue)}
            testId="net-present-value"
          />
        </dl>
      ) : (
        <p className="ww-results-problem" role="alert">
          <IconAlertTriangle size={16} aria-hidden /> {what(first)} {todo(first)}
        </p>
      )}
      <NotValued />
      <UnstyledButton className="ww-conventions" onClick={() => model.showSettings('years')} data-testid="conventions">
        <span className="ww-conventions-label">{t('window/results/conventions')}</span>{' '}
        <span>{conventionsOf(project, translator, formats)}</span>
      </UnstyledButton>
    </section>
  );
}

function Total({ label, value, testId }: { readonly label: string; readonly value: string; readonly testId: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd data-testid={testId}>{value}</dd>
    </div>
  );
}

/** The ratio with inputs counted the other way, where they lie in several columns. */
function OtherRatio() {
  const { results, project } = useOpen();
  const { t } = useText();
  const formats = useFormats();
  if (results.ratioOtherInputs === null) return null;
  const ratio = formats.money(results.ratioOtherInputs);
  return (
    <span className="ww-other-ratio ww-figures" data-testid="ratio-other-inputs">
      {settingsOf(project).inputDiscounting === 'discounted'
        ? t('window/results/withInputsUndiscounted', { ratio })
        : t('window/results/withInputsDiscounted', { ratio })}
    </span>
  );
}

/** How the last change moved the ratio, for a few seconds. */
function RatioChange() {
  const { t } = useText();
  const formats = useFormats();
  const change = useWindowState((state) => state.change);
  const [seen, setSeen] = useState(0);
  useEffect(() => {
    if (change === null) return;
    const timer = setTimeout(() => setSeen(change.count), CHANGE_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [change]);
  if (change === null || seen === change.count || change.from === null || change.to === null) return null;
  const difference = change.to - change.from;
  if (Math.abs(difference) < 0.005) return <span className="ww-change">{t('window/results/hardlyChanged')}</span>;
  const Arrow = difference > 0 ? IconArrowUpRight : IconArrowDownRight;
  return (
    <span className="ww-change ww-figures" data-testid="ratio-change">
      <Arrow size={14} aria-hidden />
      {formats.signed(difference)}
    </span>
  );
}

/** What is left out of the totals, to go to one by one. */
function NotValued() {
  const model = useWindow();
  const { results, project } = useOpen();
  const { t, entityName, what } = useText();
  const [open, setOpen] = useState(false);
  const outcomes = results.notValued.map((id) => ({
    entity: 'outcome' as const,
    id,
    row: project.outcome.get(id),
    problem: results.outcomes.get(id)?.problems[0],
  }));
  const inputs = results.inputsNotValued.map((id) => ({
    entity: 'input' as const,
    id,
    row: project.input.get(id),
    problem: results.inputs.get(id)?.problems[0],
  }));
  const all = [...outcomes, ...inputs];
  if (all.length === 0) return null;
  const labels = [
    ...(outcomes.length === 0 ? [] : [t('window/results/notValued', { count: outcomes.length })]),
    ...(inputs.length === 0 ? [] : [t('window/results/inputsNotValued', { count: inputs.length })]),
  ];
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={420} shadow="md" trapFocus>
      <Popover.Target>
        <UnstyledButton
          className="ww-not-valued"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          data-testid="not-valued"
        >
          <IconAlertTriangle size={16} aria-hidden />
          {labels.join(', ')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className="ww-not-valued-list" data-testid="not-valued-list">
        {all.map(({ entity, id, row, problem }) => (
          <UnstyledButton
            key={`${entity} ${id}`}
            className="ww-not-valued-item"
            onClick={() => {
              setOpen(false);
              setTimeout(() => model.focus(entity, id, columnToMend(entity, problem)));
            }}
          >
            <span className="ww-not-valued-name">
              {(row === undefined ? '' : nameOf(entity, row)) ||
                t('window/grid/unnamed', { entity: entityName(entity) })}
            </span>
            {problem !== undefined && <span className="ww-not-valued-why">{what(problem)}</span>}
          </UnstyledButton>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}

/** The column where what is missing can be typed; null for the row as a whole. */
function columnToMend(entity: 'outcome' | 'input', problem: Problem | undefined): string {
  if (problem?.code === 'engine.noProxy') return 'proxy.description';
  if (problem?.code === 'engine.noAmount') return 'input.amount';
  return `${problem?.params.entity ?? entity}.${problem?.params.field ?? ''}`;
}
