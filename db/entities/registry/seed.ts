import { type Kysely, sql } from 'kysely';
import type { Database, Tables } from '../../database/database.ts';
import { foldingVersion } from '../../text/folding/fold.ts';
import { LINKER_VERSION } from '../linker/linker.ts';
import { applyEdit } from './change.ts';
import { lockRegistry } from './lock.ts';
import { mergeSeed } from './merge-seed.ts';
import { readRegistryIn } from './read.ts';
import type { Registry } from './registry.ts';

/**
 * Brings what the files hold into the registry's tables: all of it the first time, and afterwards only what changed in
 * the files since, so that nothing is undone that users added, changed or removed. Does nothing where these very files
 * were merged already.
 */
export async function seedRegistry(database: Database, files: Registry): Promise<void> {
  const seed = JSON.stringify(files);
  if (await isSeeded(database.kysely, seed)) return;
  await database.kysely.transaction().execute(async (transaction) => {
    await lockRegistry(transaction, 'EXCLUSIVE');
    if (await isSeeded(transaction, seed)) return;
    const stored = await readRegistryIn(transaction);
    // Before users could change names, all that is stored came from the files.
    const previous = (await readSeed(transaction)) ?? stored.registry;
    const { registry: current, retired } = stored;
    await applyEdit(transaction, stored, { registry: mergeSeed({ previous, files, current, retired }) });
    await sql`update registry set seed = ${seed}::json`.execute(transaction);
    if (stored.registry.aliases.length === 0) await skipUpgrade(transaction);
  });
}

async function isSeeded(database: Kysely<Tables>, seed: string): Promise<boolean> {
  const { rows } = await sql<{ seeded: boolean }>`
    select coalesce(seed::text = ${seed}, false) as seeded from registry`.execute(database);
  return rows[0]?.seeded === true;
}

async function readSeed(database: Kysely<Tables>): Promise<Registry | null> {
  const { rows } = await sql<{ seed: Registry | null }>`select seed from registry`.execute(database);
  return rows[0]?.seed ?? null;
}

/** In a new database nothing was linked or indexed by another version of the program. */
async function skipUpgrade(database: Kysely<Tables>): Promise<void> {
  await sql`
    update registry set linker_version = ${LINKER_VERSION}, fold_version = ${foldingVersion}
    where not exists (select from claim)`.execute(database);
}
