/** Two projects side by side: what differs, and what each difference does to the ratio. */
export { differencesBetween } from './differences.ts';
export { ratioSteps } from './ratio-steps.ts';
