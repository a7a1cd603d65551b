import { type Kysely, sql } from 'kysely';
import type { Database, Tables } from '../../database/database.ts';
import { mentionKey } from '../../text/keys.ts';
import type { Suggestion } from './find-suggestions.ts';

/** A suggestion as it is kept. */
export interface FoundSuggestion extends Pick<Suggestion, 'zh' | 'en' | 'kind' | 'score' | 'counts'> {
  entityId: string | null;
  /** Keys of claims that show it. */
  claims: { briefId: string; claimId: string }[];
}

/**
 * Makes these the open suggestions, the best `limit` of those that nobody has decided on. One that was open already
 * keeps its id.
 *
 * @returns how many are open
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

/** The lists travel as JSON. A claim that went away meanwhile is left out. */
async function storeOpen(kysely: Kysely<Tables>, open: readonly FoundSuggestion[]): Promise<void> {
  const rows = sql`json_to_recordset(${JSON.stringify(open.map(toRow))}::json)
    as found(zh text, en text, kind text, entity_id bigint, score real, claims_both integer, claims_zh integer,
      claims_en integer, claims json)`;
  await sql`delete from entity_suggestion where status = 'OPEN' and (zh, en) not in (select zh, en from ${rows})`.execute(
    kysely,
  );
  await sql`
    insert into entity_suggestion (zh, en, kind, entity_id, score, claims_both, claims_zh, claims_en)
    select zh, en, kind, entity_id, score, claims_both, claims_zh, claims_en from ${rows}
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

function toRow({ entityId, counts, ...suggestion }: FoundSuggestion) {
  return {
    ...suggestion,
    entity_id: entityId,
    claims_both: counts.both,
    claims_zh: counts.zh,
    claims_en: counts.en,
  };
}
