import { cjkUnit, unitKind } from '../../text/folding/characters.ts';
import { childNode } from '../../text/trie.ts';
import { eachWordAt, hasWordEndingBetween, type Word } from '../../text/words/chinese-words.ts';
import type { NameIndex } from './index-names.ts';

/** The range of a name in folded text, within the range of text that is not part of another name. */
export interface NamePlace {
  start: number;
  end: number;
  from: number;
  to: number;
}

/** The cost of a name that is not a common word, in bits: that of a word with a frequency of 3 in 100,000. */
const nameCost = 15;
/** How much text on each side of a name is segmented, in code units. */
const reach = 8;
/** One less than the length of the longest word. */
const maxOverlap = 3;

/**
 * Whether the characters of a Chinese name belong to different words: 其中|國家 does not contain 中國, nor 違法|國家 法國.
 * The text around the name is segmented with word frequencies, names being words too. The name is split if the cheapest
 * segmentation that splits it costs less than any other. A longer word around a name (北京市) does not split it.
 *
 * The segmentation is that of jieba (https://github.com/fxsjy/jieba); for the principle see R. Sproat et al., A
 * Stochastic Finite-State Word-Segmentation Algorithm for Chinese, Computational Linguistics 22(3), 1996.
 */
export function isSplitBySegmentation(text: string, place: NamePlace, index: NameIndex): boolean {
  if (!isCrossed(text, place, index)) return false;
  const from = edge(text, place.start, Math.max(place.from, place.start - reach), -1);
  const to = edge(text, place.end, Math.min(place.to, place.end + reach), 1);
  const words = wordsBetween(text, from, to, index).filter(({ start, end }) => {
    const isWider = start <= place.start && end >= place.end && end - start > place.end - place.start;
    return !isWider;
  });
  words.push({ start: place.start, end: place.end, cost: nameCost });
  words.sort((one, other) => one.start - other.start);
  const unsplit = words.filter((word) => !crosses(word, place));
  return cheapest(words, from, to) < cheapest(unsplit, from, to);
}

/** Whether any word or name crosses an end of the name: without one, segmentation is not needed. */
function isCrossed(text: string, { start, end, from, to }: NamePlace, index: NameIndex): boolean {
  for (let at = Math.max(from, start - maxOverlap); at < start; at += 1) {
    if (hasWordEndingBetween(text, at, start, end)) return true;
  }
  for (let at = start + 1; at < end; at += 1) {
    if (hasWordEndingBetween(text, at, end, to + 1)) return true;
    if (nameEnds(text, at, to, index).some((nameEnd) => nameEnd > end)) return true;
  }
  return false;
}

/** The ends of all names that start at a position; a stop phrase does not count, since it may not be a word. */
function nameEnds(text: string, start: number, to: number, { trie, names }: NameIndex): number[] {
  const ends: number[] = [];
  let node = trie.roots[text.charCodeAt(start)] ?? 0;
  for (let end = start + 1; node > 0 && end <= to; end += 1) {
    if (names[trie.keys[node] ?? -1]?.isName) ends.push(end);
    node = childNode(trie, node, text.charCodeAt(end));
  }
  return ends;
}

/** The end of the Chinese text around a name in one direction. */
function edge(text: string, start: number, limit: number, step: 1 | -1): number {
  let position = start;
  while (position !== limit && unitKind(text, step > 0 ? position : position - 1) === cjkUnit) position += step;
  return position;
}

function wordsBetween(text: string, from: number, to: number, index: NameIndex): Word[] {
  const words: Word[] = [];
  for (let start = from; start < to; start += 1) {
    eachWordAt(text, start, (word) => {
      if (word.end <= to) words.push(word);
    });
    for (const end of nameEnds(text, start, to, index)) words.push({ start, end, cost: nameCost });
  }
  return words;
}

function crosses(word: Word, name: { start: number; end: number }): boolean {
  const isAcrossStart = word.start < name.start && word.end > name.start && word.end < name.end;
  const isAcrossEnd = word.start > name.start && word.start < name.end && word.end > name.end;
  return isAcrossStart || isAcrossEnd;
}

/** The cost of the cheapest segmentation into the given words, which are sorted by their start. */
function cheapest(words: readonly Word[], from: number, to: number): number {
  const costs = new Float64Array(to - from + 1).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  for (const { start, end, cost } of words) {
    const whole = (costs[start - from] ?? 0) + cost;
    if (whole < (costs[end - from] ?? 0)) costs[end - from] = whole;
  }
  return costs[to - from] ?? 0;
}
