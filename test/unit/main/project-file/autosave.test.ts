import { expect, test } from 'vitest';
import { Autosave } from '../../../../main/project-file/autosave.ts';
import { ManualTimers } from './support.ts';

function watched() {
  const timers = new ManualTimers();
  const saves: number[] = [];
  const start = timers.now().getTime();
  const autosave = new Autosave(timers, () => saves.push(timers.now().getTime() - start));
  return { timers, autosave, saves };
}

test('saves three seconds after the last change', () => {
  const { timers, autosave, saves } = watched();
  autosave.changed();
  timers.turn(2_000);
  autosave.changed();
  timers.turn(2_999);
  expect(saves).toEqual([]);
  timers.turn(1);
  expect(saves).toEqual([5_000]);
  timers.turn(60_000);
  expect(saves).toEqual([5_000]);
});

test('saves at least every thirty seconds while changes go on', () => {
  const { timers, autosave, saves } = watched();
  for (let second = 0; second < 70; second += 1) {
    autosave.changed();
    timers.turn(1_000);
  }
  expect(saves).toEqual([30_000, 60_000]);
});

test('does not save what was saved meanwhile', () => {
  const { timers, autosave, saves } = watched();
  autosave.changed();
  autosave.stop();
  timers.turn(60_000);
  expect(saves).toEqual([]);
  expect(timers.waiting).toBe(0);
});
