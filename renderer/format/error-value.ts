import type { Problem } from '../../shared/problem.ts';

const BY_CODE: Readonly<Record<string, string>> = {
  'engine.unknownName': '#NAME?',
  'expression.unknownFunction': '#NAME?',
  'expression.notAName': '#NAME?',
  'engine.cycle': '#CYCLE!',
  'expression.divisionByZero': '#DIV/0!',
  'engine.overflow': '#NUM!',
  'expression.zeroPower': '#NUM!',
  'expression.negativePower': '#NUM!',
  'expression.negativeRoot': '#NUM!',
  'expression.notANumber': '#NUM!',
  'expression.hugeNumber': '#NUM!',
  'expression.cellAddress': '#REF!',
  'expression.namelessRow': '#REF!',
};

/** What stands in a cell whose formula comes to nothing, as spreadsheets write it. The sentence says why. */
export function errorValue({ code }: Problem): string {
  return BY_CODE[code] ?? '#VALUE!';
}
