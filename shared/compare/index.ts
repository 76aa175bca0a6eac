/** Two projects side by side: what differs, and what each difference does to the ratio. */
export { type Differences, differencesBetween } from './differences.ts';
export { type RatioSteps, ratioSteps } from './ratio-steps.ts';
