/** All that a cell has to say beside its text: in its tooltip, and to whoever hears it. */
import type { Translator } from '../../../shared/messages/index.ts';
import type { CellView } from '../sheet.ts';

export function cellSentences({ t, sentence }: Translator, { problem, hint, note }: CellView): readonly string[] {
  return [
    ...(problem === null ? [] : [sentence(problem)]),
    ...(hint === null ? [] : [hint]),
    ...(note?.words ?? []),
    ...(note === null || note.evidence.length === 0
      ? []
      : [t('grid/note/evidence', { names: note.evidence.join('; ') })]),
  ];
}
