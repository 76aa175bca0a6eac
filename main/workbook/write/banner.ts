/** The first rows of every sheet: its title, whether all is well, and what it is for. Never scrolled out of sight. */
import type { SheetKey } from '../sheet-keys.ts';
import type { SheetStage } from '../stage-colours.ts';
import type { WriteContext } from './context.ts';
import type { Figures } from './figures.ts';
import type { SheetBuilder } from './sheet-draft.ts';
import { statusText } from './status.ts';

interface BannerFacts {
  readonly key: SheetKey;
  readonly title: string;
  readonly purpose: string;
  readonly stage: SheetStage;
  readonly columns: number;
}

export function putBanner(context: WriteContext, figures: Figures, builder: SheetBuilder, facts: BannerFacts): void {
  const width = Math.max(1, Math.min(facts.columns, 40));
  for (let column = 1; column <= width; column += 1) {
    if (column > 1) builder.put(1, column, { role: 'title', stage: facts.stage, value: null });
  }
  builder.put(1, 1, { role: 'title', stage: facts.stage, value: facts.title });
  builder.put(2, 1, { role: 'status', formula: figures.status, value: statusText(context).text });
  builder.put(3, 1, { role: 'purpose', value: facts.purpose });
  builder.heights.set(1, 24);
  builder.heights.set(2, 17);
  builder.heights.set(3, 17);
  builder.highlights.push({ range: 'A2', kind: 'status', good: context.translator.t('workbook/checks/pass') });
}
