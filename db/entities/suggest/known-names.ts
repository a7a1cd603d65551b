import { createLinker, type Linker } from '../linker/linker.ts';
import type { Registry } from '../registry/registry.ts';
import type { KnownNames } from './evidence.ts';

/** What a registry knows, as the search for new names asks it. */
export function knownNames(registry: Registry, linker: Linker = createLinker(registry)): KnownNames {
  const entities = new Map(registry.entities.map((entity) => [entity.slug, entity]));
  const metonyms = new Set(
    registry.entities.flatMap(({ slug, standsFor }) =>
      standsFor.flatMap((other) => [`${slug} ${other}`, `${other} ${slug}`]),
    ),
  );
  const isPlace = (slug: string) => entities.get(slug)?.kind === 'PLACE';
  return {
    entities,
    isKnown: (name) => linker.named(name).length > 0,
    standsFor: (slug, other) => metonyms.has(`${slug} ${other}`),
    places: new Set(
      registry.aliases
        .filter(({ language, entities: slugs }) => language === 'EN' && slugs.every(isPlace))
        .map(({ text }) => text.toLowerCase()),
    ),
  };
}
