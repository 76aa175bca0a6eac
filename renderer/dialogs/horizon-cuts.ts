import type { Results } from '../../shared/engine/index.ts';
import type { Translator } from '../../shared/messages/index.ts';
import type { Formats } from '../format/index.ts';

/** What the horizon cuts off, as a sentence. */
export function horizonCuts({ cutOff }: Results, { t }: Translator, formats: Formats): string {
  if (cutOff === null) return t('window/conventions/horizon/notKnown');
  if (cutOff === 0) return t('window/conventions/horizon/none');
  return t('window/conventions/horizon/cuts', { amount: formats.money(cutOff) });
}
