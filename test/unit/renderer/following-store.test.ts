import { beforeEach, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { FollowingStore } from '../../../renderer/state/following-store.ts';
import { INITIAL_STATE } from '../../../renderer/state/window-state.ts';

let waiting: (() => void)[] = [];
let isBusy = false;

const rest = () => {
  for (const callback of waiting.splice(0)) callback();
};
const after = (_milliseconds: number, callback: () => void) => {
  waiting.push(callback);
  return () => {
    waiting = waiting.filter((each) => each !== callback);
  };
};

function following() {
  const ahead = createStore(() => INITIAL_STATE);
  const beside = new FollowingStore(ahead, after);
  let shows = 0;
  beside.store.subscribe(() => (shows += 1));
  const goTo = (line: string) => ahead.setState({ selection: { line, column: 'outcome.description' } });
  return { ahead, beside, goTo, line: () => beside.store.getState().selection?.line, shows: () => shows };
}

beforeEach(() => {
  waiting = [];
  isBusy = false;
});

test('of many lines that the focus passes, the last one is shown, once', () => {
  const { beside, goTo, line, shows } = following();
  beside.shown(() => isBusy);
  for (let each = 1; each <= 20; each += 1) goTo(`s1/${each}`);
  expect(line()).toBeUndefined();
  rest();
  expect(line()).toBe('s1/20');
  expect(shows()).toBe(1);
});

test('a key that changes nothing yet has it wait again, and starts no waiting by itself', () => {
  const { beside, goTo, line } = following();
  beside.shown(() => isBusy);
  beside.keyPressed();
  expect(waiting).toHaveLength(0);
  goTo('s1/1');
  const [first] = waiting;
  beside.keyPressed();
  expect(waiting).toHaveLength(1);
  expect(waiting[0]).not.toBe(first);
  rest();
  expect(line()).toBe('s1/1');
});

test('while somebody works beside the sheet, every change is seen at once', () => {
  const { beside, goTo, line } = following();
  beside.shown(() => isBusy);
  isBusy = true;
  goTo('s1/1');
  expect(line()).toBe('s1/1');
});

test('it catches up when it is asked to, and shows nothing twice', () => {
  const { beside, goTo, line, shows } = following();
  beside.shown(() => isBusy);
  goTo('s1/1');
  beside.catchUp();
  expect(line()).toBe('s1/1');
  rest();
  beside.catchUp();
  expect(shows()).toBe(1);
});

test('another sheet is seen at once, and everything while nothing shows it', () => {
  const { ahead, beside, goTo, line } = following();
  goTo('s1/1');
  expect(line()).toBe('s1/1');
  const hidden = beside.shown(() => isBusy);
  ahead.setState({ sheet: 'proxies' });
  expect(beside.store.getState().sheet).toBe('proxies');
  hidden();
  goTo('s1/2');
  expect(line()).toBe('s1/2');
});
