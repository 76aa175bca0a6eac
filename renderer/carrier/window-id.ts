import { randomId } from '../state/random-id.ts';

const KEY = 'worthwhile.window';

/** The name that this page gives itself; a reload keeps it, so that the host knows the window again. */
export function windowId(storage: Storage): string {
  const known = storage.getItem(KEY);
  if (known !== null && /^[A-Za-z0-9-]{8,64}$/.test(known)) return known;
  const id = randomId(24);
  storage.setItem(KEY, id);
  return id;
}
