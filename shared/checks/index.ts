/** What an assurer would ask about figures that count, found by rule. */
export { type Remark, remarksOn } from './remarks.ts';
