import { aliasContent, aliasKey, diffRegistries, entityContent, stopPhraseKey } from './diff.ts';
import { withNames } from './normalize.ts';
import type { RegisteredEntity, Registry } from './registry.ts';

/** What a merge starts from. */
export interface SeedMerge {
  /** What the files held when they were merged last. */
  previous: Registry;
  /** What they hold now. */
  files: Registry;
  /** What the running system holds: the above with all that users changed since. */
  current: Registry;
  /** Where an entity that was merged into another went, and null where it was removed, by slug. */
  retired: ReadonlyMap<string, string | null>;
}

/**
 * Brings into a running registry what changed in the files: a three-way merge, of which users win every conflict. What
 * they added stays, what they removed stays away, what they changed stays as they want it.
 */
export function mergeSeed({ previous, files, current, retired }: SeedMerge): Registry {
  const before = followRetired(previous, retired);
  const after = keepTouched(before, followRetired(files, retired), current);
  return withNames({
    entities: mergeEntities(before.entities, after.entities, current.entities),
    aliases: merge(before.aliases, after.aliases, current.aliases, aliasKey, aliasContent),
    stopPhrases: merge(before.stopPhrases, after.stopPhrases, current.stopPhrases, stopPhraseKey, () => ''),
  });
}

/** The files as if they still held the entities that they let go and that users have touched: these are users' now. */
function keepTouched(before: Registry, after: Registry, current: Registry): Registry {
  const { entities, aliases, metonyms } = diffRegistries(before, current);
  const touched = new Set([
    ...entities.put.map(({ slug }) => slug),
    ...[...aliases.put, ...aliases.changed, ...aliases.removed].flatMap((alias) => alias.entities),
    ...[...metonyms.put, ...metonyms.removed].flatMap(({ entity, standsFor }) => [entity, standsFor]),
  ]);
  const there = new Set(after.entities.map(({ slug }) => slug));
  const kept = before.entities.filter(({ slug }) => touched.has(slug) && !there.has(slug));
  const slugs = new Set(kept.map(({ slug }) => slug));
  const names = before.aliases.filter((alias) => alias.entities.some((slug) => slugs.has(slug)));
  return { ...after, entities: [...after.entities, ...kept], aliases: [...after.aliases, ...names] };
}

/** A registry as it reads after entities were merged or removed. */
function followRetired({ entities, aliases, stopPhrases }: Registry, retired: SeedMerge['retired']): Registry {
  const here = (slug: string): string | null => (retired.has(slug) ? (retired.get(slug) ?? null) : slug);
  const all = (slugs: readonly string[]): string[] => [...new Set(slugs.map(here).filter((slug) => slug !== null))];
  return {
    entities: entities
      .filter(({ slug }) => !retired.has(slug))
      .map((entity) => ({ ...entity, standsFor: all(entity.standsFor) })),
    aliases: aliases
      .filter((alias) => alias.entities.every((slug) => here(slug) !== null))
      .map((alias) => ({ ...alias, entities: all(alias.entities) })),
    stopPhrases,
  };
}

function mergeEntities(
  before: readonly RegisteredEntity[],
  after: readonly RegisteredEntity[],
  current: readonly RegisteredEntity[],
): RegisteredEntity[] {
  const [then, now] = [before, after].map((list) => new Map(list.map((entity) => [entity.slug, entity])));
  const kept = merge(before, after, current, ({ slug }) => slug, entityContent);
  return kept.map((entity) => {
    const here = current.find(({ slug }) => slug === entity.slug)?.standsFor ?? [];
    const standsFor = merge(
      then?.get(entity.slug)?.standsFor ?? [],
      now?.get(entity.slug)?.standsFor ?? [],
      here,
      String,
      String,
    );
    return { ...entity, standsFor };
  });
}

/** Of each item: as users have it where they touched it, else as it is now. */
function merge<Item>(
  before: readonly Item[],
  after: readonly Item[],
  current: readonly Item[],
  keyOf: (item: Item) => string,
  contentOf: (item: Item) => string,
): Item[] {
  const [then, now, here] = [before, after, current].map((list) => new Map(list.map((item) => [keyOf(item), item])));
  const kept = current.flatMap((item) => {
    const [old, next] = [then?.get(keyOf(item)), now?.get(keyOf(item))];
    const isUntouched = old !== undefined && contentOf(old) === contentOf(item);
    return isUntouched ? (next === undefined ? [] : [next]) : [item];
  });
  return [...kept, ...after.filter((item) => !then?.has(keyOf(item)) && !here?.has(keyOf(item)))];
}
