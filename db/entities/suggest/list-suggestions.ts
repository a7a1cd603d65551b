import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import { nodeId } from '../../query/node-id.ts';

/** An open suggestion with claims that show it. */
export interface ListedSuggestion {
  /** The id by which GraphQL has it too. */
  id: string;
  zh: string;
  en: string;
  kind: string | null;
  /** The slug of the entity of which it seems a further name. */
  entity: string | null;
  /** 0 to 1. */
  score: number;
  claimsBoth: number;
  claimsZh: number;
  claimsEn: number;
  /** Up to five, the newest first. */
  claims: { zh: string; en: string }[];
}

/** The best open suggestions: two statements. */
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
