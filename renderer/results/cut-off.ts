import type { Results } from '../../shared/engine/index.ts';
import type { Translator } from '../../shared/messages/index.ts';
import type { Formats } from '../format/index.ts';

export interface CutOff {
  readonly value: string;
  readonly help: string;
}

/** What lies beyond the horizon, as the sheet of results tells it; null where nothing does. */
export function cutOffOf({ cutOff, columns }: Results, { t }: Translator, formats: Formats): CutOff | null {
  if (cutOff === 0) return null;
  if (cutOff === null) {
    return { value: t('window/resultsSheet/summary/notKnown'), help: t('window/resultsSheet/summary/cutOffNotKnown') };
  }
  return {
    value: formats.money(cutOff),
    help: t('window/resultsSheet/summary/cutOffHelp', { count: columns.length }),
  };
}
