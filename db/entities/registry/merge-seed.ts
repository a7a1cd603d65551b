import { aliasContent, aliasKey, diffRegistries, entityContent, stopPhraseKey } from './diff.ts';
import { normalizeRegistry } from './edit.ts';
import type { RegisteredEntity, Registry } from './model.ts';

/** The inputs of a merge. */
export interface SeedMerge {
  /** The files as they were merged last. */
  previous: Registry;
  /** The files as they are now. */
  files: Registry;
  /** The stored registry: `previous` with the changes of users. */
  current: Registry;
  /** By the slug of a merged or removed entity: the slug of the remaining one, or null. */
  retired: ReadonlyMap<string, string | null>;
}

/**
 * Applies what changed in the files to the stored registry: a three-way merge in which users win every conflict. What
 * they added, changed or removed stays so.
 */
export function mergeSeed({ previous, files, current, retired }: SeedMerge): Registry {
  const before = followRetired(previous, retired);
  const after = keepTouched(before, followRetired(files, retired), current);
  return normalizeRegistry({
    entities: mergeEntities(before.entities, after.entities, current.entities),
    aliases: merge(before.aliases, after.aliases, current.aliases, aliasKey, aliasContent),
    stopPhrases: merge(before.stopPhrases, after.stopPhrases, current.stopPhrases, stopPhraseKey, () => ''),
  });
}

/** Keeps the entities that the files dropped but users have changed: they belong to the users now. */
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

/** Applies to a registry what happened to entities that were merged or removed. */
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
  const [then, now, here] = [before, after, current].map((list) => new Map(list.map((one) => [one.slug, one])));
  const kept = merge(before, after, current, ({ slug }) => slug, entityContent);
  return kept.map((entity) => {
    const [old = [], next = [], own = []] = [then, now, here].map((list) => list?.get(entity.slug)?.standsFor);
    return { ...entity, standsFor: merge(old, next, own, String, String) };
  });
}

/** Merges lists: an item that users changed stays theirs, any other becomes that of the files. */
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
