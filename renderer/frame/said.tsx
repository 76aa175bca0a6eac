import { useEffect } from 'react';
import { settingsOf } from '../../shared/model/index.ts';
import { formatsFor } from '../format/index.ts';
import { type ProjectView, useWindow, useWindowState, type WindowModel } from '../state/index.ts';

/** The one place from which a screen reader is told, in its own time, of what is seen on the screen without words. */
export function Said() {
  const model = useWindow();
  const { text, count } = useWindowState((state) => state.said);
  useEffect(
    () =>
      model.store.subscribe(({ open }, { open: before }) => {
        if (open !== null && before !== null && open.session === before.session) sayRatio(model, before, open);
      }),
    [model],
  );
  return (
    <p key={count % 2} className="ww-visually-hidden" role="status" data-testid="said">
      {text}
    </p>
  );
}

/** Where a change has moved the ratio, the new one. */
function sayRatio(model: WindowModel, before: ProjectView, now: ProjectView): void {
  if (now.project === before.project) return;
  const words = ratioWords(model, now);
  if (words !== ratioWords(model, before)) model.announce(words, 'follows');
}

function ratioWords({ translator: { t } }: WindowModel, { project, results }: ProjectView): string {
  const { locale, currency, negatives } = settingsOf(project);
  const formats = formatsFor(locale, currency, negatives);
  return results.ratio === null || results.problems.length > 0
    ? t('window/results/noRatio')
    : t('window/results/spoken', { ratio: formats.money(results.ratio), unit: formats.money(1, false) });
}
