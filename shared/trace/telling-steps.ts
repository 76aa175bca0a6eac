import type { Explanation, Step } from '../engine/index.ts';

/** The steps that say more than the number itself, which was only typed or is just another one. */
export function tellingSteps({ steps }: Explanation): readonly Step[] {
  return steps.filter(isTelling);
}

function isTelling({ operation, operands }: Step): boolean {
  switch (operation) {
    case 'entered':
      return false;
    case 'product':
    case 'prices':
    case 'sum': {
      const [only, ...others] = operands;
      const isCopy = only === undefined || (only.form === 'plain' && only.times === null);
      return others.length > 0 || !isCopy;
    }
    default:
      return true;
  }
}
