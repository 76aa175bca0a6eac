import { Fragment } from 'react';
import { type Remark, remarksOn } from '../../shared/checks/index.ts';
import { useOpen, useText } from '../state/index.ts';
import { RowLink } from './row-link.tsx';

/** As many rows as are named before the rest is only counted. */
const MOST_NAMED = 12;

/** Figures that count as they stand and want a look before an assurer asks: one entry for each question. */
export function RemarksList() {
  const { project, results } = useOpen();
  const { t, what, todo } = useText();
  const questions = byQuestion(remarksOn(project, results));
  return (
    <section className="ww-result-block ww-result-wide" data-testid="results-remarks">
      <h2>{t('window/resultsSheet/remarks/heading')}</h2>
      {questions.length === 0 ? <p>{t('window/resultsSheet/remarks/none')}</p> : null}
      <ul className="ww-remarks">
        {questions.map(([question, remarks]) => {
          const [first] = remarks;
          if (first === undefined) return null;
          const left = remarks.length - MOST_NAMED;
          return (
            <li key={question}>
              <strong>{what(first.problem)}</strong> {todo(first.problem)}
              <div className="ww-remark-rows">
                {remarks.slice(0, MOST_NAMED).map(({ entity, id }, index) => (
                  <Fragment key={`${entity} ${id}`}>
                    {index > 0 && ' · '}
                    <RowLink entity={entity} id={id} />
                  </Fragment>
                ))}
                {left > 0 && ` ${t('window/resultsSheet/remarks/more', { count: left })}`}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Remarks that say the same of different rows. */
function byQuestion(remarks: readonly Remark[]): readonly (readonly [string, readonly Remark[]])[] {
  const questions = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const key = JSON.stringify(remark.problem);
    const known = questions.get(key);
    if (known === undefined) questions.set(key, [remark]);
    else known.push(remark);
  }
  return [...questions];
}
