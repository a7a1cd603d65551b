import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../db/text/folding/fold.ts';

/** What is folded, to what, and where each unit of the result stood (null: where it stands). */
const cases: [name: string, text: string, folded: string, offsets: number[] | null][] = [
  ['lower case', 'Putin', 'putin', null],
  ['full width', 'Ｐｕｔｉｎ　１', 'putin 1', null],
  ['Traditional and Taiwan forms', '臺灣裏裡著後發髮', '台湾里里着后发发', null],
  ['Simplified forms stay', '台湾里着后发', '台湾里着后发', null],
  ['marks of Latin and Greek', 'Erdoğan Πέτρος', 'erdogan πετροσ', null],
  ['letters with strokes', 'Kılıçdaroğlu Wałęsa Ørsted', 'kilicdaroglu walesa orsted', null],
  ['Cyrillic keeps й but not ё', 'Йёлка', 'йелка', null],
  ['kana keep their marks', 'がパ', 'がパ', null],
  ['dots of names', '‧•･・．·', '······', null],
  ['hyphens', '‐‑–−－-', '------', null],
  ['apostrophes', '’‘´＇ʼ', "'''''", null],
  ['quotes', '“”「」『』＂', '"""""""', null],
  ['spaces and line ends', 'a\u00a0b\u3000c\nd\u2028e', 'a b c d e', null],
  ['emoji and astral Han', '𠮷😀', '𠮷😀', null],
  ['lone surrogates', 'a\ud800b\udc00', 'a b ', null],
  ['half', 'x½y', 'x1⁄2y', [0, 1, 1, 1, 2, 3]],
  ['ligature', 'ﬁn', 'fin', [0, 0, 1, 2]],
  ['capital I with dot', 'İx', 'ix', null],
  ['combining mark', 'e\u0301x', 'ex', [0, 2, 3]],
  ['combining mark on kana', 'か\u3099x', 'がx', [0, 2, 3]],
  ['halfwidth sound mark', 'ｶﾞx', 'ガx', [0, 2, 3]],
  ['conjoining jamo', '\u1112\u1161\u11abx', '한x', [0, 3, 4]],
  ['zero-width space', '普\u200b丁', '普丁', [0, 2, 3]],
  ['byte order mark first', '\ufeff普丁', '普丁', [1, 2, 3]],
  ['bidi controls, NUL and soft hyphen', '\u202aa\0b\u00ad\u202c', 'ab', [1, 3, 6]],
  ['as many units as before, but others', '㈱\0\u200bx', '(株)x', [0, 0, 0, 3, 4]],
  ['emoji joined with skin and ZWJ', '👩🏽\u200d💻x', '👩🏽💻x', [0, 1, 2, 2, 5, 6, 7, 8]],
  ['Arabic with marks', 'عَر', 'عَر', null],
  ['variation selectors', '葛\u{e0100}城❤\ufe0f', '葛城❤', [0, 3, 4, 6]],
  ['compatibility ideographs and radicals', '\uf96c⽤', '塞用', null],
  ['ellipsis', '…x', '...x', [0, 0, 0, 1, 2]],
  ['nothing', '', '', null],
];

describe('fold', () => {
  test.each(cases)('%s', (_, text, folded, offsets) => {
    const result = fold(text);
    expect(result.text).toBe(folded);
    expect(result.offsets && [...result.offsets]).toEqual(offsets);
  });

  test('offsets lead back to the characters', () => {
    const { text, toOriginal } = fold('½ﬁİe\u0301𠮷x');
    expect(toOriginal(text.indexOf('x'))).toBe(7);
    expect(toOriginal(text.length)).toBe(8);
  });
});

/** Texts in which clusters, dropped characters and scripts meet. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...'aéＡ½ﬁİё臺台か가ｶᄀㅏ.·-\'" \0',
        '\u0301',
        '\u0308',
        '\u3099',
        '\uff9e',
        '\u11ab',
        '\u200b',
        '\ud800',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('fold, for any text', () => {
  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('every single character of the first two planes is folded for good', () => {
    const unstable = [];
    for (let point = 0; point <= 0x1ffff; point += 1) {
      const once = fold(`a${String.fromCodePoint(point)}`).text;
      if (fold(once).text !== once) unstable.push(point.toString(16));
    }
    expect(unstable).toEqual([]);
  });

  test('offsets never go back, and end at the end', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = fold(text);
        const offsets = Array.from({ length: folded.text.length + 1 }, (_, offset) => folded.toOriginal(offset));
        expect(offsets).toEqual(offsets.toSorted((one, other) => one - other));
        expect(offsets.at(-1)).toBe(text.length);
        if (folded.offsets === null) expect(folded.text).toHaveLength(text.length);
      }),
    );
  });

  test('what stands before and after does not matter', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(fold(`${before} | ${after}`).text).toBe(`${fold(`${before} `).text}| ${fold(after).text}`);
      }),
    );
  });

  test('no mark, surrogate or invisible character is left to compare', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(text).text).toMatch(/^[^\p{Surrogate}\p{Default_Ignorable_Code_Point}\0]*$/u);
        expect(fold(text).text).not.toMatch(/\p{Script=Latin}\p{M}/u);
      }),
    );
  });
});
