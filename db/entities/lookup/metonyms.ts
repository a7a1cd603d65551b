import type { Registry } from '../registry/registry.ts';

/** How close the names of two entities are to standing for one another. */
export interface Metonyms {
  /** Whether one may be said for the other: Beijing and China, in either direction. */
  standForEachOther(one: string, other: string): boolean;
  /** Whether both may be said for the same third: the Kremlin and Moscow, for Russia. */
  standForSame(one: string, other: string): boolean;
}

/** Reads from a registry whose names may stand for whom; entities are told by slug. */
export function createMetonyms(registry: Pick<Registry, 'entities'>): Metonyms {
  const targets = new Map(registry.entities.map(({ slug, standsFor }) => [slug, standsFor]));
  const targetsOf = (slug: string) => targets.get(slug) ?? [];
  return {
    standForEachOther: (one, other) => targetsOf(one).includes(other) || targetsOf(other).includes(one),
    standForSame: (one, other) => one !== other && targetsOf(one).some((slug) => targetsOf(other).includes(slug)),
  };
}
