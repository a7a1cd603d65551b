import { type Kysely, sql } from 'kysely';
import type { Database, Tables } from '../../database/database.ts';
import { queueClaimsNaming } from '../relink/queue.ts';
import { diffRegistries, isSame, type RegistryDiff, touchedNames } from './diff.ts';
import { lockRegistry } from './lock.ts';
import { readRegistryIn, type StoredRegistry } from './read.ts';
import type { Registry } from './registry.ts';
import { storeRegistryDiff } from './store-diff.ts';

/** How the names are to be. */
export interface RegistryEdit {
  registry: Registry;
  /** For entities that are no more, the slug of the one that took them in. */
  mergedInto?: ReadonlyMap<string, string>;
}

/** What a change did. */
export interface RegistryChange {
  /** Empty where all was so already. */
  diff: RegistryDiff;
  isChanged: boolean;
  /** Claims that were not waiting to be linked before; null where all have to be. */
  claimsToLink: number | null;
}

/**
 * Changes the names: the one way to do it. `edit` says from the names as they are how they are to be; it must be a
 * pure function, and may throw RegistryError to refuse. In one transaction with it, the version is raised and the
 * claims that the change can touch are put into the queue that `linkClaims` empties.
 *
 * @example await changeRegistry(database, ({ registry }) => ({ registry: addStopPhrase(registry, phrase) }));
 */
export function changeRegistry(
  database: Database,
  edit: (stored: StoredRegistry) => RegistryEdit,
): Promise<RegistryChange> {
  return database.kysely.transaction().execute(async (transaction) => {
    await lockRegistry(transaction, 'EXCLUSIVE');
    const stored = await readRegistryIn(transaction);
    return applyEdit(transaction, stored, edit(stored));
  });
}

/** Does what `changeRegistry` does, in a transaction that holds the lock of the names. */
export async function applyEdit(
  transaction: Kysely<Tables>,
  stored: StoredRegistry,
  { registry, mergedInto = new Map() }: RegistryEdit,
): Promise<RegistryChange> {
  const diff = diffRegistries(stored.registry, registry);
  if (isSame(diff)) return { diff, isChanged: false, claimsToLink: 0 };
  await storeRegistryDiff(transaction, diff, mergedInto);
  const claimsToLink = await queueClaimsNaming(transaction, touchedNames(stored.registry, registry, diff));
  await sql`update registry set version = version + 1, changed_at = now()`.execute(transaction);
  return { diff, isChanged: true, claimsToLink };
}
