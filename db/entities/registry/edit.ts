import { aliasKey, stopPhraseKey } from './diff.ts';
import { RegistryError } from './errors.ts';
import { withNames } from './normalize.ts';
import type { RegisteredAlias, RegisteredEntity, Registry, StopPhrase } from './registry.ts';

/** Adds entities; of those that are there, only what they may stand for is added to. */
export function addEntities(registry: Registry, entities: readonly RegisteredEntity[]): Registry {
  const added = new Map(entities.map((entity) => [entity.slug, entity]));
  const known = registry.entities.map((entity) => {
    const standsFor = [...entity.standsFor, ...(added.get(entity.slug)?.standsFor ?? [])];
    return { ...entity, standsFor: [...new Set(standsFor)] };
  });
  const slugs = new Set(known.map(({ slug }) => slug));
  return { ...registry, entities: [...known, ...entities.filter(({ slug }) => !slugs.has(slug))] };
}

/** Adds names; one that is there for the same entities gets the rules of the new one. */
export function putAliases(registry: Registry, aliases: readonly RegisteredAlias[]): Registry {
  const put = new Map(aliases.map((alias) => [aliasKey(alias), alias]));
  const known = new Set(registry.aliases.map(aliasKey));
  return withNames({
    ...registry,
    aliases: [
      ...registry.aliases.map((alias) => put.get(aliasKey(alias)) ?? alias),
      ...[...put.values()].filter((alias) => !known.has(aliasKey(alias))),
    ],
  });
}

/**
 * Takes names from an entity, compounds that it is a part of among them.
 *
 * @throws {RegistryError} when it would have no name left
 */
export function removeAliases(registry: Registry, slug: string, texts: readonly string[]): Registry {
  const edited = withNames({
    ...registry,
    aliases: registry.aliases.filter(({ text, entities }) => !(texts.includes(text) && entities.includes(slug))),
  });
  if (edited.entities.some((entity) => entity.slug === slug)) return edited;
  throw new RegistryError(`${slug} would have no name left. Remove the entity itself, or give it another name first.`);
}

/** Takes an entity away, with its names and the compounds that it is a part of. */
export function removeEntity(registry: Registry, slug: string): Registry {
  return withNames({ ...registry, entities: registry.entities.filter((entity) => entity.slug !== slug) });
}

/** Gives all that an entity has to another: names, compounds, what it may stand for and what may stand for it. */
export function mergeEntity(registry: Registry, from: string, into: string): Registry {
  const moved = (slugs: readonly string[]) => [...new Set(slugs.map((slug) => (slug === from ? into : slug)))];
  const standsFor = registry.entities.find(({ slug }) => slug === from)?.standsFor ?? [];
  const entities = registry.entities
    .filter(({ slug }) => slug !== from)
    .map((entity) => {
      const others = entity.slug === into ? [...entity.standsFor, ...standsFor] : entity.standsFor;
      return { ...entity, standsFor: moved(others) };
    });
  const aliases = registry.aliases.map((alias) => ({ ...alias, entities: moved(alias.entities) }));
  // The rules of a name that both had are those that the remaining one has for it.
  const kept = new Map(
    [...aliases, ...registry.aliases.filter((alias) => !alias.entities.includes(from))].map((alias) => [
      aliasKey(alias),
      alias,
    ]),
  );
  return withNames({ ...registry, entities, aliases: [...kept.values()] });
}

/** Says for whom the name of an entity may stand, or no longer may. */
export function setMetonyms(
  registry: Registry,
  { slug, others, stands }: { slug: string; others: readonly string[]; stands: boolean },
): Registry {
  const entities = registry.entities.map((entity) => {
    if (entity.slug !== slug) return entity;
    const rest = entity.standsFor.filter((other) => !others.includes(other));
    return { ...entity, standsFor: stands ? [...rest, ...others] : rest };
  });
  return withNames({ ...registry, entities });
}

/** Adds stop phrases, or takes them away. */
export function setStopPhrases(registry: Registry, phrases: readonly StopPhrase[], stops: boolean): Registry {
  const keys = new Set(phrases.map(stopPhraseKey));
  const rest = registry.stopPhrases.filter((phrase) => !keys.has(stopPhraseKey(phrase)));
  return { ...registry, stopPhrases: stops ? [...rest, ...phrases] : rest };
}
