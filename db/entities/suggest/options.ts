/** A possible partner of a candidate. */
export interface Option<Candidate> {
  candidate: Candidate;
  /** Folded Chinese text; null where the partner is an entity that the Chinese text mentions. */
  zh: string | null;
  /** Characters of the Chinese name. */
  length: number;
  /** The slug of the entity that the candidate or its partner is. */
  entity: string | null;
  /** Numbers of claims: with both names, with the Chinese one, with the English one. */
  counts: PairCounts;
  score: number;
}

/** In how many claims two names occur: together, and each of them. */
interface PairCounts {
  both: number;
  zh: number;
  en: number;
}

/** What a chi-squared variable with one degree of freedom exceeds by chance in one case of a thousand. */
const chanceLimit = 10.83;

/** How often two names occur in the same claims, from 0 to 1 (Dice 1945). */
export function dice({ both, zh, en }: PairCounts): number {
  return (2 * both) / (zh + en);
}

/** Whether two names occur together more often than by chance, by the likelihood ratio (Dunning 1993). */
export function isBeyondChance({ both, zh, en, all }: PairCounts & { all: number }): boolean {
  if (both * all <= zh * en) return false;
  const cells = [
    [both, zh, en],
    [zh - both, zh, all - en],
    [en - both, all - zh, en],
    [all - zh - en + both, all - zh, all - en],
  ] as const;
  const ratio = cells.reduce(
    (sum, [seen, row, column]) => (seen > 0 ? sum + 2 * seen * Math.log((seen * all) / (row * column)) : sum),
    0,
  );
  return ratio >= chanceLimit;
}

/** A longer text is preferred if its score is at least this share of the best one. */
const minLongerShare = 0.9;

/**
 * Chooses the best options, best first, such that no candidate and no partner occurs in two of them (competitive
 * linking, Melamed 2000).
 */
export function chooseOptions<Candidate>(options: readonly Option<Candidate>[]): Option<Candidate>[] {
  const taken = createTaken();
  const waiting = Array.from(Map.groupBy(options, ({ candidate }) => candidate).values(), (group) => ({
    group,
    best: bestOf(group),
  })).sort((a, b) => byScore(b.best, a.best));
  const chosen: Option<Candidate>[] = [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!taken.has(next.best)) {
      taken.add(next.best);
      chosen.push(next.best);
      continue;
    }
    const group = next.group.filter((option) => !taken.has(option));
    if (group.length === 0) continue;
    const best = bestOf(group);
    const place = waiting.findLastIndex((other) => byScore(best, other.best) <= 0) + 1;
    waiting.splice(place, 0, { group, best });
  }
  return chosen.sort(byScore);
}

/** The longest of those options that are nearly as good as the best one. */
function bestOf<Candidate>(options: readonly Option<Candidate>[]): Option<Candidate> {
  const [first, ...others] = [...options].sort(byScore);
  if (!first) throw new Error('There are no options to choose from.');
  return others
    .filter(({ score }) => score >= first.score * minLongerShare)
    .reduce((longest, option) => (option.length > longest.length ? option : longest), first);
}

function byScore(a: Option<unknown>, b: Option<unknown>): number {
  return b.score - a.score || b.counts.both - a.counts.both || b.length - a.length || compareTexts(a.zh, b.zh);
}

/** Sorts entities before texts. */
function compareTexts(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a === null || (b !== null && a < b) ? -1 : 1;
}

/** The partners of the options chosen so far. */
interface Taken {
  add(option: Option<unknown>): void;
  /** Whether the partner of an option, or a part or whole of it that hardly occurs without it, is taken. */
  has(option: Option<unknown>): boolean;
}

function createTaken(): Taken {
  const entities = new Set<string>();
  const texts = new Map<string, number>();
  /** Parts of the texts, with the largest number of claims that one of those texts is in. */
  const parts = new Map<string, number>();
  return {
    add({ zh, entity, counts }) {
      if (zh === null) entities.add(entity ?? '');
      else {
        texts.set(zh, counts.zh);
        for (const part of partsOf(zh)) parts.set(part, Math.max(counts.zh, parts.get(part) ?? 0));
      }
    },
    has({ zh, entity, counts }) {
      if (zh === null) return entities.has(entity ?? '');
      return (
        (parts.get(zh) ?? 0) >= counts.zh * minLongerShare ||
        partsOf(zh).some((part) => counts.zh >= (texts.get(part) ?? Number.POSITIVE_INFINITY) * minLongerShare)
      );
    },
  };
}

/** All parts of two characters or more, the text itself included. */
function partsOf(text: string): string[] {
  return Array.from({ length: text.length - 1 }, (_, start) =>
    Array.from({ length: text.length - start - 1 }, (__, length) => text.slice(start, start + length + 2)),
  ).flat();
}
