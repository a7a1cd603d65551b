import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/database.ts';

/** What the one row of the registry says. */
export interface RegistryState {
  version: string;
  linkerVersion: number;
  foldVersion: number;
  /** Whether claims wait to be linked. */
  hasWaiting: boolean;
}

/**
 * Keeps the names as they are until the transaction ends: `SHARED` for those who store mentions by them, `EXCLUSIVE` for
 * who changes them, and so sees all mentions that were stored by the old ones. An advisory lock and not one of the
 * row: those who share a row's lock can keep who waits for it from ever getting it.
 */
export async function lockRegistry(transaction: Kysely<Tables>, mode: 'SHARED' | 'EXCLUSIVE'): Promise<RegistryState> {
  const lock = mode === 'SHARED' ? sql`pg_advisory_xact_lock_shared` : sql`pg_advisory_xact_lock`;
  await sql`select ${lock}(hashtextextended('entity registry', 0))`.execute(transaction);
  return readRegistryState(transaction);
}

/** Reads the one row of the registry, and whether there is something to do. */
export async function readRegistryState(kysely: Kysely<Tables>): Promise<RegistryState> {
  const { rows } = await sql<RegistryState>`
    select version, linker_version as "linkerVersion", fold_version as "foldVersion",
      exists (select from claim_to_link) as "hasWaiting"
    from registry`.execute(kysely);
  const [state] = rows;
  if (!state) throw new Error('The table registry has lost its row.');
  return state;
}
