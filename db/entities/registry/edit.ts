import type { Language } from '../../model.ts';
import { aliasKey, stopPhraseKey } from './diff.ts';
import { type RegisteredAlias, type RegisteredEntity, type Registry, RegistryError, type StopPhrase } from './model.ts';

/** Adds entities. Of an entity that exists already, only the metonyms are added. */
export function addEntities(registry: Registry, entities: readonly RegisteredEntity[]): Registry {
  const added = new Map(entities.map((entity) => [entity.slug, entity]));
  const known = registry.entities.map((entity) => {
    const standsFor = [...entity.standsFor, ...(added.get(entity.slug)?.standsFor ?? [])];
    return { ...entity, standsFor: [...new Set(standsFor)] };
  });
  for (const { slug } of known) added.delete(slug);
  return { ...registry, entities: [...known, ...added.values()] };
}

/** Adds names. A name that the same entities have already gets the new rules. */
export function putAliases(registry: Registry, aliases: readonly RegisteredAlias[]): Registry {
  const all = new Map([...registry.aliases, ...aliases].map((alias) => [aliasKey(alias), alias]));
  return normalizeRegistry({ ...registry, aliases: [...all.values()] });
}

/**
 * Removes names of an entity, compounds that include it among them.
 *
 * @throws {RegistryError} when the entity would have no name left
 */
export function removeAliases(registry: Registry, slug: string, texts: readonly string[]): Registry {
  const edited = normalizeRegistry({
    ...registry,
    aliases: registry.aliases.filter(({ text, entities }) => !(texts.includes(text) && entities.includes(slug))),
  });
  if (edited.entities.some((entity) => entity.slug === slug)) return edited;
  throw new RegistryError(`${slug} would have no name left. Remove the entity itself, or give it another name first.`);
}

/** Removes an entity, its names and the compounds that include it. */
export function removeEntity(registry: Registry, slug: string): Registry {
  return normalizeRegistry({ ...registry, entities: registry.entities.filter((entity) => entity.slug !== slug) });
}

/** Moves all that an entity has to another one: names, compounds and metonyms in both directions. */
export function mergeEntity(registry: Registry, from: string, into: string): Registry {
  const moved = (slugs: readonly string[]) => [...new Set(slugs.map((slug) => (slug === from ? into : slug)))];
  const standsFor = registry.entities.find(({ slug }) => slug === from)?.standsFor ?? [];
  const entities = registry.entities
    .filter(({ slug }) => slug !== from)
    .map((entity) => {
      const others = entity.slug === into ? [...entity.standsFor, ...standsFor] : entity.standsFor;
      return { ...entity, standsFor: moved(others) };
    });
  // Of a name that both have, the remaining entity's rules are kept.
  const aliases = [
    ...registry.aliases.map((alias) => ({ ...alias, entities: moved(alias.entities) })),
    ...registry.aliases.filter((alias) => !alias.entities.includes(from)),
  ];
  const distinct = new Map(aliases.map((alias) => [aliasKey(alias), alias]));
  return normalizeRegistry({ ...registry, entities, aliases: [...distinct.values()] });
}

/** Adds entities that the name of an entity may stand for, or removes them. */
export function setMetonyms(
  registry: Registry,
  { slug, others, stands }: { slug: string; others: readonly string[]; stands: boolean },
): Registry {
  const entities = registry.entities.map((entity) => {
    if (entity.slug !== slug) return entity;
    const kept = entity.standsFor.filter((other) => !others.includes(other));
    return { ...entity, standsFor: stands ? [...kept, ...others] : kept };
  });
  return normalizeRegistry({ ...registry, entities });
}

/** Adds stop phrases, or removes them. */
export function setStopPhrases(registry: Registry, phrases: readonly StopPhrase[], stops: boolean): Registry {
  const keys = new Set(phrases.map(stopPhraseKey));
  const kept = registry.stopPhrases.filter((phrase) => !keys.has(stopPhraseKey(phrase)));
  return { ...registry, stopPhrases: stops ? [...kept, ...phrases] : kept };
}

/**
 * Makes a registry consistent. The display name of an entity becomes its first name if it is not one of its names;
 * entities without a name are removed, as are names and metonyms that refer to unknown entities.
 */
export function normalizeRegistry({ entities, aliases, stopPhrases }: Registry): Registry {
  const own = Map.groupBy(aliases, (alias) => (alias.entities.length === 1 ? alias.entities[0] : undefined));
  const named = entities
    .map((entity) => withDisplayNames(entity, own.get(entity.slug) ?? []))
    .filter(({ nameZh, nameEn }) => nameZh !== null || nameEn !== null);
  const slugs = new Set(named.map(({ slug }) => slug));
  return {
    entities: named.map((entity) => ({
      ...entity,
      standsFor: entity.standsFor.filter((slug) => slugs.has(slug) && slug !== entity.slug),
    })),
    aliases: aliases.filter((alias) => alias.entities.every((slug) => slugs.has(slug))),
    stopPhrases,
  };
}

function withDisplayNames(entity: RegisteredEntity, aliases: readonly RegisteredAlias[]): RegisteredEntity {
  const displayName = (name: string | null, language: Language) => {
    const names = aliases.filter((alias) => alias.language === language).map(({ text }) => text);
    return name !== null && names.includes(name) ? name : (names[0] ?? null);
  };
  return { ...entity, nameZh: displayName(entity.nameZh, 'ZH'), nameEn: displayName(entity.nameEn, 'EN') };
}
