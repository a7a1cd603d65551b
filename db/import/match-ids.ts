import { textKey } from '../text/keys.ts';

/** A text in both languages that may have been here before. */
export interface Versioned {
  zh: string | null;
  en: string | null;
}

/** Texts that share less than this part of their letter pairs are not versions of each other. */
const leastSimilarity = 0.5;

/**
 * Finds the known rows again among new ones: first those with equal text, then the most similar, the nearest in
 * position where that is equal. Each known row is used once.
 *
 * @returns for each new row the index of the known one, or null for a row that is new.
 */
export function matchVersions(known: readonly Versioned[], rows: readonly Versioned[]): (number | null)[] {
  const pairs = rows.flatMap((row, index) =>
    known.map((other, at) => ({ index, at, score: similarity(other, row), distance: Math.abs(at - index) })),
  );
  const likely = pairs.filter(({ score }) => score >= leastSimilarity);
  likely.sort((a, b) => b.score - a.score || a.distance - b.distance || a.index - b.index);
  const matches: (number | null)[] = rows.map(() => null);
  const used = new Set<number>();
  for (const { index, at } of likely) {
    if (matches[index] !== null || used.has(at)) continue;
    matches[index] = at;
    used.add(at);
  }
  return matches;
}

/** The similarity of the language that agrees best: a translation that was written anew does not lose the row. */
function similarity(a: Versioned, b: Versioned): number {
  return Math.max(textSimilarity(a.zh, b.zh), textSimilarity(a.en, b.en));
}

/** Dice's coefficient of the letter pairs of two texts, from 0 to 1. */
export function textSimilarity(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  const [first, second] = [textKey(a), textKey(b)];
  if (first === second) return 1;
  const [left, right] = [letterPairs(first), letterPairs(second)];
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  return (2 * shared) / Math.max(1, first.length + second.length - 2);
}

function letterPairs(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
