import { useEffect, useState } from 'react';
import { figureText } from '../format/index.ts';
import { useText } from '../state/index.ts';
import type { SelectionSummary } from './selection-summary.ts';
import type { SheetController } from './sheet-controller.ts';

/** Count, sum, mean, least and most of what is selected; nothing of a single cell. */
export function SelectionFooter({ controller }: { readonly controller: SheetController }) {
  const { t } = useText();
  const [summary, setSummary] = useState<SelectionSummary | null>(null);
  useEffect(() => controller.onSummary(setSummary), [controller]);
  if (summary === null) return null;
  const { filled, numbers, sum, least, most, column } = summary;
  const { formats } = controller.context.scope;
  const kind = column?.kind === 'entered' ? column.facts.kind : column === null ? null : (column.measure ?? 'money');
  const written = (value: number) => {
    if (kind === 'share') return formats.share(value);
    return kind === 'percent' || kind === 'money' ? figureText(value, kind, formats) : formats.number(value);
  };
  const facts: readonly (readonly [string, string])[] = [
    [t('grid/footer/count'), formats.number(filled)],
    ...(numbers === 0
      ? []
      : [
          [t('grid/footer/sum'), written(sum)] as const,
          [t('grid/footer/mean'), written(sum / numbers)] as const,
          [t('grid/footer/least'), written(least)] as const,
          [t('grid/footer/most'), written(most)] as const,
        ]),
  ];
  return (
    <dl className="ww-selection-footer" aria-label={t('grid/footer/name')} data-testid="selection-footer">
      {facts.map(([name, value]) => (
        <div key={name} className="ww-selection-fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
