import { type Kysely, sql } from 'kysely';
import type { Database, Tables } from '../../database/database.ts';
import { linkerVersion } from '../linker/linker.ts';
import type { NamesSnapshot } from '../lookup/names.ts';
import { lockRegistry } from '../registry/registry.ts';
import {
  type ClaimPlace,
  claimEntityRows,
  claimEntityTable,
  compareLinks,
  mentionRows,
  mentionTable,
  storedLinks,
  storeLinks,
  type Value,
} from './links.ts';

/** The place of a claim in the queue. */
export interface QueueKey {
  brief_id: string;
  claim_id: string;
}

/** The result of a batch. */
export interface LinkedBatch {
  done: number;
  /** Where the next batch starts; null at the end of the queue. */
  last: QueueKey | null;
}

/**
 * Links the next claims of the queue in one transaction. It locks the registry, then claims in the queue, then their
 * briefs. Since imports lock the registry, then the brief that they write, it never waits for an import.
 *
 * @returns `CHANGED`, without having done anything, if the registry is no longer the one given
 */
export function linkBatch(
  database: Database,
  names: NamesSnapshot,
  { size, after }: { size: number; after: QueueKey | null },
): Promise<LinkedBatch | 'CHANGED'> {
  return database.kysely.transaction().execute(async (transaction) => {
    const state = await lockRegistry(transaction, 'SHARED');
    if (state.version !== names.version || state.linkerVersion !== linkerVersion) return 'CHANGED';
    const picked = await pickClaims(transaction, size, after);
    const briefs = await lockBriefs(transaction, picked);
    const locked = Map.groupBy(picked, ({ brief_id }) => briefs.has(brief_id));
    await linkAgain(transaction, await readClaims(transaction, locked.get(true) ?? []), names);
    const left = await putBack(transaction, locked.get(false) ?? []);
    return { done: picked.length - left, last: picked.length < size ? null : (picked.at(-1) ?? null) };
  });
}

/** Removes the next claims from the queue; for other transactions they are still in it until this one ends. */
async function pickClaims(transaction: Kysely<Tables>, size: number, after: QueueKey | null): Promise<QueueKey[]> {
  const { rows } = await sql<QueueKey>`
    with picked as materialized (
      select ctid, brief_id, claim_id from claim_to_link
      where (brief_id, claim_id) > (${after?.brief_id ?? '0'}::bigint, ${after?.claim_id ?? '0'}::bigint)
      order by brief_id, claim_id limit ${size}::integer for update skip locked),
    taken as (delete from claim_to_link where ctid = any(array(select ctid from picked)))
    select brief_id, claim_id from picked order by brief_id, claim_id`.execute(transaction);
  return rows;
}

/** Locks the briefs of the claims and returns their ids, except for those that are gone or locked by others. */
async function lockBriefs(transaction: Kysely<Tables>, claims: readonly QueueKey[]): Promise<Set<string>> {
  const ids = [...new Set(claims.map(({ brief_id }) => brief_id))];
  const { rows } = await sql<{ id: string }>`
    select id from brief where id = any(${ids}::bigint[]) order by id for no key update skip locked`.execute(
    transaction,
  );
  return new Set(rows.map(({ id }) => id));
}

/** A claim of the queue with its stored links. */
interface WaitingClaim extends ClaimPlace {
  zh: string | null;
  en: string | null;
  mentions: Value[][];
  entities: Value[][];
}

async function readClaims(transaction: Kysely<Tables>, keys: readonly QueueKey[]): Promise<WaitingClaim[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<WaitingClaim>`
    select claim.brief_id, claim.id as claim_id, claim.published_sort, claim.ordinal, claim.text_zh as zh, claim.text_en as en,
      array(select source_id from brief_source where brief_source.brief_id = claim.brief_id order by position) as sources,
      ${storedLinks(mentionTable)} as mentions, ${storedLinks(claimEntityTable)} as entities
    from ${listed(keys)} join claim on claim.brief_id = listed.brief_id and claim.id = listed.claim_id`.execute(
    transaction,
  );
  return rows;
}

function listed(keys: readonly QueueKey[]) {
  const [briefs, claims] = [keys.map(({ brief_id }) => brief_id), keys.map(({ claim_id }) => claim_id)];
  return sql`unnest(${briefs}::bigint[], ${claims}::bigint[]) as listed(brief_id, claim_id)`;
}

/** Links claims and writes what differs from their stored links. */
async function linkAgain(transaction: Kysely<Tables>, claims: readonly WaitingClaim[], { linker, ids }: NamesSnapshot) {
  const linked = claims.map((claim) => ({ claim, links: linker.link({ zh: claim.zh, en: claim.en }) }));
  const mentions = linked.map(({ claim, links }) => {
    return { claim, stored: claim.mentions, rows: mentionRows(claim, links, ids) };
  });
  const entities = linked.map(({ claim, links }) => {
    return { claim, stored: claim.entities, rows: claimEntityRows(claim, links, ids) };
  });
  await storeLinks(transaction, compareLinks(mentionTable, mentions), compareLinks(claimEntityTable, entities));
}

/**
 * Puts claims back into the queue whose briefs are locked by others; claims of briefs that are gone are dropped.
 *
 * @returns the number of claims put back
 */
async function putBack(transaction: Kysely<Tables>, claims: readonly QueueKey[]): Promise<number> {
  if (claims.length === 0) return 0;
  const { numAffectedRows = 0n } = await sql`
    insert into claim_to_link (brief_id, claim_id)
    select brief_id, claim_id from ${listed(claims)}
    where exists (select from brief where brief.id = listed.brief_id)`.execute(transaction);
  return Number(numAffectedRows);
}
