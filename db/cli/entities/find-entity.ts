import { distance } from 'fastest-levenshtein';
import { type RegisteredAlias, type Registry, RegistryError } from '../../entities/registry/model.ts';
import type { StoredRegistry } from '../../entities/registry/registry.ts';
import { lookupKey } from '../../text/keys.ts';

/** Edits per character up to which a slug may be what was meant. */
const maxDifference = 0.3;
const maxSuggestions = 3;

/**
 * The slug of the entity that a person means: by slug, or by a name that no other entity has.
 *
 * @throws {RegistryError} that suggests what may have been meant
 */
export function findEntity({ registry, retired }: Pick<StoredRegistry, 'registry' | 'retired'>, typed: string): string {
  const slugs = registry.entities.map(({ slug }) => slug);
  if (slugs.includes(typed)) return typed;
  const named = entitiesNamed(registry, typed);
  const [only] = named;
  if (only !== undefined && named.length === 1) return only;
  if (only !== undefined) throw new RegistryError(`"${typed}" names ${named.join(', ')}. Say which one by its slug.`);
  if (retired.has(typed)) {
    const into = retired.get(typed);
    throw new RegistryError(into ? `${typed} was merged into ${into}.` : `${typed} was removed.`);
  }
  const similar = similarSlugs(typed.toLowerCase().replaceAll(' ', '-'), slugs);
  const hint =
    similar.length === 0 ? 'List them with: npm run entities -- list' : `Did you mean ${similar.join(' or ')}?`;
  throw new RegistryError(`There is no entity "${typed}". ${hint}`);
}

/** The slugs of the entities that a name names by itself. */
function entitiesNamed({ aliases }: Registry, name: string): string[] {
  const key = lookupKey(name);
  const found = aliases.filter(({ text, entities }) => entities.length === 1 && lookupKey(text) === key);
  return [...new Set(found.flatMap(({ entities }) => entities))];
}

/**
 * Slugs that are similar as a whole or in a part between hyphens, the most similar first.
 *
 * @example similarSlugs('puttin', ['vladimir-putin', 'xi-jinping']) // → ['vladimir-putin']
 */
function similarSlugs(typed: string, slugs: readonly string[]): string[] {
  const measured = slugs.map((slug) => {
    const near = [slug, ...slug.split('-')]
      .map((part) => ({ edits: distance(typed, part), length: Math.max(typed.length, part.length) }))
      .filter(({ edits, length }) => edits <= maxDifference * length);
    return { slug, edits: Math.min(...near.map(({ edits }) => edits)) };
  });
  const similar = measured.filter(({ edits }) => edits < Number.POSITIVE_INFINITY);
  return similar
    .sort((a, b) => a.edits - b.edits)
    .slice(0, maxSuggestions)
    .map(({ slug }) => slug);
}

/** A note for each name that other entities have, too. */
export function ambiguities(registry: Registry, aliases: readonly RegisteredAlias[]): string[] {
  const known = Map.groupBy(registry.aliases, ({ text }) => lookupKey(text));
  return aliases.flatMap(({ text, entities }) => {
    const own = entities.join();
    const others = (known.get(lookupKey(text)) ?? []).filter((alias) => alias.entities.join() !== own);
    const named = [...new Set(others.map((alias) => alias.entities.join(' and ')))];
    if (named.length === 0) return [];
    return [
      `Note: ${text} also names ${named.join(', ')}. In each claim the other language decides; where it does not, the mention is marked as ambiguous.`,
    ];
  });
}
