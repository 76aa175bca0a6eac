export { Calculator, calculate } from './calculator.ts';
export { type ColumnLabel, columnLabel } from './column-labels.ts';
export { type ColumnPlan, columnPlan, discountFactor, exponentOf } from './column-plan.ts';
export { exactSum } from './exact-sum.ts';
export { startColumnOf } from './resolve.ts';
export type { Results } from './results.ts';
