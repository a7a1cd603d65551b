import type { Database } from '../database.ts';
import type { EntityNames } from '../query/binding.ts';
import { remember } from '../query/remember.ts';
import { createLinker } from './linker.ts';
import { readRegistry } from './read-registry.ts';

/** Reads all names of entities, so that queries can tell at once whom a name means. */
export async function readEntityNames(database: Database): Promise<EntityNames> {
  const { registry, ids } = await readRegistry(database);
  const linker = createLinker(registry);
  const named = (name: string) =>
    linker.named(name).flatMap((slug) => {
      const id = ids.get(slug);
      return id === undefined ? [] : [id];
    });
  return { ids: remember(named, 1_000) };
}
