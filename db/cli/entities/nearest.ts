/** Words that differ more than this part of the longer one are not meant. */
const mostDifferent = 0.3;
const mostWords = 3;

/**
 * The words that a mistyped one, or a mistyped part of one between hyphens, may have meant: the nearest first, at most three.
 *
 * @example nearest('puttin', ['vladimir-putin', 'xi-jinping']) // → ['vladimir-putin']
 */
export function nearest(typed: string, words: readonly string[]): string[] {
  const measured = words.flatMap((word) => {
    const distances = [word, ...word.split('-')].map((part) => ({
      distance: editDistance(typed, part),
      length: Math.max(typed.length, part.length),
    }));
    const near = distances.filter(({ distance, length }) => distance <= mostDifferent * length);
    return near.length > 0 ? [{ word, distance: Math.min(...near.map(({ distance }) => distance)) }] : [];
  });
  return measured
    .sort((one, other) => one.distance - other.distance)
    .slice(0, mostWords)
    .map(({ word }) => word);
}

/** How many characters have to be added, removed or exchanged (Levenshtein 1966). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at = 1; at <= from.length; at += 1) {
    const above = row;
    row = [at];
    for (let index = 1; index <= to.length; index += 1) {
      const exchanged = (above[index - 1] ?? 0) + (from[at - 1] === to[index - 1] ? 0 : 1);
      row.push(Math.min(exchanged, (above[index] ?? 0) + 1, (row[index - 1] ?? 0) + 1));
    }
  }
  return row.at(-1) ?? 0;
}
