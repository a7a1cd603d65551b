import { type Kysely, sql } from 'kysely';
import type { Database, Tables } from '../../database/database.ts';
import { foldingVersion } from '../../text/folding/fold.ts';
import { linkerVersion } from '../linker/linker.ts';
import { diffRegistries, isEmptyDiff, type RegistryDiff } from './diff.ts';
import { mergeSeed } from './merge-seed.ts';
import type { Registry } from './model.ts';
import { storeRegistryDiff } from './store-diff.ts';
import { lockRegistry, readRegistryIn, type StoredRegistry } from './stored.ts';
import { queueTouchedClaims } from './touched-claims.ts';

export * from './edit.ts';
export { defaultMatch, loadRegistry, mistakeInName, parseRegistry, printRegistry } from './format.ts';
export { lockRegistry, readRegistry, readRegistryIn, readRegistryState, type StoredRegistry } from './stored.ts';

/** What the registry is to be. */
export interface RegistryEdit {
  registry: Registry;
  /** For entities that are merged, the slug of the remaining one. */
  mergedInto?: ReadonlyMap<string, string>;
}

/** What a change did. */
export interface RegistryChange {
  /** Empty if the registry was so already. */
  diff: RegistryDiff;
  isChanged: boolean;
  /** The number of claims that were queued to be linked again; null if all claims are due. */
  claimsToLink: number | null;
}

/**
 * Changes the registry; nothing else does. The same transaction increments its version and queues the claims that the
 * change can touch, which `linkClaims` then links again.
 *
 * @param edit - a pure function; it may throw RegistryError to refuse
 * @example await changeRegistry(database, ({ registry }) => ({ registry: removeEntity(registry, 'quad') }));
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

/** Like `changeRegistry`, in a transaction that holds the exclusive lock. */
export async function applyEdit(
  transaction: Kysely<Tables>,
  { registry: from }: StoredRegistry,
  { registry: to, mergedInto = new Map() }: RegistryEdit,
): Promise<RegistryChange> {
  const diff = diffRegistries(from, to);
  if (isEmptyDiff(diff)) return { diff, isChanged: false, claimsToLink: 0 };
  await storeRegistryDiff(transaction, diff, mergedInto);
  const claimsToLink = await queueTouchedClaims(transaction, { from, to, diff });
  await sql`update registry set version = version + 1, changed_at = now()`.execute(transaction);
  return { diff, isChanged: true, claimsToLink };
}

/**
 * Brings the registry of the repository's files into the database: all of it the first time, later only what changed in
 * the files since, so that changes by users are kept. Does nothing if these files were merged already.
 */
export async function seedRegistry(database: Database, files: Registry): Promise<void> {
  const seed = JSON.stringify(files);
  if (await isSeeded(database.kysely, seed)) return;
  await database.kysely.transaction().execute(async (transaction) => {
    await lockRegistry(transaction, 'EXCLUSIVE');
    if (await isSeeded(transaction, seed)) return;
    const stored = await readRegistryIn(transaction);
    const { registry: current, retired } = stored;
    const { rows } = await sql<{ seed: Registry | null }>`select seed from registry`.execute(transaction);
    // Without a stored seed users could not change names yet: the files were the only source.
    const previous = rows[0]?.seed ?? current;
    await applyEdit(transaction, stored, { registry: mergeSeed({ previous, files, current, retired }) });
    await sql`update registry set seed = ${seed}::json`.execute(transaction);
    if (current.aliases.length > 0) return;
    // In a new database nothing was linked or indexed by another version of the program.
    await sql`
      update registry set linker_version = ${linkerVersion}, fold_version = ${foldingVersion}
      where not exists (select from claim)`.execute(transaction);
  });
}

async function isSeeded(kysely: Kysely<Tables>, seed: string): Promise<boolean> {
  const { rows } = await sql<{ seeded: boolean }>`
    select coalesce(seed::text = ${seed}, false) as seeded from registry`.execute(kysely);
  return rows[0]?.seeded === true;
}
