import { PGlite } from '@electric-sql/pglite';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  indexedLexemes,
  indexedPhraseLexemes,
  indexQuery,
  phraseQuery,
  searchQuery,
} from '../../db/text/search-query.ts';
import { maxSearchedLength, searchVector } from '../../db/text/search-vector.ts';

let database: PGlite;

beforeAll(async () => {
  database = await PGlite.create();
});

afterAll(() => database.close());

/** Which of the vectors match the queries, by the database itself. A null query matches nothing. */
async function matches(pairs: [vector: string, query: string | null][]): Promise<boolean[]> {
  const { rows } = await database.query<{ found: boolean }>(
    `select coalesce(vector::tsvector @@ query::tsquery, false) as found
     from unnest($1::text[], $2::text[]) with ordinality as pair (vector, query, place) order by place`,
    [pairs.map(([vector]) => vector), pairs.map(([, query]) => query)],
  );
  return rows.map(({ found }) => found);
}

const queryCases: [typed: string, query: string | null][] = [
  ['普丁', `'普丁'`],
  ['澤倫斯基', `'泽伦' <-> '伦斯' <-> '斯基'`],
  ['美', `'$美'`],
  ['"美、中國"', `'美':* <-> '中国'`],
  ['普丁 烏克蘭', `'普丁' & '乌克' <-> '克兰'`],
  ['普丁、普丁,普丁', `'普丁'`],
  ['trade wars', `'trade' & 'war'`],
  ['"trade wars"', `'trade' <-> 'war'`],
  ['「trade wars」', `'trade' <-> 'war'`],
  ['"War in Ukraine"', `'war' <0> '~6f' <2> 'ukrain'`],
  ['Rapp-Hooper', `'rapp' <-> 'hooper'`],
  ['AI晶片', `'ai' <-> '晶片'`],
  ['"AI 晶片 act"', `'ai' <-> '晶片' <2> 'act'`],
  ['Xi -Putin', `'xi' & !('putin')`],
  ['Xi －普丁', `'xi' & !('普丁')`],
  ['-"trade war"', `!('trade' <-> 'war')`],
  ['US-China', `'us' <-> 'china'`],
  ['WHO', `'=who'`],
  ['who', null],
  ['"', null],
  ['"unclosed phrase', `'unclos' & 'phrase'`],
  ['a & b | !c <-> d:*', `'b' & 'c' & 'd'`],
  ["'; drop table --", `'drop' & 'tabl'`],
  ['', null],
  [' -- \0 \ud800', null],
];

describe('searchQuery', () => {
  test.each(queryCases)('%s', (typed, query) => {
    expect(searchQuery(typed)).toBe(query);
  });

  test('reads at most 512 code units and 32 terms', () => {
    expect(searchQuery(`${' '.repeat(512)}late`)).toBeNull();
    const many = Array.from({ length: 50 }, (_, index) => `w${index}`).join(' ');
    expect(searchQuery(many)?.split(' & ')).toHaveLength(32);
  });
});

describe('phraseQuery', () => {
  test.each([
    ['Mira Rapp-Hooper', `'mira' <-> 'rapp' <-> 'hooper'`],
    ['米拉·拉普-胡珀', `'米拉' <-> '拉拉' <-> '拉普' <-> '普胡' <-> '胡珀'`],
    ['"O’Brien" -x', `'obrien' <-> 'x'`],
    ['the', null],
  ])('%s', (name, query) => {
    expect(phraseQuery(name)).toBe(query);
  });
});

const foundCases: [typed: string, text: string, found: boolean][] = [
  ['普丁', '川普與普丁會面', true],
  ['普丁', '普京訪問', false],
  ['烏克蘭', '乌克兰的战争', true],
  ['乌克兰', '對烏克蘭的援助', true],
  ['蘭', '烏克蘭', true],
  ['唐納·川普', '唐納‧川普上任', true],
  ['川普', 'G7川普', true],
  ['war', 'Trade wars.', true],
  ['"trade war"', 'The trade-war goes on', true],
  ['"trade war"', 'War and trade', false],
  ['rapp-hooper', 'Mira Rapp-Hooper writes', true],
  ['"war in Ukraine"', 'the war in Ukraine', true],
  ['"war in Ukraine"', 'war, Ukraine', false],
  ['"war in Ukraine"', 'war on Ukraine', true],
  ['"war in Ukraine"', 'war destroys Ukraine', false],
  ['"war it ends"', 'the war IT ends', true],
  ['"美、中國"', '在美中國人', true],
  ['"美、中國"', '美、中國', true],
  ['"美、中國"', '美、在中國', false],
  ['WHO', 'the WHO said', true],
  ['WHO', 'who said', false],
  ['US', 'the U.S. said', true],
  ['2000', 'some 2,000 men', true],
  ['2,000', '2000名士兵', true],
  ['2,000', '2 or 000', false],
  ['㈱', '那㈱', true],
  ['普丁㈱', '普丁株', true],
  ['Xi', 'an existing deal', false],
  ['Xi', 'Xi’s deal', true],
  ['普丁 -川普', '普丁與川普', false],
  ['普丁 -川普', '普丁與習近平', true],
  ['-川普', '普丁', true],
  ['中美關係', '台美關係升溫，中美貿易下滑。', false],
  ['中美關係', '中美關係升溫。', true],
  ['AI晶片', '晶片之外，AI 也受限。', false],
  ['"美中', '美中貿易', true],
  ['制裁 OR 關稅', '制裁與關稅', true],
  ['THE WAR', 'the war', true],
];

describe('a query against a vector, in the database', () => {
  test.each(foundCases)('%s in %s: %s', async (typed, text, found) => {
    expect(await matches([[searchVector([text]), searchQuery(typed)]])).toEqual([found]);
  });

  test('a claim is one document in both languages, and no phrase reaches across', async () => {
    const vector = searchVector({ zh: '川普談 trade', en: 'War is over' });
    const queries = ['川普 war', '"trade war"'].map(searchQuery);
    expect(await matches(queries.map((query) => [vector, query]))).toEqual([true, false]);
    expect(searchVector({ zh: null, en: null })).toBe('');
  });

  test('a phrase is found however far into a text, and not across texts', async () => {
    const far = searchVector([`${'far '.repeat(20_000)}trade war`]);
    const apart = searchVector(['標題談台美', '國防預算']);
    expect(
      await matches([
        [far, searchQuery('"trade war"')],
        [apart, searchQuery('美國防')],
      ]),
    ).toEqual([true, false]);
  });

  test('every part of a Chinese text is found, in either script', async () => {
    const chinese = fc.string({
      unit: fc.constantFrom(...'美中俄烏克蘭台臺灣后後發髮·𠮷 '),
      minLength: 1,
      maxLength: 30,
    });
    const parts = fc
      .tuple(chinese, fc.nat(29), fc.nat(29))
      .map(([text, one, other]) => ({
        text,
        part: Array.from(text)
          .slice(Math.min(one, other), Math.max(one, other) + 1)
          .join(''),
      }))
      .filter(({ part }) => /[^· ]/.test(part));
    const samples = fc.sample(parts, 500);
    const found = await matches(samples.map(({ text, part }) => [searchVector([`A ${text}。完`]), phraseQuery(part)]));
    expect(samples.filter((_, index) => !found[index])).toEqual([]);
  });

  test('the text index is asked for all that is found, and nothing else where the queries are the same', async () => {
    const piece = fc.constantFrom(
      ...'美中國、 ',
      ' war ',
      ' the ',
      ' of',
      ' IT ',
      ' it ',
      ' peace',
      '·',
      '-',
      ' "',
      '" ',
      ' -',
    );
    const typed = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
    const samples = fc.sample(fc.tuple(fc.array(piece, { minLength: 5, maxLength: 30 }), typed), 4000);
    const asked = samples.flatMap(([pieces, typed]) => {
      const vector = searchVector([pieces.join('')]);
      const searched = { typed, vector, query: searchQuery(typed), index: indexQuery(indexedLexemes(typed)) };
      return [searched, { typed, vector, query: phraseQuery(typed), index: indexQuery(indexedPhraseLexemes(typed)) }];
    });
    const found = await matches(asked.map(({ vector, query }) => [vector, query]));
    const indexed = await matches(asked.map(({ vector, index }) => [vector, index]));
    expect(found.filter(Boolean).length).toBeGreaterThan(500);
    expect(asked.filter(({ index }, at) => found[at] && !indexed[at] && index !== null)).toEqual([]);
    expect(asked.filter(({ index, query }, at) => index === query && found[at] !== indexed[at])).toEqual([]);
  });

  test('no text and no query is an error', async () => {
    const texts = fc.sample(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...`ab'"\\-&|!<>:*() 中美\0`) })),
      500,
    );
    const found = await matches(texts.map((text) => [searchVector([text]), searchQuery(text)]));
    expect(found).toHaveLength(texts.length);
  });

  test('the longest text that is searched fits a tsvector', async () => {
    const han = String.fromCodePoint(
      ...Array.from({ length: maxSearchedLength / 2 }, (_, index) => 0x20000 + ((index * 7919) % 42_000)),
    );
    const words = Array.from({ length: 40_000 }, (_, index) => `w${index}`).join(' ');
    const same = 'war '.repeat(30_000);
    for (const text of [han, words, same]) {
      expect(await matches([[searchVector([text, '普丁']), searchQuery('war')]])).toEqual([text === same]);
    }
  });
});
