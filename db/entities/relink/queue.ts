import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import { foldingVersion } from '../../text/folding/fold.ts';
import { linkerVersion } from '../linker/linker.ts';
import { lockRegistry, readRegistryState } from '../registry/registry.ts';

/** Claims that one statement queues. */
const batchSize = 20_000;

/**
 * Queues all claims if another version of the program linked them, or if a change of the registry requires it. Each
 * batch is a transaction; an interrupted call starts again from the first claim.
 *
 * A process calls this once when it starts, and not again: two versions that run side by side would otherwise queue
 * each other's claims forever.
 */
export async function queueOutdatedClaims(database: Database, signal?: AbortSignal): Promise<void> {
  const { foldVersion } = await readRegistryState(database.kysely);
  if (foldVersion !== foldingVersion) await requireLinking(database);
  await queueAllClaims(database, signal);
}

/** Makes all claims due, since names are found in folded text. */
async function requireLinking(database: Database): Promise<void> {
  await database.kysely.transaction().execute(async (transaction) => {
    await lockRegistry(transaction, 'EXCLUSIVE');
    await sql`
      update registry set fold_version = ${foldingVersion}, linker_version = 0, version = version + 1, changed_at = now()`.execute(
      transaction,
    );
  });
}

/** Queues all claims unless this version of the linker has linked them or is about to. */
export async function queueAllClaims(database: Database, signal?: AbortSignal): Promise<void> {
  const state = await readRegistryState(database.kysely);
  if (state.linkerVersion === linkerVersion) return;
  let last = { brief_id: '0', claim_id: '0' };
  for (;;) {
    if (signal?.aborted) return;
    const { rows } = await sql<typeof last>`
      with batch as materialized (
        select brief_id, id as claim_id from claim where (brief_id, id) > (${last.brief_id}::bigint, ${last.claim_id}::bigint)
        order by brief_id, id limit ${batchSize}::integer),
      queued as (insert into claim_to_link (brief_id, claim_id) select brief_id, claim_id from batch on conflict do nothing)
      select brief_id, claim_id from batch order by brief_id desc, claim_id desc limit 1`.execute(database.kysely);
    const [row] = rows;
    if (!row) break;
    last = row;
  }
  const { numAffectedRows } = await sql`
    update registry set linker_version = ${linkerVersion} where version = ${state.version}::bigint`.execute(
    database.kysely,
  );
  // The registry changed meanwhile, which may have made all claims due again.
  if (numAffectedRows === 0n) await queueAllClaims(database, signal);
}

/** The number of claims in the queue. */
export async function countWaiting({ kysely }: Database): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) from claim_to_link`.execute(kysely);
  return Number(rows[0]?.count ?? 0);
}

/** Whether the queue is empty. If so, deletes the retired entities that no claim mentions any more. */
export async function finishQueue(database: Database): Promise<boolean> {
  const { rows } = await sql<{ hasWaiting: boolean; hasRetired: boolean }>`
    select exists (select from claim_to_link) as "hasWaiting",
      exists (select from retired_entity join entity on entity.id = retired_entity.id) as "hasRetired"`.execute(
    database.kysely,
  );
  const [state] = rows;
  if (state?.hasRetired && !state.hasWaiting) await deleteRetired(database);
  return state?.hasWaiting !== true;
}

async function deleteRetired(database: Database): Promise<void> {
  await database.kysely.transaction().execute(async (transaction) => {
    await lockRegistry(transaction, 'EXCLUSIVE');
    await sql`
      delete from entity using retired_entity
      where entity.id = retired_entity.id
        and not exists (select from claim_entity where claim_entity.entity_id = entity.id)
        and not exists (select from brief_entity where brief_entity.entity_id = entity.id)`.execute(transaction);
  });
}
