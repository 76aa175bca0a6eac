// Ratios under other settings are worked out a choice at a time, so that the window never stands still for longer than one
// calculation, and no longer than someone looks at them.
import { expect, test } from 'vitest';
import { PiecewiseWork } from '../../../renderer/dialogs/piecewise-work.ts';

function window() {
  const tasks: (() => void)[] = [];
  const work = new PiecewiseWork((task) => tasks.push(task));
  const paint = () => {
    for (const task of tasks.splice(0)) task();
  };
  return { work, tasks, paint };
}

test('one piece is done after each painting, in the order in which they came', () => {
  const { work, paint } = window();
  const done: string[] = [];
  for (const name of ['a', 'b', 'c']) work.add({ isWanted: () => true, run: () => done.push(name) });
  expect(done).toEqual([]);
  for (const expected of [['a'], ['a', 'b'], ['a', 'b', 'c']]) {
    paint();
    expect(done).toEqual(expected);
  }
});

test('what is not wanted any more is never done, even if its turn had come, and takes no painting', () => {
  const { work, tasks, paint } = window();
  const done: string[] = [];
  let isOpen = true;
  for (const name of ['a', 'b', 'c']) work.add({ isWanted: () => isOpen, run: () => done.push(name) });
  work.add({ isWanted: () => true, run: () => done.push('other') });
  paint();
  isOpen = false;
  paint();
  expect(done).toEqual(['a', 'other']);
  paint();
  expect(tasks).toEqual([]);
});

test('work goes on where a piece fails, and begins again after a rest', () => {
  const { work, paint } = window();
  const done: string[] = [];
  const fail = () => {
    throw new Error('A piece failed');
  };
  work.add({ isWanted: () => true, run: fail });
  work.add({ isWanted: () => true, run: () => done.push('after') });
  expect(paint).toThrow('A piece failed');
  paint();
  expect(done).toEqual(['after']);
  paint();
  work.add({ isWanted: () => true, run: () => done.push('later') });
  paint();
  expect(done).toEqual(['after', 'later']);
});
