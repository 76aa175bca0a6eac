export { Calculator, calculate } from './calculator.ts';
export { columnLabel } from './column-labels.ts';
export { type ColumnPlan, discountFactor, exponentOf } from './column-plan.ts';
export { exactSum } from './exact-sum.ts';
export type {
  AmountKind,
  ExplainedCell,
  ExplainedTotal,
  Explanation,
  Operand,
  Step,
} from './explanation.ts';
export { startColumnOf } from './outcome-figures.ts';
export type { ColumnResult, GroupTotals, Results } from './results.ts';
export { waterfallSteps } from './waterfall.ts';
