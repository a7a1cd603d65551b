import { cjkUnit, unitKind } from '../../text/folding/characters.ts';
import { childNode, type Trie } from '../../text/trie.ts';

const SPACE = 0x20;
const HYPHEN = 0x2d;
const DOT = 0xb7;

/** Whether a code unit may interrupt a name: a dot, a hyphen or a space in Chinese, a further space elsewhere. */
function isSeparator(unit: number): boolean {
  return unit === SPACE || unit === HYPHEN || unit === DOT;
}

/** Keys that a text was found to hold, from one position: the shortest first. */
export interface Hits {
  /** How many of the entries below are of the last walk. */
  count: number;
  keys: number[];
  /** Offsets in the text. */
  ends: number[];
}

/** Finds all keys that the text holds from `start` on and that end by `to`; `hits` is written over. */
export function walkNames(trie: Trie, text: string, start: number, to: number, hits: Hits): void {
  hits.count = 0;
  let node = trie.roots[text.charCodeAt(start)] ?? 0;
  let end = start + 1;
  while (node > 0 && end <= to) {
    const key = trie.keys[node] ?? -1;
    if (key >= 0) {
      hits.keys[hits.count] = key;
      hits.ends[hits.count] = end;
      hits.count += 1;
    }
    let unit = text.charCodeAt(end);
    if (isSeparator(unit)) {
      end = skipSeparators(text, end);
      unit = text.charCodeAt(end);
    }
    node = childNode(trie, node, unit);
    end += 1;
  }
}

/** Where a name goes on that separators interrupt; the same position where it must go on with the separator itself. */
function skipSeparators(text: string, position: number): number {
  let end = position;
  if (text.charCodeAt(position - 1) === SPACE) {
    while (text.charCodeAt(end) === SPACE) end += 1;
    return end;
  }
  if (unitKind(text, position - 1) !== cjkUnit) return position;
  if (text.charCodeAt(end) === SPACE) end += 1;
  if (text.charCodeAt(end) === DOT || text.charCodeAt(end) === HYPHEN) {
    end += 1;
    if (text.charCodeAt(end) === SPACE) end += 1;
  }
  return unitKind(text, end) === cjkUnit ? end : position;
}

/** The longest run of separators that one name may hold between two characters. */
const MOST_SEPARATORS = 3;

/**
 * Where a key begins that a text holds around `position`, at which `offset` units of the key have passed; null where the
 * text does not hold it. Where it ends as well, so that both sides can be looked at.
 */
export function findAround(
  text: string,
  position: number,
  { key, offset }: { key: string; offset: number },
): { start: number; end: number } | null {
  let start = position;
  for (let index = offset - 1; index >= 0; index -= 1) {
    start = stepBack(text, start, key.charCodeAt(index));
    if (start < 0) return null;
  }
  let end = position;
  for (let index = offset; index < key.length; index += 1) {
    if (text.charCodeAt(end) !== key.charCodeAt(index)) end = skipSeparators(text, end);
    if (text.charCodeAt(end) !== key.charCodeAt(index)) return null;
    end += 1;
  }
  return { start, end };
}

/** The place before a position, past separators, of a unit that stands there; -1 where another does. */
function stepBack(text: string, position: number, unit: number): number {
  let place = position - 1;
  while (
    place > position - 1 - MOST_SEPARATORS &&
    isSeparator(text.charCodeAt(place)) &&
    text.charCodeAt(place) !== unit
  ) {
    place -= 1;
  }
  if (text.charCodeAt(place) !== unit) return -1;
  return place === position - 1 || skipSeparators(text, place + 1) === position ? place : -1;
}
