import type { Language } from '../../model.ts';
import type { RegisteredEntity, Registry } from './registry.ts';

/**
 * A registry in which all fits together: the name that an entity is shown by is one of its names (else the first of
 * them is), an entity has a name, and names and metonyms lead to entities that are there.
 */
export function withNames({ entities, aliases, stopPhrases }: Registry): Registry {
  const own = namesOfOne({ entities, aliases, stopPhrases });
  const shown = entities.map((entity) => showFirst(entity, own.get(entity.slug) ?? { ZH: [], EN: [] }));
  const named = shown.filter(({ nameZh, nameEn }) => nameZh !== null || nameEn !== null);
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

type Names = Record<Language, string[]>;

/** The names that lead to one entity alone, by its slug. */
function namesOfOne({ aliases }: Registry): Map<string, Names> {
  const names = new Map<string, Names>();
  for (const { entities, text, language } of aliases) {
    const [slug, other] = entities;
    if (slug === undefined || other !== undefined) continue;
    const known = names.get(slug) ?? { ZH: [], EN: [] };
    known[language].push(text);
    names.set(slug, known);
  }
  return names;
}

function showFirst(entity: RegisteredEntity, names: Names): RegisteredEntity {
  const shown = (name: string | null, known: readonly string[]) =>
    name !== null && known.includes(name) ? name : (known[0] ?? null);
  return { ...entity, nameZh: shown(entity.nameZh, names.ZH), nameEn: shown(entity.nameEn, names.EN) };
}
