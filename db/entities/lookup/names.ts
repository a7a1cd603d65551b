import type { Database } from '../../database/database.ts';
import { type EntityNames, mostNamedEntities } from '../../query/binding.ts';
import { memoize } from '../../text/memoize.ts';
import { createLinker, type Linker } from '../linker/linker.ts';
import {
  loadRegistry,
  readRegistry,
  readRegistryState,
  type StoredRegistry,
  seedRegistry,
} from '../registry/registry.ts';
import { createNameSearch, entitiesInSearch } from './find-entities.ts';

/** The names at one version of the registry, indexed. */
export interface NamesSnapshot extends StoredRegistry {
  linker: Linker;
  /** The names in the form that queries need, made on first use. */
  readonly forQueries: EntityNames;
}

/** The names of a database, which other processes may change at any time. */
export interface CurrentNames {
  /** The names as they were last read. */
  readonly snapshot: NamesSnapshot;
  /** Reads the names again if they changed. If not, this costs one small statement. */
  refresh(): Promise<NamesSnapshot>;
}

/** Reads the names of a migrated database, after merging the repository's files into them. */
export async function openNames(database: Database): Promise<CurrentNames> {
  await seedRegistry(database, loadRegistry());
  return readNames(database);
}

/** Reads the names of a database as they are. */
export async function readNames(database: Database): Promise<CurrentNames> {
  let snapshot = await readSnapshot(database);
  let reading: Promise<NamesSnapshot> | undefined;
  const readAgain = async (): Promise<NamesSnapshot> => {
    const { version } = await readRegistryState(database.kysely);
    if (version !== snapshot.version) snapshot = await readSnapshot(database);
    return snapshot;
  };
  return {
    get snapshot() {
      return snapshot;
    },
    refresh() {
      reading ??= readAgain().finally(() => {
        reading = undefined;
      });
      return reading;
    },
  };
}

async function readSnapshot(database: Database): Promise<NamesSnapshot> {
  const stored = await readRegistry(database);
  const names = { ...stored, linker: createLinker(stored.registry) };
  let forQueries: EntityNames | undefined;
  return {
    ...names,
    get forQueries() {
      forQueries ??= entityNamesOf(names);
      return forQueries;
    },
  };
}

/** Prepares names for queries. */
export function entityNamesOf({
  registry,
  ids,
  linker,
}: Pick<NamesSnapshot, 'registry' | 'ids' | 'linker'>): EntityNames {
  const idsOf = (slugs: readonly string[]) => slugs.map((slug) => ids.get(slug)).filter((id) => id !== undefined);
  const find = createNameSearch({ registry, ids });
  const kinds = new Map<string | null, (text: string) => ReturnType<typeof find>>();
  const metonyms = Map.groupBy(
    registry.entities.flatMap(({ slug, standsFor }) => standsFor.map((other) => ({ slug, other }))),
    ({ other }) => ids.get(other),
  );
  const metonymsOf = (id: string) => idsOf((metonyms.get(id) ?? []).map(({ slug }) => slug));
  return {
    ids: memoize((name) => idsOf(linker.named(name)), 1_000),
    withMetonyms: (named) => [...new Set([...named, ...named.flatMap(metonymsOf)])],
    namedIn: memoize((search) => idsOf(entitiesInSearch(search, linker)).slice(0, mostNamedEntities), 1_000),
    search(text, kind) {
      const ofKind = kinds.get(kind) ?? memoize((part: string) => find(part, kind), 50);
      kinds.set(kind, ofKind);
      return ofKind(text);
    },
  };
}
