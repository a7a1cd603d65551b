import { mayBeChineseName } from './chinese-runs.ts';
import type { Evidence, KnownNames } from './evidence.ts';
import { createFinder, frequentGrams, gramsIn } from './frequent-grams.ts';
import { type Context, noteContext, wholesOf } from './open-ends.ts';

/** What is looked for on one side: claims that hold a new English name, or in which Chinese lacks an entity. */
export interface Candidate {
  en: string | null;
  entity: string | null;
  claims: readonly number[];
  /** The least score of a partner. */
  leastScore: number;
}

/** A Chinese text in the claims of a candidate. */
export interface Partner {
  /** In how many of the claims it stands. */
  claims: number;
  /** Whether it seems to be a part of a longer text that recurs too. */
  isPart: boolean;
}

/** Of names in fewer claims, chance cannot be told from sense. */
export const FEWEST_CLAIMS = 3;
/** Claims of a candidate in which texts are looked for; all of them are counted. */
const SAMPLE = 1_000;
/** Of the least count, what a sample may fall short by. */
const SAMPLE_SHARE = 0.9;

/** The Chinese texts that recur in the claims of a candidate and may be names, known ones among them. */
export function recurringTexts({ claims, leastScore }: Candidate, { runs }: Evidence, known: KnownNames): string[] {
  const step = Math.max(1, claims.length / SAMPLE);
  const sample = Array.from(
    { length: Math.floor(claims.length / step) },
    (_, index) => runs[claims[Math.floor(index * step)] ?? -1] ?? [],
  );
  // Dice 2b/(e+z) is at most 2b/(e+b), since a text stands with a name in no more claims than alone.
  const minimum = Math.max(FEWEST_CLAIMS, Math.ceil((leastScore / (2 - leastScore)) * sample.length));
  const found = frequentGrams(sample, step > 1 ? Math.ceil(minimum * SAMPLE_SHARE) : minimum);
  return [...found.keys()].filter((text) => mayBeChineseName(text) || known.isKnown(text));
}

/** In how many claims each text stands. */
export function countTexts(texts: Iterable<string>, { runs }: Evidence): Map<string, number> {
  const find = createFinder(texts);
  const totals = new Map<string, number>();
  for (const run of runs) for (const text of gramsIn(find, run)) totals.set(text, (totals.get(text) ?? 0) + 1);
  return totals;
}

/** How each text stands in the claims of a candidate. */
export function readPartners(
  texts: readonly string[],
  { claims }: Candidate,
  { runs }: Evidence,
): Map<string, Partner> {
  const find = createFinder(texts);
  const found = new Map<string, { claims: number; last: number; context: Context }>();
  for (const claim of claims) {
    find(runs[claim] ?? [], (text, run, at) => {
      const entry = found.get(text) ?? { claims: 0, last: -1, context: { before: new Map(), after: new Map() } };
      if (entry.last !== claim) entry.claims += 1;
      entry.last = claim;
      noteContext(entry.context, text, run, at);
      found.set(text, entry);
    });
  }
  return new Map(
    Array.from(found, ([text, { claims, context }]) => {
      return [text, { claims, isPart: wholesOf(text, context).some((longer) => found.has(longer)) }];
    }),
  );
}
