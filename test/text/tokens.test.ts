import { describe, expect, test } from 'vitest';
import { readLexemes } from '../../db/text/lexemes.ts';
import { readTokens, wordLexeme } from '../../db/text/tokens.ts';

const splits: [text: string, tokens: string[]][] = [
  ['Trump met Xi', ['trump', 'met', 'xi']],
  ['AI晶片', ['ai', '晶片']],
  ['G7普丁', ['g7', '普丁']],
  ['2025年10月', ['2025', '年', '10', '月']],
  ['2,000 and 1,234,567.5', ['2000', 'and', '1234567', '5']],
  ['1,2,3 and 12,34,567 and 1,2345', ['1', '2', '3', 'and', '12', '34', '567', 'and', '1', '2345']],
  ['３，０００人', ['3000', '人']],
  ['川普1.0時期', ['川普', '1', '0', '时期']],
  ['唐納‧川普', ['唐纳川普']],
  ['米拉 拉普-胡珀', ['米拉拉普胡珀']],
  ['美國、中國,俄羅斯', ['美国', '中国', '俄罗斯']],
  ['Xi’s Xi’an US’', ['xi', 'xian', 'us']],
  ['the U.S. and the U.S.-led bloc', ['the', 'us', 'and', 'the', 'us', 'led', 'bloc']],
  ['Rapp-Hooper', ['rapp', 'hooper']],
  ['ノルウェー 서울', ['ノルウェー서울']],
  ['Путин сказал', ['путин', 'сказал']],
  ['…—“”😀', []],
];

describe('readTokens', () => {
  test.each(splits)('%s', (text, tokens) => {
    expect(readTokens(text).map((token) => token.text)).toEqual(tokens);
  });

  test('counts a position for each Chinese character and each word', () => {
    expect(readTokens('AI 晶片 war').map(({ kind, position }) => `${kind}${position}`)).toEqual([
      'WORD1',
      'RUN2',
      'WORD4',
    ]);
  });

  test('is linear on long runs of separators', () => {
    expect(readTokens(`中${' -'.repeat(200_000)}`)).toHaveLength(1);
  });
});

const lexemeCases: [word: string, lexeme: string | null][] = [
  ['wars', 'war'],
  ['Restrictive', 'restrict'],
  ['the', null],
  ['us', 'us'],
  ['US', 'us'],
  ['WHO', '=who'],
  ['ＷＨＯ', '=who'],
  ['Who', null],
  ['IT’s', '=it'],
  ['I', null],
  ['BEFORE', null],
  ['Ё', 'е'],
  ['путина', 'путина'],
  ['2020s', '2020s'],
  ['x'.repeat(100), 'x'.repeat(64)],
];

describe('wordLexeme', () => {
  test.each(lexemeCases)('%s', (word, lexeme) => {
    expect(readTokens(word).map(wordLexeme)).toEqual([lexeme]);
  });
});

describe('readLexemes', () => {
  test.each([
    ['烏克蘭', ['乌克 1', '克兰 2', '兰$ 3']],
    ['𠮷野家', ['𠮷野 1', '野家 2', '家$ 3']],
    ['美', ['美$ 1']],
    ['AI晶片 the war', ['ai 1', '晶片 2', '片$ 3', 'war 5']],
  ])('%s', (text, lexemes) => {
    expect(readLexemes(text).map((lexeme) => `${lexeme.text} ${lexeme.position}`)).toEqual(lexemes);
  });
});
