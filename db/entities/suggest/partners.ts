import { createFinder, frequentGrams, gramsIn, mayBeChineseName } from './chinese-runs.ts';
import type { Evidence, KnownNames } from './evidence.ts';

/** A search for a Chinese name: that of an unknown English name, or another one of an entity that English mentions. */
export interface Candidate {
  en: string | null;
  /** The slug of the entity. */
  entity: string | null;
  /** Claims with the English name, or with the entity in English alone. */
  claims: readonly number[];
  /** The score that a partner must reach. */
  minScore: number;
}

/** A Chinese text that recurs in the claims of a candidate. */
export interface Partner {
  /** The number of these claims that contain it. */
  claims: number;
  /** Whether it seems to be part of a longer text that recurs too. */
  isPart: boolean;
}

/** In fewer claims, a pair of names cannot be told from chance. */
export const minClaims = 3;
/** The claims of a candidate in which texts are searched for; the texts found are then counted in all of them. */
const maxSample = 1_000;
/** The share of the minimum count that is enough in a sample. */
const sampleShare = 0.9;

/** Finds the Chinese texts that recur in the claims of a candidate and may be names. Known names are among them. */
export function recurringTexts({ claims, minScore }: Candidate, { runs }: Evidence, { linker }: KnownNames): string[] {
  const step = Math.max(1, claims.length / maxSample);
  const sample = Array.from(
    { length: Math.floor(claims.length / step) },
    (_, index) => runs[claims[Math.floor(index * step)] ?? -1] ?? [],
  );
  // Dice 2b/(e+z) is at most 2b/(e+b), since a text occurs with a name in no more claims than in all.
  const minimum = Math.max(minClaims, Math.ceil((minScore / (2 - minScore)) * sample.length));
  const found = frequentGrams(sample, step > 1 ? Math.ceil(minimum * sampleShare) : minimum);
  return [...found.keys()].filter((text) => mayBeChineseName(text) || linker.named(text).length > 0);
}

/** Counts the claims that contain each text. */
export function countTexts(texts: Iterable<string>, { runs }: Evidence): Map<string, number> {
  const find = createFinder(texts);
  const totals = new Map<string, number>();
  for (const run of runs) for (const text of gramsIn(find, run)) totals.set(text, (totals.get(text) ?? 0) + 1);
  return totals;
}

/** Reads how each text occurs in the claims of a candidate. */
export function readPartners(texts: readonly string[], { claims }: Candidate, { runs }: Evidence) {
  const find = createFinder(texts);
  const found = new Map<string, { claims: Set<number>; before: Neighbours; after: Neighbours }>();
  for (const claim of claims) {
    find(runs[claim] ?? [], (text, run, at) => {
      const entry = found.get(text) ?? { claims: new Set(), before: new Map(), after: new Map() };
      entry.claims.add(claim);
      count(entry.before, run.charAt(at - 1));
      count(entry.after, run.charAt(at + text.length));
      found.set(text, entry);
    });
  }
  const partners = Array.from(found, ([text, entry]): [string, Partner] => {
    const longer = [`${commonNeighbour(entry.before)}${text}`, `${text}${commonNeighbour(entry.after)}`];
    return [text, { claims: entry.claims.size, isPart: longer.some((whole) => whole !== text && found.has(whole)) }];
  });
  return new Map(partners);
}

/** How often each character occurs next to a text; the empty string counts the ends of runs. */
type Neighbours = Map<string, number>;

/** The share of all occurrences that the most common neighbour of an incomplete name has. */
const minCommonShare = 0.4;
/** A complete name has more than one neighbour for this many occurrences (accessor variety, Feng et al. 2004). */
const occurrencesPerNeighbour = 3;

function count(neighbours: Neighbours, character: string): void {
  neighbours.set(character, (neighbours.get(character) ?? 0) + 1);
}

/**
 * Returns the character that seems to complete a text, since few others occur on that side of it: 地 after 馬爾, of
 * 馬爾地夫, though some claims say 馬爾代夫. Empty where the text may be complete.
 */
function commonNeighbour(neighbours: Neighbours): string {
  const total = [...neighbours.values()].reduce((sum, each) => sum + each, 0);
  if (neighbours.has('') || neighbours.size > Math.max(1, total / occurrencesPerNeighbour)) return '';
  return [...neighbours].find(([, each]) => each >= total * minCommonShare)?.[0] ?? '';
}
