import { readFileSync } from 'node:fs';
import { buildTrie, childNode, type Trie } from '../trie.ts';

/** The letter for cost 0 in generated/chinese-words.txt; each following letter adds half a bit. */
const firstLetter = 48;
const lastLetter = 122;

/** Any letter that encodes a cost; words contain none. */
export const costLetters = /[0-z]/;

/** Encodes a cost in bits as a letter, to the half bit; greater costs get the last letter. */
export function costLetter(cost: number): string {
  return String.fromCharCode(Math.min(firstLetter + Math.round(2 * cost), lastLetter));
}

/** Decodes the cost in bits of a letter, given by its character code. */
export function readCost(code: number): number {
  return (code - firstLetter) / 2;
}

/** The cost in bits of a character that is not a common word by itself. */
const rareCost = 26;

/** A word in a text, or a single character. */
export interface Word {
  start: number;
  end: number;
  /** The negative binary logarithm of the relative frequency of the word in running text. */
  cost: number;
}

const { trie, costs } = readWords();

function readWords(): { trie: Trie; costs: Float32Array } {
  const text = readFileSync(new URL('./generated/chinese-words.txt', import.meta.url), 'utf8');
  const words = text.split(costLetters).slice(0, -1);
  const costs = new Float32Array(words.length);
  let end = 0;
  for (const [index, word] of words.entries()) {
    end += word.length;
    costs[index] = readCost(text.charCodeAt(end));
    end += 1;
  }
  return { trie: buildTrie(words), costs };
}

/** Calls `call` for each common Chinese word at a position of a folded text, a single character first. */
export function eachWordAt(text: string, start: number, call: (word: Word) => void): void {
  let node = trie.roots[text.charCodeAt(start)] ?? 0;
  if ((trie.keys[node] ?? -1) < 0) call({ start, end: start + 1, cost: rareCost });
  for (let end = start + 1; node > 0; end += 1) {
    const key = trie.keys[node] ?? -1;
    if (key >= 0) call({ start, end, cost: costs[key] ?? rareCost });
    node = childNode(trie, node, text.charCodeAt(end));
  }
}

/** Whether a common Chinese word begins at a position of a folded text and ends after `after` and before `before`. */
export function hasWordEndingBetween(text: string, start: number, after: number, before: number): boolean {
  let node = trie.roots[text.charCodeAt(start)] ?? 0;
  for (let end = start + 1; node > 0 && end < before; end += 1) {
    if (end > after && (trie.keys[node] ?? -1) >= 0) return true;
    node = childNode(trie, node, text.charCodeAt(end));
  }
  return false;
}
