import { PGlite } from '@electric-sql/pglite';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findMatches, findPhrase } from '../../db/text/find-matches.ts';
import { phraseQuery, searchQuery } from '../../db/text/search-query.ts';
import { searchVector } from '../../db/text/search-vector.ts';

/** What is typed, a text, and what of it is marked. */
const markedCases: [typed: string, text: string, slices: string[]][] = [
  ['普丁', '俄羅斯總統普丁與普京', ['普丁']],
  ['乌克兰', '烏克蘭', ['烏克蘭']],
  ['美', '美國與歐美', ['美', '美']],
  ['唐納川普', '唐納‧川普、唐納 川普', ['唐納‧川普', '唐納 川普']],
  ['川普 普丁', '川普丁', ['川普丁']],
  ['𠮷田', '在𠮷田家', ['𠮷田']],
  ['田', '😀𠮷田', ['田']],
  ['wars', 'War’s wars, warring', ['War', 'wars', 'warring']],
  ['"trade war"', 'Trade-wars; trade and war', ['Trade-wars']],
  ['"war in Ukraine"', 'The war on Ukraine', ['war on Ukraine']],
  ['the war of', 'of the war', ['war']],
  ['Rapp-Hooper', 'Mira Rapp–Hooper', ['Rapp–Hooper']],
  ['WHO', 'Who asked the WHO?', ['WHO']],
  ['us', 'The U.S. and us', ['U.S', 'us']],
  ['"AI晶片"', 'ＡＩ 晶片', ['ＡＩ 晶片']],
  ['2000', '2,000 or ２０００ of 12,000', ['2,000', '２０００']],
  ['cafe', 'Cafe\u0301s', ['Cafe\u0301s']],
  ['fin', '\ufeffﬁn.', ['ﬁn']],
  ['1', 'x ½ y', ['½']],
  ['会社', '那㍿', ['㍿']],
  ['㈱', '㈱\0\u202b', ['㈱']],
  ['i', 'İ', []],
  ['ix', 'İX', ['İX']],
  ['北約', '北\u200b約\u200b。', ['北\u200b約']],
  ['العربية', '«\u202bالعربية\u202c»', ['العربية']],
  ['елкин', 'Ёлкин', ['Ёлкин']],
  ['putin', '\ud800putin\udc00', ['putin']],
  ['-putin xi', 'putin xi', ['xi']],
  ['-putin', 'putin', []],
  ['', 'putin', []],
  ['。', '普丁。', []],
];

function slicesOf(typed: string, text: string): string[] {
  return findMatches(typed, text).map(({ start, end }) => text.slice(start, end));
}

describe('findMatches', () => {
  test.each(markedCases)('%s in %s', (typed, text, slices) => {
    expect(slicesOf(typed, text)).toEqual(slices);
  });

  test('what is marked stands where it is told to', () => {
    const text = '½\u200b烏e\u0301克蘭，烏克蘭';
    expect(findMatches('乌克兰', text)).toEqual([{ start: 8, end: 11 }]);
  });
});

describe('findPhrase', () => {
  test.each([
    ['WHO', 'who and the WHO', ['WHO']],
    ['-Trade "War"', 'The trade war', ['trade war']],
    ['the', 'the', []],
  ])('%s in %s', (phrase, text, slices) => {
    expect(findPhrase(phrase, text).map(({ start, end }) => text.slice(start, end))).toEqual(slices);
  });
});

const textPieces = [
  ...[
    '美',
    '中',
    '台',
    '臺',
    '烏',
    '克',
    '𠮷',
    '😀',
    '·',
    '-',
    ' ',
    ' ',
    ' ',
    '"',
    '。',
    ',',
    '.',
    "'s",
    '½',
    '㍿',
    '㈱',
  ],
  ...['war', 'wars', 'Wars', 'trade', 'the', 'WHO', 'who', 'U.S.', '2,000', '2000', 'ﬁn', 'fin', 'İ', 'é', 'e\u0301'],
  ...['\u200b', '\u202b', '\ufeff', '\0', '\ud800', '\n', 'Путин', 'か\u3099', 'が', 'ｶﾞ', '가', '\u1100\u1161', 'Ａ'],
];
const pieces = (maxLength: number) => fc.array(fc.constantFrom(...textPieces), { maxLength });

/** A text, and what is looked for in it: often a part of it. */
const asked = fc
  .record({ text: pieces(12), other: fc.option(pieces(4), { freq: 3 }), start: fc.nat(11), length: fc.nat(4) })
  .map(({ text, other, start, length }) => ({
    text: text.join(''),
    typed: (other ?? text.slice(start, start + length)).join(''),
  }));

describe('what is marked, for any text and query', () => {
  test('stands in order, apart, and is found again by itself', () => {
    fc.assert(
      fc.property(asked, ({ typed, text }) => {
        let last = 0;
        for (const { start, end } of findMatches(typed, text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          const slice = text.slice(start, end);
          expect(findMatches(typed, slice)).toEqual([{ start: 0, end: slice.length }]);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('is whole characters, with what belongs to them', () => {
    fc.assert(
      fc.property(asked, ({ typed, text }) => {
        const graphemes = new Set([text.length]);
        for (const { index } of new Intl.Segmenter().segment(text)) graphemes.add(index);
        for (const { start, end } of findMatches(typed, text)) {
          const around = text.slice(Math.max(0, start - 1), end + 1);
          if (/[\p{Default_Ignorable_Code_Point}\0]/u.test(around)) continue;
          expect([graphemes.has(start), graphemes.has(end)]).toEqual([true, true]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what is marked is what the database finds', () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await PGlite.create();
  });
  afterAll(() => database.close());

  async function found(pairs: { text: string; query: string | null }[]): Promise<boolean[]> {
    const { rows } = await database.query<{ found: boolean }>(
      `select coalesce(vector::tsvector @@ query::tsquery, false) as found
       from unnest($1::text[], $2::text[]) with ordinality as pair (vector, query, place) order by place`,
      [pairs.map(({ text }) => searchVector([text])), pairs.map(({ query }) => query)],
    );
    return rows.map((row) => row.found);
  }

  test('a phrase is marked where it is found, and nowhere else', async () => {
    const samples = fc.sample(asked, 3000);
    const expected = await found(samples.map(({ typed, text }) => ({ text, query: phraseQuery(typed) })));
    expect(expected.filter(Boolean).length).toBeGreaterThan(200);
    const wrong = samples.filter(({ typed, text }, index) => findPhrase(typed, text).length > 0 !== expected[index]);
    expect(wrong).toEqual([]);
  });

  test('a search that asks for something marks what it found', async () => {
    const samples = fc.sample(asked, 3000).filter(({ typed }) => searchQuery(typed)?.startsWith("'"));
    const expected = await found(samples.map(({ typed, text }) => ({ text, query: searchQuery(typed) })));
    const wrong = samples.filter(({ typed, text }, index) => expected[index] && findMatches(typed, text).length === 0);
    expect(expected.filter(Boolean).length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });
});
