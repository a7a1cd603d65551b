import { type Kysely, sql } from 'kysely';
import type { Database, Tables } from '../../database/database.ts';
import { nodeId } from '../../query/node-id.ts';
import { mentionKey } from '../../text/keys.ts';
import type { Suggestion } from './find.ts';

/** A suggestion to be stored. */
export interface FoundSuggestion extends Pick<Suggestion, 'zh' | 'en' | 'kind' | 'score' | 'counts'> {
  entityId: string | null;
  /** Claims with both names. */
  claims: { briefId: string; claimId: string }[];
}

/**
 * Replaces the open suggestions with the best `limit` of those that nobody has decided on. A suggestion that was open
 * before keeps its id.
 *
 * @returns the number of open suggestions
 */
export function storeSuggestions(
  database: Database,
  found: readonly FoundSuggestion[],
  limit: number,
): Promise<number> {
  return database.kysely.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('entity suggestions', 0))`.execute(transaction);
    const decided = await readDecided(transaction);
    const once = new Map(found.toReversed().map((suggestion) => [keyOf(suggestion), suggestion]));
    const open = found
      .filter((suggestion) => once.get(keyOf(suggestion)) === suggestion && !decided.has(keyOf(suggestion)))
      .slice(0, limit);
    await storeOpen(transaction, open);
    return open.length;
  });
}

/** Folded, so that a pair does not come back in other characters. */
function keyOf({ zh, en }: { zh: string; en: string }): string {
  return `${mentionKey(zh)}\n${mentionKey(en)}`;
}

async function readDecided(kysely: Kysely<Tables>): Promise<Set<string>> {
  const decided = await kysely
    .selectFrom('entity_suggestion')
    .select(['zh', 'en'])
    .where('status', '<>', 'OPEN')
    .execute();
  return new Set(decided.map(keyOf));
}

/** Stores suggestions, which are sent as JSON. A claim that was deleted meanwhile is omitted. */
async function storeOpen(kysely: Kysely<Tables>, open: readonly FoundSuggestion[]): Promise<void> {
  const rows = sql`json_to_recordset(${JSON.stringify(open)}::json)
    as found(zh text, en text, kind text, "entityId" bigint, score real, counts json, claims json)`;
  await sql`delete from entity_suggestion where status = 'OPEN' and (zh, en) not in (select zh, en from ${rows})`.execute(
    kysely,
  );
  await sql`
    insert into entity_suggestion (zh, en, kind, entity_id, score, claims_both, claims_zh, claims_en)
    select zh, en, kind, "entityId", score,
      (counts ->> 'both')::integer, (counts ->> 'zh')::integer, (counts ->> 'en')::integer from ${rows}
    on conflict (zh, en) do update set kind = excluded.kind, entity_id = excluded.entity_id, score = excluded.score,
      claims_both = excluded.claims_both, claims_zh = excluded.claims_zh, claims_en = excluded.claims_en, found_at = now()
    where entity_suggestion.status = 'OPEN'`.execute(kysely);
  await sql`
    delete from entity_suggestion_claim using entity_suggestion
    where entity_suggestion.id = suggestion_id and status = 'OPEN'`.execute(kysely);
  await sql`
    insert into entity_suggestion_claim (brief_id, claim_id, suggestion_id, published_sort, ordinal)
    select claim.brief_id, claim.id, entity_suggestion.id, claim.published_sort, claim.ordinal
    from ${rows}
    join entity_suggestion on (entity_suggestion.zh, entity_suggestion.en) = (found.zh, found.en)
    cross join lateral json_to_recordset(found.claims) as sample("briefId" bigint, "claimId" bigint)
    join claim on claim.brief_id = sample."briefId" and claim.id = sample."claimId"`.execute(kysely);
}

/** An open suggestion with claims that have both names. */
export interface ListedSuggestion {
  /** The id that GraphQL has for it. */
  id: string;
  zh: string;
  en: string;
  kind: string | null;
  /** The slug of the entity that it seems to be another name of. */
  entity: string | null;
  /** 0 to 1. */
  score: number;
  claimsBoth: number;
  claimsZh: number;
  claimsEn: number;
  /** Up to five, newest first. */
  claims: { zh: string; en: string }[];
}

/** Lists the best open suggestions, in two statements. */
export async function listSuggestions({ kysely }: Database, limit: number): Promise<ListedSuggestion[]> {
  const { rows } = await sql<Omit<ListedSuggestion, 'claims'>>`
    select suggestion.id, zh, en, suggestion.kind, entity.slug as entity, score, claims_both as "claimsBoth",
      claims_zh as "claimsZh", claims_en as "claimsEn"
    from entity_suggestion suggestion left join entity on entity.id = suggestion.entity_id
    where status = 'OPEN' order by score desc, suggestion.id limit ${limit}`.execute(kysely);
  const { rows: samples } = await sql<{ id: string; zh: string; en: string }>`
    select suggestion_id as id, text_zh as zh, text_en as en
    from entity_suggestion_claim sample
    join claim on claim.brief_id = sample.brief_id and claim.id = sample.claim_id
    where suggestion_id = any(${rows.map(({ id }) => id)}::bigint[])
    order by sample.published_sort desc, sample.brief_id desc, sample.ordinal`.execute(kysely);
  const samplesOf = Map.groupBy(samples, ({ id }) => id);
  return rows.map((row) => ({
    ...row,
    id: nodeId('entity_suggestion', row.id),
    claims: (samplesOf.get(row.id) ?? []).map(({ zh, en }) => ({ zh, en })),
  }));
}
