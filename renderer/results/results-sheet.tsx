/** The sheet of results: everything that an assurer asks of a map, each figure with what it is made of. */
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { catalogue } from '../../shared/model/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';
import { GroupTable } from './group-table.tsx';
import { FunderTable, PublicTable } from './input-tables.tsx';
import { valuedCount } from './valued-count.ts';
import './results.css';
import { RemarksList } from './remarks-list.tsx';
import { RowLink } from './row-link.tsx';
import { StakeholderTable } from './stakeholder-table.tsx';
import { Summary } from './summary.tsx';
import { TreatmentTable } from './treatment-table.tsx';
import { ValueByYear } from './value-by-year.tsx';
import { WaterfallTable } from './waterfall-table.tsx';

export function ResultsSheet() {
  const model = useWindow();
  const { results } = useOpen();
  const { t } = useText();
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => model.onFocusRequest(() => sheet.current?.focus(), 'results'), [model]);
  const hasValue = valuedCount(results) > 0;
  const body =
    results.problems.length > 0 ? <NoPlan /> : hasValue || results.investment > 0 ? <Tables /> : <NothingYet />;
  return (
    <section
      ref={sheet}
      className="ww-scroll ww-results-sheet"
      // Focused when it is opened, so that the keys scroll it at once. Later they reach it through what it holds: there is
      // always a button or the name of a row.
      tabIndex={-1}
      aria-label={t('window/resultsSheet/name')}
      data-testid="results-sheet"
    >
      {body}
    </section>
  );
}

function Tables() {
  const { results, project } = useOpen();
  const { t, optionLabel } = useText();
  const kinds: readonly string[] = catalogue.proxy.kind.options;
  return (
    <div className="ww-result-grid">
      <Summary />
      {results.notValued.length > 0 && (
        <p className="ww-result-warning ww-result-wide">
          {t('window/resultsSheet/leftOut', { count: results.notValued.length })}
        </p>
      )}
      <div className="ww-result-column">
        <ValueByYear />
        <StakeholderTable />
        <GroupTable
          testId="results-outputs"
          heading={t('window/resultsSheet/outputs/heading')}
          name={t('window/resultsSheet/outputs/name')}
          totals={results.outputs}
          nameOf={(id) => (id === null ? t('window/resultsSheet/outputs/rest') : <RowLink entity="output" id={id} />)}
          empty={t('window/resultsSheet/outputs/empty')}
        />
        <TreatmentTable />
      </div>
      <div className="ww-result-column">
        <WaterfallTable />
        <GroupTable
          testId="results-kinds"
          heading={t('window/resultsSheet/kinds/heading')}
          name={t('window/resultsSheet/kinds/name')}
          totals={results.kinds}
          nameOf={(id) =>
            id === null || !kinds.includes(id) ? t('window/resultsSheet/kinds/rest') : optionLabel('proxy', 'kind', id)
          }
          empty={t('window/resultsSheet/kinds/empty')}
        />
        <GroupTable
          testId="results-agencies"
          heading={t('window/resultsSheet/agencies/heading')}
          name={t('window/resultsSheet/agencies/name')}
          totals={results.agencies}
          nameOf={(id) => id ?? t('window/resultsSheet/agencies/rest')}
          empty={t('window/resultsSheet/agencies/empty')}
        />
        <GroupTable
          testId="results-tags"
          heading={t('window/resultsSheet/tags/heading')}
          name={t('window/resultsSheet/tags/name')}
          totals={results.tags}
          nameOf={(id) => (id === null ? t('window/resultsSheet/tags/rest') : (project.tag.get(id)?.name ?? ''))}
          empty={t('window/resultsSheet/tags/empty')}
        />
        <FunderTable />
        <PublicTable />
      </div>
      <RemarksList />
    </div>
  );
}

/** Settings that the calculation cannot follow. */
function NoPlan() {
  const model = useWindow();
  const { results } = useOpen();
  const { t, what, todo } = useText();
  return (
    <div className="ww-sheet-empty">
      <strong>{t('window/resultsSheet/problemTitle')}</strong>
      {results.problems.map((problem) => (
        <p key={JSON.stringify(problem)}>
          {what(problem)} {todo(problem)}
        </p>
      ))}
      <Button onClick={() => model.showSettings('money')}>{t('window/resultsSheet/toSettings')}</Button>
    </div>
  );
}

function NothingYet() {
  const model = useWindow();
  const { t } = useText();
  return (
    <div className="ww-sheet-empty" data-testid="results-empty">
      <strong>{t('window/resultsSheet/emptyTitle')}</strong>
      <p>{t('window/resultsSheet/emptyText')}</p>
      <Button onClick={() => model.showSheet('map')}>{t('window/resultsSheet/toMap')}</Button>
    </div>
  );
}
