/** Characters of the shortest and the longest Chinese name that is looked for. */
const SHORTEST = 2;
const LONGEST = 12;

/** The runs of a claim's Chinese text. */
type Runs = readonly string[];

/**
 * The sequences of 2 to 12 characters that stand in at least `minimum` of some texts, and in how many. A sequence is
 * counted only where both its halves that are one shorter are frequent (Agrawal and Srikant 1994, Apriori), so that
 * hardly more than the pairs of characters is ever held.
 */
export function frequentGrams(texts: readonly Runs[], minimum: number): Map<string, number> {
  const all = new Map<string, number>();
  let frequent = countGrams(texts, SHORTEST, () => true, minimum);
  for (let length = SHORTEST + 1; frequent.size > 0; length += 1) {
    for (const [gram, count] of frequent) all.set(gram, count);
    if (length > LONGEST) break;
    const shorter = frequent;
    const mayBe = (gram: string) => shorter.has(gram.slice(0, -1)) && shorter.has(gram.slice(1));
    frequent = countGrams(texts, length, mayBe, minimum);
  }
  return all;
}

function countGrams(
  texts: readonly Runs[],
  length: number,
  mayBe: (gram: string) => boolean,
  minimum: number,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const runs of texts) {
    for (const gram of new Set(runs.flatMap((run) => gramsOf(run, length)))) {
      if (mayBe(gram)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return new Map([...counts].filter(([, count]) => count >= minimum));
}

function gramsOf(run: string, length: number): string[] {
  return Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) => run.slice(at, at + length));
}

/** Tells each place where one of some sequences stands in a text. */
export type Finder = (runs: Runs, tell: (gram: string, run: string, at: number) => void) => void;

/** Prepares to find some sequences. */
export function createFinder(grams: Iterable<string>): Finder {
  const sought = new Set(grams);
  /** The lengths of the sequences that begin with a pair of characters. */
  const lengths = new Map<string, Set<number>>();
  for (const gram of sought) {
    const start = gram.slice(0, SHORTEST);
    lengths.set(start, (lengths.get(start) ?? new Set()).add(gram.length));
  }
  return (runs, tell) => {
    for (const run of runs) {
      for (let at = 0; at + SHORTEST <= run.length; at += 1) {
        for (const length of lengths.get(run.slice(at, at + SHORTEST)) ?? []) {
          const gram = run.slice(at, at + length);
          if (sought.has(gram)) tell(gram, run, at);
        }
      }
    }
  };
}

/** The sequences that stand in a text. */
export function gramsIn(find: Finder, runs: Runs): Set<string> {
  const found = new Set<string>();
  find(runs, (gram) => found.add(gram));
  return found;
}
