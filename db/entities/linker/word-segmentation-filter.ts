import { cjkUnit, unitKind } from '../../text/folding/characters.ts';
import { childNode } from '../../text/trie.ts';
import { eachWordAt, hasWordEndingBetween, type Word } from '../../text/words/chinese-words.ts';
import type { NameIndex } from './index-names.ts';

/** A name in a folded text, and the part of the text that belongs to no name yet. */
export interface NamePlace {
  start: number;
  end: number;
  /** Where that part begins, at most `start`. */
  from: number;
  /** Where that part ends, at least `end`. */
  to: number;
}

/**
 * What a name of the registry costs that is no common word, in bits: as much as a word of which three stand among a
 * hundred thousand.
 */
const NAME_COST = 15;
/** How much of the text around a name is divided into words, in code units. */
const REACH = 8;
/** One less than the length of the longest word. */
const OVERLAP = 3;

/**
 * Whether the Chinese characters of a name belong to two words that only meet in it: 其中|國家 holds no 中國, 違法|國家 no
 * 法國, 其中|美國 no 中美. The text around is divided into words in the way that is likeliest by how common they are,
 * names being words too; the name stands unless each such division breaks it. A longer word around a name (北京市) does
 * not break it.
 *
 * The likeliest division is that of jieba (https://github.com/fxsjy/jieba) and, for the principle, of R. Sproat et al.,
 * A Stochastic Finite-State Word-Segmentation Algorithm for Chinese, Computational Linguistics 22(3), 1996.
 */
export function isBrokenByWords(text: string, place: NamePlace, index: NameIndex): boolean {
  if (!isCrossed(text, place, index)) return false;
  const from = edge(text, place.start, Math.max(place.from, place.start - REACH), -1);
  const to = edge(text, place.end, Math.min(place.to, place.end + REACH), 1);
  const words = wordsBetween(text, from, to, index).filter(({ start, end }) => {
    const isWider = start <= place.start && end >= place.end && end - start > place.end - place.start;
    return !isWider;
  });
  words.push({ start: place.start, end: place.end, cost: NAME_COST });
  words.sort((one, other) => one.start - other.start);
  const unbroken = words.filter((word) => !crosses(word, place));
  return cheapest(words, from, to) < cheapest(unbroken, from, to);
}

/** Whether any word or name lies across one end of the name. */
function isCrossed(text: string, { start, end, from, to }: NamePlace, index: NameIndex): boolean {
  for (let at = Math.max(from, start - OVERLAP); at < start; at += 1) {
    if (hasWordEndingBetween(text, at, start, end)) return true;
  }
  for (let at = start + 1; at < end; at += 1) {
    if (hasWordEndingBetween(text, at, end, to + 1) || hasNameEndingAfter(text, at, { after: end, to }, index))
      return true;
  }
  return false;
}

function hasNameEndingAfter(
  text: string,
  start: number,
  { after, to }: { after: number; to: number },
  index: NameIndex,
) {
  let node = index.trie.roots[text.charCodeAt(start)] ?? 0;
  for (let end = start + 1; node > 0 && end <= to; end += 1) {
    if (end > after && endsAsName(index, node)) return true;
    node = childNode(index.trie, node, text.charCodeAt(end));
  }
  return false;
}

/** Whether a name ends at a node of the tree, and not only a stop phrase, which need be no word. */
function endsAsName({ trie, names }: NameIndex, node: number): boolean {
  return names[trie.keys[node] ?? -1]?.isName === true;
}

/** Where the Chinese text around a name ends, in one direction. */
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
    let node = index.trie.roots[text.charCodeAt(start)] ?? 0;
    for (let end = start + 1; node > 0 && end <= to; end += 1) {
      if (endsAsName(index, node)) words.push({ start, end, cost: NAME_COST });
      node = childNode(index.trie, node, text.charCodeAt(end));
    }
  }
  return words;
}

function crosses(word: Word, name: { start: number; end: number }): boolean {
  const isAcrossStart = word.start < name.start && word.end > name.start && word.end < name.end;
  const isAcrossEnd = word.start > name.start && word.start < name.end && word.end > name.end;
  return isAcrossStart || isAcrossEnd;
}

/** What the likeliest division into words costs; they are sorted by where they begin. */
function cheapest(words: readonly Word[], from: number, to: number): number {
  const costs = new Float64Array(to - from + 1).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  for (const { start, end, cost } of words) {
    const whole = (costs[start - from] ?? 0) + cost;
    if (whole < (costs[end - from] ?? 0)) costs[end - from] = whole;
  }
  return costs[to - from] ?? 0;
}
