export { LineDrag } from './line-drag.tsx';
export { type Move, type MovePlan, planMove } from './plan-move.ts';
export { stepMove } from './step-move.ts';
