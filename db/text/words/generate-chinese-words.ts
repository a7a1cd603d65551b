/**
 * Writes generated/chinese-words.txt from the dictionary of jieba (MIT): the common words of one to four characters,
 * folded, each followed by a letter that encodes its frequency (see chinese-words.ts).
 *
 * The dictionary has 5 MB and is not a dependency of the project. Get it by `npm pack @node-rs/jieba@2.0.3`, then run
 * `node db/text/words/generate-chinese-words.ts package/dict.txt`; raise LINKER_VERSION when the words change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fold } from '../folding/fold.ts';
import { costLetter } from './chinese-words.ts';

/** Least count of a word of each length in the corpus of jieba. */
const leastCounts: Record<number, number> = { 1: 20, 2: 30, 3: 50, 4: 100 };

/**
 * Words of current briefs that are rare in the corpus, which is older and from the mainland; each counts
 * `moreWordsCount`.
 */
const moreWords =
  '灣區 大灣區 網路 資安 國軍 國安 國安會 國安局 國文 國小 國中 國手 台商 防長 軍援 軍售 反制 脫鉤 友岸'.split(' ');
const moreWordsCount = 1500;

function readCounts(path: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (word: string, count: number) => {
    const key = fold(word).text;
    counts.set(key, (counts.get(key) ?? 0) + count);
  };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word = '', count = '0'] = line.split(' ');
    if (/^\p{Script=Han}{1,4}$/u.test(word) && word.length < 5) add(word, Number(count));
  }
  for (const word of moreWords) add(word, moreWordsCount);
  return counts;
}

const [path = 'package/dict.txt'] = process.argv.slice(2);
const counts = readCounts(path);
const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
const words = [...counts].filter(([word, count]) => count >= (leastCounts[word.length] ?? Number.POSITIVE_INFINITY));
const rows = words
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([word, count]) => word + costLetter(Math.log2(total / count)));
writeFileSync(new URL('./generated/chinese-words.txt', import.meta.url), rows.join(''));
