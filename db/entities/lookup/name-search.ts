import { type FoundEntity, mostFoundEntities } from '../../query/binding.ts';
import { fold } from '../../text/folding/fold.ts';
import { lookupKey } from '../../text/keys.ts';
import type { StoredRegistry } from '../registry/read.ts';

/** A name that a part may be typed of. */
interface SearchedName {
  key: string;
  /** Offsets in the key at which words, or parts between dots and hyphens, begin. */
  starts: readonly number[];
  /** Place of the entity among all, by slug. */
  entity: number;
}

/** More than the length of any name that matters, so that how a name begins counts before how long it is. */
const LONGEST = 1_000;
const NOT_FOUND = 4 * LONGEST;

/**
 * Finds entities by a part of one of their own names: all of it, its beginning, the beginning of a word, any other part,
 * in this order; shorter names first, then by slug. All names are looked at, which takes about a millisecond for 20,000.
 */
export function createNameSearch({ registry, ids }: Pick<StoredRegistry, 'registry' | 'ids'>) {
  const entities = registry.entities.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const places = new Map(entities.map(({ slug }, index) => [slug, index]));
  const names = registry.aliases.flatMap(({ text, entities: [slug, ...others] }): SearchedName[] => {
    const entity = others.length > 0 ? undefined : places.get(slug ?? '');
    return entity === undefined ? [] : [{ ...partsOf(text), entity }];
  });
  return (text: string, kind: string | null): FoundEntity[] => {
    const ranks = bestRanks(names, lookupKey(text), entities.length);
    const found = entities.flatMap(({ slug, kind: own }, index) => {
      const rank = ranks[index] ?? NOT_FOUND;
      const id = ids.get(slug);
      return id === undefined || rank === NOT_FOUND || (kind !== null && kind !== own) ? [] : [{ id, rank }];
    });
    return found.sort((a, b) => a.rank - b.rank).slice(0, mostFoundEntities);
  };
}

function partsOf(text: string): Pick<SearchedName, 'key' | 'starts'> {
  const key = lookupKey(text);
  let end = 0;
  const starts = fold(text)
    .text.split(/[ ·-]+/)
    .map(lookupKey)
    .map((part) => {
      const start = key.indexOf(part, end);
      end = start + part.length;
      return start;
    });
  return { key, starts };
}

/** The rank of each entity's best name. */
function bestRanks(names: readonly SearchedName[], typed: string, count: number): Uint16Array {
  const ranks = new Uint16Array(count).fill(NOT_FOUND);
  for (const name of names) {
    const place = name.key.indexOf(typed);
    if (place === -1) continue;
    const rank = rankOf(name, typed, place);
    if (rank < (ranks[name.entity] ?? 0)) ranks[name.entity] = rank;
  }
  return ranks;
}

function rankOf({ key, starts }: SearchedName, typed: string, place: number): number {
  const length = Math.min(key.length, LONGEST - 1);
  if (place === 0) return (key.length === typed.length ? 0 : LONGEST) + length;
  return (starts.some((start) => key.startsWith(typed, start)) ? 2 * LONGEST : 3 * LONGEST) + length;
}
