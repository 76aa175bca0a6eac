export { type Disagreement, disagreementsOf } from './agreement.ts';
export { historyOf, type ToldEntry } from './history.ts';
