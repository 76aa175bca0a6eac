/** Which commands were chosen last, the last one first: remembered from one session to the next. */
const KEY = 'worthwhile.recent';
const MOST = 6;

export class RecentCommands {
  readonly #preferences: Pick<Storage, 'getItem' | 'setItem'>;
  #ids: readonly string[];

  constructor(preferences: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#preferences = preferences;
    this.#ids = (preferences.getItem(KEY) ?? '').split(' ').filter((id) => id !== '');
  }

  get ids(): readonly string[] {
    return this.#ids;
  }

  add(id: string): void {
    this.#ids = [id, ...this.#ids.filter((each) => each !== id)].slice(0, MOST);
    this.#preferences.setItem(KEY, this.#ids.join(' '));
  }
}
