import { RegistryError } from '../../entities/registry/errors.ts';
import type { StoredRegistry } from '../../entities/registry/read.ts';
import type { RegisteredAlias, Registry } from '../../entities/registry/registry.ts';
import { lookupKey } from '../../text/keys.ts';
import { nearest } from './nearest.ts';

/**
 * The slug of the entity that a person means: by slug, or by a name that no other has.
 *
 * @throws {RegistryError} that says what may have been meant
 */
export function findEntity({ registry, retired }: Pick<StoredRegistry, 'registry' | 'retired'>, typed: string): string {
  const slugs = registry.entities.map(({ slug }) => slug);
  if (slugs.includes(typed)) return typed;
  const [named, ...others] = entitiesNamed(registry, typed);
  if (named !== undefined && others.length === 0) return named;
  if (named !== undefined) {
    throw new RegistryError(`"${typed}" names ${[named, ...others].join(', ')}. Say which one by its slug.`);
  }
  if (retired.has(typed)) {
    const into = retired.get(typed);
    throw new RegistryError(into ? `${typed} was merged into ${into}.` : `${typed} was removed.`);
  }
  const [meant, ...more] = nearest(typed.toLowerCase().replaceAll(' ', '-'), slugs);
  const hint =
    meant === undefined ? 'List them with: npm run entities -- list' : `Did you mean ${[meant, ...more].join(' or ')}?`;
  throw new RegistryError(`There is no entity "${typed}". ${hint}`);
}

/** The slugs of the entities that a name alone names. */
export function entitiesNamed({ aliases }: Registry, name: string): string[] {
  const key = lookupKey(name);
  const found = aliases.filter(({ text, entities }) => entities.length === 1 && lookupKey(text) === key);
  return [...new Set(found.flatMap(({ entities }) => entities))];
}

/** What to know of names that others have too; one line for each. */
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
