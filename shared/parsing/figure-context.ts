import type { FigureField } from '../model/index.ts';
import type { FormulaNames } from './formula-text.ts';

/** What a figure that is typed or pasted is read by. */
export interface FigureContext extends FormulaNames {
  readonly locale: string;
  /** The currency of the row, a code of three letters. */
  readonly currency: string;
}

/** What of a field its figures are read by. */
export type FigureFacts = Pick<FigureField, 'kind' | 'forms'>;
