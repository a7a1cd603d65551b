import type { Database } from '../../database/database.ts';
import { type EntityNames, mostNamedEntities } from '../../query/binding.ts';
import { remember } from '../../query/remember.ts';
import { type NamesInUse, readNames } from './current-names.ts';
import { createNameSearch } from './name-search.ts';
import { createTypedNames } from './typed-names.ts';

/** Reads the names of a database as they are, for queries. */
export async function readEntityNames(database: Database): Promise<EntityNames> {
  return entityNamesOf((await readNames(database)).inUse);
}

/** The names of a registry, for queries. Made anew for each version of the registry. */
export function entityNamesOf({ registry, ids, linker }: Pick<NamesInUse, 'registry' | 'ids' | 'linker'>): EntityNames {
  const idsOf = (slugs: readonly string[]) => slugs.map((slug) => ids.get(slug)).filter((id) => id !== undefined);
  const typed = createTypedNames(registry, linker);
  const find = createNameSearch({ registry, ids });
  const kinds = new Map<string | null, (text: string) => ReturnType<typeof find>>();
  const metonyms = Map.groupBy(
    registry.entities.flatMap(({ slug, standsFor }) => standsFor.map((other) => ({ slug, other }))),
    ({ other }) => ids.get(other),
  );
  const metonymsOf = (id: string) => idsOf((metonyms.get(id) ?? []).map(({ slug }) => slug));
  return {
    ids: remember((name) => idsOf(typed.named(name)), 1_000),
    withMetonyms: (named) => [...new Set([...named, ...named.flatMap(metonymsOf)])],
    namedIn: remember((search) => idsOf(typed.namedIn(search)).slice(0, mostNamedEntities), 1_000),
    search(text, kind) {
      const ofKind = kinds.get(kind) ?? remember((part: string) => find(part, kind), 50);
      kinds.set(kind, ofKind);
      return ofKind(text);
    },
  };
}
