import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../db/text/folding/fold.ts';
import {
  costLetter,
  costLetters,
  eachWordAt,
  hasWordEndingBetween,
  readCost,
  type Word,
} from '../../db/text/words/chinese-words.ts';

function wordsAt(text: string, start = 0): Word[] {
  const words: Word[] = [];
  eachWordAt(text, start, (word) => words.push(word));
  return words;
}

test('knows common words in both scripts, the commoner at less cost', () => {
  const text = fold('國家與灣區').text;
  expect(wordsAt(text).map(({ start, end }) => text.slice(start, end))).toEqual(['国', '国家']);
  const cost = (word: string) => wordsAt(fold(word).text).at(-1)?.cost ?? 0;
  expect(cost('國家')).toBeLessThan(cost('灣區'));
  expect(cost('国家')).toBe(cost('國家'));
});

test('takes any other character for a word by itself', () => {
  expect(wordsAt('𠮷')).toEqual([{ start: 0, end: 1, cost: 26 }]);
  expect(wordsAt('a')).toEqual([{ start: 0, end: 1, cost: 26 }]);
  expect(wordsAt('')).toEqual([{ start: 0, end: 1, cost: 26 }]);
});

const text = fc
  .array(fc.constantFrom('其中', '國家', '違法', '美國', '的', '在', '會議', '國會', '，'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => fold(words.join('')).text);

test('tells of a word that ends between two places as reading all words does', () => {
  const place = fc.nat({ max: 12 });
  fc.assert(
    fc.property(text, place, place, place, (value, start, after, before) => {
      fc.pre(start < value.length);
      const known = wordsAt(value, start).filter(({ end, cost }) => end > after && end < before && cost < 26);
      expect(hasWordEndingBetween(value, start, after, before)).toBe(known.length > 0);
    }),
  );
});

test('writes a cost as a letter to the half bit', () => {
  for (let cost = 0; cost <= 37; cost += 0.5) expect(readCost(costLetter(cost).charCodeAt(0))).toBe(cost);
  expect(readCost(costLetter(99).charCodeAt(0))).toBe(37);
  expect(costLetters.test(costLetter(0)) && costLetters.test(costLetter(99))).toBe(true);
  expect(costLetters.test('中')).toBe(false);
});
