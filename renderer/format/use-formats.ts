import { settingsOf } from '../../shared/model/index.ts';
import { useOpen } from '../state/index.ts';
import { type Formats, formatsFor } from './formats.ts';

/** The formats of the open project. */
export function useFormats(): Formats {
  const { locale, currency, negatives } = settingsOf(useOpen().project);
  return formatsFor(locale, currency, negatives);
}
