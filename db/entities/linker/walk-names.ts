import { cjkUnit, unitKind } from '../../text/folding/characters.ts';
import { childNode, type Trie } from '../../text/trie.ts';

const space = 0x20;
const hyphen = 0x2d;
const dot = 0xb7;

/** Whether a code unit can interrupt a name: a dot, hyphen or space in Chinese, another space elsewhere. */
function isSeparator(unit: number): boolean {
  return unit === space || unit === hyphen || unit === dot;
}

/** The keys that a text contains from one position on, shortest first. */
export interface Hits {
  /** The number of valid entries in the arrays. */
  count: number;
  keys: number[];
  /** Offsets in the text. */
  ends: number[];
}

/** Finds all keys that the text contains from `start` up to `to` at most, and overwrites `hits` with them. */
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

/** Where a name continues after separators; the same position if the separator has to be part of the name. */
function skipSeparators(text: string, position: number): number {
  let end = position;
  if (text.charCodeAt(position - 1) === space) {
    while (text.charCodeAt(end) === space) end += 1;
    return end;
  }
  if (unitKind(text, position - 1) !== cjkUnit) return position;
  if (text.charCodeAt(end) === space) end += 1;
  if (text.charCodeAt(end) === dot || text.charCodeAt(end) === hyphen) {
    end += 1;
    if (text.charCodeAt(end) === space) end += 1;
  }
  return unitKind(text, end) === cjkUnit ? end : position;
}

/** The number of separators that a name may have between two characters. */
const maxSeparators = 3;

/** Finds a key around a position, which is `offset` units after its start; null if the text does not contain it there. */
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

/** The position of a unit before `position`, past separators; -1 if there is another one. */
function stepBack(text: string, position: number, unit: number): number {
  let place = position - 1;
  while (
    place > position - 1 - maxSeparators &&
    isSeparator(text.charCodeAt(place)) &&
    text.charCodeAt(place) !== unit
  ) {
    place -= 1;
  }
  if (text.charCodeAt(place) !== unit) return -1;
  return place === position - 1 || skipSeparators(text, place + 1) === position ? place : -1;
}
