/** What a candidate may go together with. */
export interface Option<Candidate> {
  candidate: Candidate;
  /** Folded Chinese text; null where the partner is an entity that Chinese names. */
  zh: string | null;
  /** Characters of the Chinese name. */
  length: number;
  /** The slug of the entity that the candidate or its partner is. */
  entity: string | null;
  counts: { both: number; zh: number; en: number };
  score: number;
}

/** Of the best score, what a longer text may fall short by and still be taken for the name. */
const LONGER_SHARE = 0.9;

/**
 * The best options, the best first, such that each candidate and each partner is in one (competitive linking, Melamed
 * 2000).
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

/** Of those nearly as good as the best one, the longest. */
function bestOf<Candidate>(options: readonly Option<Candidate>[]): Option<Candidate> {
  const [first, ...others] = [...options].sort(byScore);
  if (!first) throw new Error('No option was given to choose from.');
  return others
    .filter(({ score }) => score >= first.score * LONGER_SHARE)
    .reduce((longest, option) => (option.length > longest.length ? option : longest), first);
}

function byScore(a: Option<unknown>, b: Option<unknown>): number {
  return b.score - a.score || b.counts.both - a.counts.both || b.length - a.length || compare(a.zh, b.zh);
}

/** An entity before a text. */
function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a === null || (b !== null && a < b) ? -1 : 1;
}

interface Taken {
  add(option: Option<unknown>): void;
  /** Whether an option's partner is given away: the same, or a part or a whole of it that hardly stands without it. */
  has(option: Option<unknown>): boolean;
}

function createTaken(): Taken {
  const entities = new Set<string>();
  const texts = new Map<string, number>();
  /** Texts within those taken, with in how many claims those stand. */
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
        (parts.get(zh) ?? 0) >= counts.zh * LONGER_SHARE ||
        partsOf(zh).some((part) => counts.zh >= (texts.get(part) ?? Number.POSITIVE_INFINITY) * LONGER_SHARE)
      );
    },
  };
}

/** All texts of two characters or more within a text, itself included. */
function partsOf(text: string): string[] {
  return Array.from({ length: text.length - 1 }, (_, start) =>
    Array.from({ length: text.length - start - 1 }, (__, length) => text.slice(start, start + length + 2)),
  ).flat();
}
