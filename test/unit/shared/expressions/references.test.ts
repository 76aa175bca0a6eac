import { describe, expect, it } from 'vitest';
import { bindNames, printCanonical, referencesOf, unbindIds } from '../../../../shared/expressions/index.ts';
import { kept } from './reading.ts';

const text = 'Pi_1+{a-1}*-PI_1%-IF({a-2}>rate,ROUND(Rate,2),{a-1})';

describe('references', () => {
  it('are gathered once each, names in lower case', () => {
    const { ids, names } = referencesOf(kept(text));
    expect([...ids]).toEqual(['a-1', 'a-2']);
    expect([...names]).toEqual(['pi_1', 'rate']);
  });

  it('of a plain number are none', () => {
    expect(referencesOf(kept('1+2'))).toEqual({ ids: new Set(), names: new Set() });
  });

  it('by name become references by id, whatever their capitals, where there is a row', () => {
    const bound = bindNames(kept(text), (name) => (name === 'pi_1' ? 'a-3' : null));
    expect(printCanonical(bound)).toBe('{a-3}+{a-1}*-{a-3}%-IF({a-2}>rate,ROUND(Rate,2),{a-1})');
  });

  it('by id become names where there is one', () => {
    const unbound = unbindIds(kept(text), (id) => (id === 'a-1' ? 'Trips' : null));
    expect(printCanonical(unbound)).toBe('Pi_1+Trips*-PI_1%-IF({a-2}>rate,ROUND(Rate,2),Trips)');
  });

  it('change in a copy only', () => {
    const expression = kept(text);
    bindNames(expression, () => 'a-3');
    unbindIds(expression, () => 'Trips');
    expect(printCanonical(expression)).toBe(text);
  });
});
