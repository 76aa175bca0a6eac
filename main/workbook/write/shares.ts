import { type Share, shares } from './settings-cells.ts';

/** Whether a field is one of the four deductions of an outcome. */
export function isShare(field: string): field is Share {
  return shares.some((share) => share === field);
}
