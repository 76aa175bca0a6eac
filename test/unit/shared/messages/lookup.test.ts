import { describe, expect, expectTypeOf, it } from 'vitest';
import { english } from '../../../../shared/messages/en/index.ts';
import { createTranslator, type MessageKey } from '../../../../shared/messages/index.ts';
import { createLookup } from '../../../../shared/messages/lookup.ts';
import type { KeyOf, MessageTree, ParamsFor } from '../../../../shared/messages/message-key.ts';

const sample = {
  window: {
    save: 'Save',
    file: { kept: 'Kept: “{{title}}”' },
    notValued_one: '{{count}} outcome not valued',
    notValued_other: '{{count}} outcomes not valued',
    usedIn_one: 'used in {{count}} row of {{ sheet }}',
    usedIn_other: 'used in {{count}} rows of {{ sheet }}',
    'a.b': 'A dot: and a colon',
    share: '{{lng}} in {{ns}} for {{context}}',
    growth: '{{by, number}} more',
  },
  cli: {},
} as const satisfies MessageTree;

describe('looking up a text', () => {
  const lookup = createLookup('en', sample);

  it('finds it by its path', () => {
    expect(lookup('window/save')).toBe('Save');
    expect(lookup('window/a.b')).toBe('A dot: and a colon');
    expect(lookup('window/file/kept', { title: 'A/B & <C>' })).toBe('Kept: “A/B & <C>”');
    expect(lookup('window/growth', { by: 1234.5 })).toBe('1,234.5 more');
  });

  it('finds nothing at another path, nor at one that only leads to texts', () => {
    for (const key of ['window/sav', 'window', 'window/file', 'save', '', '/', 'window/save/', 'window/toString']) {
      expect(lookup(key)).toBeNull();
    }
  });

  it('chooses by number', () => {
    const texts = [0, 1, 2, 1.5].map((count) => lookup('window/notValued', { count }));
    expect(texts).toEqual([
      '0 outcomes not valued',
      '1 outcome not valued',
      '2 outcomes not valued',
      '1.5 outcomes not valued',
    ]);
    expect(lookup('window/usedIn', { count: 1, sheet: 'Proxies' })).toBe('used in 1 row of Proxies');
  });

  it('uses the plurals of the language, which may be more than two', () => {
    const welsh = createLookup('cy', {
      dog_zero: '{{count}} cŵn',
      dog_one: '{{count}} ci',
      dog_two: '{{count}} gi',
      dog_few: '{{count}} chi',
      dog_many: '{{count}} chi',
      dog_other: '{{count}} ci',
    });
    expect([0, 1, 2, 3, 6, 7].map((count) => welsh('dog', { count }))).toEqual([
      '0 cŵn',
      '1 ci',
      '2 gi',
      '3 chi',
      '6 chi',
      '7 ci',
    ]);
  });

  it('lets a placeholder be called like an option of the library', () => {
    expect(lookup('window/share', { lng: 'cy', ns: 'x', context: 'one' })).toBe('cy in x for one');
  });

  it('keeps languages apart: none shares anything with another', () => {
    const other = createLookup('en', { window: { save: 'Keep' } });
    expect(other('window/save')).toBe('Keep');
    expect(lookup('window/save')).toBe('Save');
  });
});

describe('the types of keys', () => {
  it('know every key, plurals by their stem', () => {
    expectTypeOf<KeyOf<typeof sample>>().toEqualTypeOf<
      | 'window/save'
      | 'window/file/kept'
      | 'window/notValued'
      | 'window/usedIn'
      | 'window/a.b'
      | 'window/share'
      | 'window/growth'
    >();
    expectTypeOf<KeyOf<Record<never, string>>>().toEqualTypeOf<never>();
  });

  it('know what must be filled in', () => {
    type Given<Key extends KeyOf<typeof sample>> = ParamsFor<typeof sample, Key>;
    expectTypeOf<Given<'window/save'>>().toEqualTypeOf<[]>();
    expectTypeOf<Given<'window/file/kept'>>().toEqualTypeOf<[params: { readonly title: string | number }]>();
    expectTypeOf<Given<'window/notValued'>>().toEqualTypeOf<[params: { readonly count: number }]>();
    expectTypeOf<Given<'window/growth'>>().toEqualTypeOf<[params: { readonly by: string | number }]>();
    expectTypeOf<Given<'window/usedIn'>>().branded.toEqualTypeOf<
      [params: { readonly count: number; readonly sheet: string | number }]
    >();
  });

  it('refuse a key that does not exist', () => {
    const { t } = createTranslator('en');
    // @ts-expect-error There is no such text, and what belongs to fields has ways of its own to be asked for.
    expect(() => t('window/thisIsNoKey')).toThrow('window/thisIsNoKey');
    expectTypeOf<MessageKey>().not.toEqualTypeOf<string>();
  });
});

describe('the English texts', () => {
  const parts: MessageTree = {
    window: english.window,
    workbook: english.workbook,
    cli: english.cli,
  };

  /** Every path of a tree with its text. */
  function textsIn(tree: MessageTree, path = ''): [key: string, text: string][] {
    return Object.entries(tree).flatMap(([name, item]): [string, string][] =>
      typeof item === 'string' ? [[`${path}${name}`, item]] : textsIn(item, `${path}${name}/`),
    );
  }

  const texts = new Map(textsIn(parts));

  it('leave nothing blank, and name what they leave open plainly', () => {
    for (const [key, text] of texts) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe('');
      expect(text.replaceAll(/{{ *[a-z][A-Za-z]*(, *\w+(\(.*?\))?)? *}}/g, ''), key).not.toMatch(/{{|}}/);
    }
  });

  it('have both plurals or none', () => {
    for (const key of texts.keys()) {
      if (key.endsWith('_one')) expect([...texts.keys()]).toContain(key.replace(/_one$/, '_other'));
      if (key.endsWith('_other')) expect([...texts.keys()]).toContain(key.replace(/_other$/, '_one'));
    }
  });
});
