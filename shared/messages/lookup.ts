import { createInstance } from 'i18next';
import type { MessageParams, MessageTree } from './message-key.ts';

/** What stands where a sentence was given no value for one of its placeholders. */
const LEFT_OUT = '…';

/** The text of a key with its placeholders filled, or null where there is no such text. */
export type Lookup = (key: string, params?: MessageParams) => string | null;

/** Texts of one language, looked up in an instance of i18next that nothing else shares. */
export function createLookup(language: string, tree: MessageTree): Lookup {
  const instance = createInstance({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: tree } },
    initAsync: false,
    // Codes of problems hold dots, and sentences hold colons.
    keySeparator: '/',
    nsSeparator: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: () => LEFT_OUT,
  });
  void instance.init();

  function find(key: string, params: MessageParams): string | null {
    const { count } = params;
    // `replace` keeps a placeholder that is called like one of i18next's own options from being taken for one.
    const options = {
      replace: params,
      nest: false,
      returnObjects: false,
      ...(typeof count === 'number' ? { count } : {}),
    };
    return instance.exists(key, options) ? instance.t(key, options) : null;
  }

  /** Texts without placeholders, which are the same each time: a sheet asks for a few of them in every one of its cells. */
  const fixed = new Map<string, string | null>();

  return (key, params) => {
    if (params !== undefined) return find(key, params);
    const found = fixed.get(key);
    if (found !== undefined) return found;
    const text = find(key, {});
    fixed.set(key, text);
    return text;
  };
}
