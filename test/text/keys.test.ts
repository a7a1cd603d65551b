import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey } from '../../db/text/keys.ts';

describe('nameKey', () => {
  test.each([
    ['《外交 事務》', '外交事務'],
    ['Ｆｏｒｅｉｇｎ　AFFAIRS ', 'foreign affairs'],
    ['“Foreign\u00a0Affairs”', 'Foreign\u200b Affairs'],
    ['唐納‧川普', '唐納·川普'],
    ['唐納・川普', '唐納 · 川普'],
    ['O’Neill', "O'Neill"],
    ['Rapp–Hooper', 'Rapp-Hooper'],
  ])('%s = %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ['Ada Lin', 'AdaLin'],
    ['外交事務', '外交政策'],
    ['Mary-Ann', 'Mary Ann'],
  ])('%s is not %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  test('is a key of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
      { numRuns: 500 },
    );
  });
});
