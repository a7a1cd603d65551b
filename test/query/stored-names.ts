import { createLinker } from '../../db/entities/linker/linker.ts';
import { entityNamesOf } from '../../db/entities/lookup/names.ts';
import type { Registry } from '../../db/entities/registry/model.ts';
import type { EntityNames } from '../../db/query/binding.ts';
import { aliases, entities, metonyms } from './random/vocabulary.ts';

const registry: Registry = {
  entities: entities.map((entity) => ({
    slug: entity.sortKey,
    kind: entity.kind,
    nameZh: entity.name.zh,
    nameEn: entity.name.en,
    standsFor: metonyms.filter((one) => one.entity === entity).map(({ standsFor }) => standsFor.sortKey),
  })),
  aliases: aliases.map(({ text, language, region, match, entities: named }) => ({
    ...{ text, language, region, match, excluded: [] },
    entities: named.map(({ sortKey }) => sortKey),
  })),
  stopPhrases: [],
};

/** The names of a registry, as the service has them. */
export function namesOf(names: Registry, ids: ReadonlyMap<string, string>): EntityNames {
  return entityNamesOf({ registry: names, ids, linker: createLinker(names) });
}

/** No names at all. */
export const noNames = namesOf({ entities: [], aliases: [], stopPhrases: [] }, new Map());

/** The names of the vocabulary's entities. */
export const storedNames = namesOf(registry, new Map(entities.map(({ sortKey, key }) => [sortKey, String(key)])));
