import { type Kysely, sql } from 'kysely';
import type { Database, Tables } from '../../database/database.ts';
import { linkClaim } from '../linker/link-claim.ts';
import { LINKER_VERSION } from '../linker/linker.ts';
import type { NamesInUse } from '../lookup/current-names.ts';
import { lockRegistry } from '../registry/lock.ts';
import { type ClaimEntityRow, type ClaimPlace, claimEntityRows, type MentionRow, mentionRows } from './rows.ts';
import { type LinkChanges, storeLinks } from './store.ts';

/** Where in the queue a claim waits. */
export interface QueueKey {
  brief_id: string;
  claim_id: string;
}

/** What a batch came to. */
export interface LinkedBatch {
  done: number;
  /** Where the next batch begins; null where the end of the queue was reached. */
  last: QueueKey | null;
}

/**
 * Links the next claims of the queue in one transaction. It locks in this order, in which it never waits for an import:
 * the names, claims in the queue, their briefs; imports lock names, then the brief that they write.
 *
 * @returns `CHANGED` when the names are no longer those given; nothing was done then
 */
export function linkBatch(
  database: Database,
  names: NamesInUse,
  { size, after }: { size: number; after: QueueKey | null },
): Promise<LinkedBatch | 'CHANGED'> {
  return database.kysely.transaction().execute(async (transaction) => {
    const { version, linkerVersion } = await lockRegistry(transaction, 'SHARED');
    if (version !== names.version || linkerVersion !== LINKER_VERSION) return 'CHANGED';
    const picked = await pickClaims(transaction, size, after);
    const briefs = await lockBriefs(transaction, picked);
    const claims = await readClaims(
      transaction,
      picked.filter(({ brief_id }) => briefs.has(brief_id)),
    );
    await storeLinks(
      transaction,
      claims.map((claim) => changesOf(claim, names)),
    );
    const left = await putBack(
      transaction,
      picked.filter(({ brief_id }) => !briefs.has(brief_id)),
    );
    return { done: picked.length - left, last: picked.length < size ? null : (picked.at(-1) ?? null) };
  });
}

/** Takes the next claims out of the queue: for others they still wait until the transaction ends. */
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

/** Those of the claims' briefs that are there and that nobody else is writing. */
async function lockBriefs(transaction: Kysely<Tables>, claims: readonly QueueKey[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from brief where id = any(${briefsOf(claims)}::bigint[]) order by id for no key update skip locked`.execute(
    transaction,
  );
  return new Set(rows.map(({ id }) => id));
}

function briefsOf(claims: readonly QueueKey[]): string[] {
  return [...new Set(claims.map(({ brief_id }) => brief_id))];
}

/** A claim that waits, with its links as they are stored: the values of these columns. */
interface WaitingClaim extends ClaimPlace {
  zh: string | null;
  en: string | null;
  mentions: StoredValue[][];
  entities: StoredValue[][];
}

type StoredValue = string | number | boolean | null;

async function readClaims(transaction: Kysely<Tables>, keys: readonly QueueKey[]): Promise<WaitingClaim[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<WaitingClaim>`
    select claim.brief_id, claim.id as claim_id, claim.published_sort, claim.ordinal, claim.text_zh as zh, claim.text_en as en,
      array(select source_id from brief_source where brief_source.brief_id = claim.brief_id order by position) as sources,
      (select coalesce(json_agg(json_build_array(
          language, start_offset, position, end_offset, entity_id::text, surface, is_ambiguous)), '[]')
        from mention where mention.brief_id = claim.brief_id and mention.claim_id = claim.id) as mentions,
      (select coalesce(json_agg(json_build_array(
          entity_id::text, source_position, parity, counterpart_id::text, source_id::text, position, published_sort,
          ordinal)), '[]')
        from claim_entity where claim_entity.brief_id = claim.brief_id and claim_entity.claim_id = claim.id) as entities
    from unnest(${keys.map(({ brief_id }) => brief_id)}::bigint[], ${keys.map(({ claim_id }) => claim_id)}::bigint[])
      as waiting(brief_id, claim_id)
    join claim on claim.brief_id = waiting.brief_id and claim.id = waiting.claim_id`.execute(transaction);
  return rows;
}

function changesOf({ zh, en, mentions, entities, ...place }: WaitingClaim, { linker, ids }: NamesInUse): LinkChanges {
  const linked = linkClaim(linker, { zh, en });
  const { brief_id, claim_id } = place;
  const mention = compare(mentions, 3, mentionRows(place, linked, ids), mentionValues);
  const entity = compare(entities, 2, claimEntityRows(place, linked, ids), entityValues);
  return {
    mention: {
      ...mention,
      removed: mention.removed.map(([language, start_offset, position]) => ({
        brief_id,
        claim_id,
        language: String(language),
        start_offset: Number(start_offset),
        position: Number(position),
      })),
    },
    claim_entity: {
      ...entity,
      removed: entity.removed.map(([entity_id, source_position]) => ({
        brief_id,
        claim_id,
        entity_id: String(entity_id),
        source_position: Number(source_position),
      })),
    },
  };
}

/** The values of a row as `readClaims` reads them: those of its key within the claim first. */
function mentionValues(row: MentionRow): unknown[] {
  const { language, start_offset, position, end_offset, entity_id, surface, is_ambiguous } = row;
  return [language, start_offset, position, end_offset, entity_id, surface, is_ambiguous];
}

function entityValues(row: ClaimEntityRow): unknown[] {
  const { entity_id, source_position, parity, counterpart_id, source_id, position, published_sort, ordinal } = row;
  return [entity_id, source_position, parity, counterpart_id, source_id, position, published_sort, ordinal];
}

/** What is stored under a key that no row has any more, the rows of new keys, and those that are stored otherwise. */
function compare<Row>(
  stored: readonly StoredValue[][],
  keyLength: number,
  rows: readonly Row[],
  valuesOf: (row: Row) => unknown[],
): { removed: StoredValue[][]; added: Row[]; changed: Row[] } {
  const keyOf = (values: readonly unknown[]) => values.slice(0, keyLength).join(separator);
  const left = new Map(stored.map((values) => [keyOf(values), values]));
  const added: Row[] = [];
  const changed: Row[] = [];
  for (const row of rows) {
    const values = valuesOf(row);
    const key = keyOf(values);
    const before = left.get(key);
    left.delete(key);
    if (before === undefined) added.push(row);
    else if (values.some((value, at) => value !== before[at])) changed.push(row);
  }
  return { removed: [...left.values()], added, changed };
}

/** Stands in no value. */
const separator = '\0';

/**
 * Puts claims back into the queue whose brief another process writes; what is gone need not be linked.
 *
 * @returns how many
 */
async function putBack(transaction: Kysely<Tables>, claims: readonly QueueKey[]): Promise<number> {
  if (claims.length === 0) return 0;
  const { numAffectedRows = 0n } = await sql`
    insert into claim_to_link (brief_id, claim_id)
    select brief_id, claim_id
    from unnest(${claims.map(({ brief_id }) => brief_id)}::bigint[], ${claims.map(({ claim_id }) => claim_id)}::bigint[])
      as busy(brief_id, claim_id)
    where exists (select from brief where brief.id = busy.brief_id)`.execute(transaction);
  return Number(numAffectedRows);
}
