import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Database, Tables } from '../database/database.ts';
import type { Bilingual } from '../model.ts';
import { foldingVersion } from './folding/fold.ts';
import { briefVector, searchVector } from './search-vector.ts';

/** Options of `reindexSearch`. */
interface ReindexOptions {
  /** Rows of one transaction. @default 500 on a server; 100 on the embedded database, where all other queries wait */
  batch?: number;
  /** Delay in milliseconds after a batch, for other queries. @default 0 */
  rest?: number;
  /** Stops after the current batch; a later call continues. */
  signal?: AbortSignal | undefined;
}

/**
 * Rebuilds the search vectors that were built by another version of the folding: in batches of one transaction each,
 * while searches go on. It can be interrupted at any time and run by several processes at once.
 *
 * @returns the number of vectors rebuilt
 */
export async function reindexSearch(database: Database, options: ReindexOptions = {}): Promise<number> {
  const { batch = database.embedded ? 100 : 500, rest = 0, signal } = options;
  let done = 0;
  for (const reindex of [reindexClaims, reindexBriefs]) {
    while (!signal?.aborted) {
      const count = await database.kysely.transaction().execute((transaction) => reindex(transaction, batch));
      if (count === 0) break;
      done += count;
      await wait(rest, undefined, { signal }).catch(() => undefined);
    }
  }
  return done;
}

/** Rows that another version built: two ranges of the index, for older and newer versions. */
function outdated(table: 'claim_search' | 'brief_search', batch: number) {
  const range = (comparison: '<' | '>') => sql`
    select * from ${sql.table(table)} where fold_version ${sql.raw(comparison)} ${foldingVersion}
    order by fold_version limit ${batch}::integer for update skip locked`;
  return sql`
    with older as (${range('<')}), newer as (${range('>')}),
    outdated as (select * from older union all select * from newer)`;
}

async function reindexClaims(database: Kysely<Tables>, batch: number): Promise<number> {
  const { rows } = await sql<Bilingual & { briefId: string; claimId: string }>`
    ${outdated('claim_search', batch)}
    select outdated.brief_id as "briefId", outdated.claim_id as "claimId", claim.text_zh as zh, claim.text_en as en
    from outdated join claim on claim.brief_id = outdated.brief_id and claim.id = outdated.claim_id`.execute(database);
  if (rows.length === 0) return 0;
  await sql`
    update claim_search set vector = made.vector::tsvector, fold_version = ${foldingVersion}
    from unnest(${rows.map(({ briefId }) => briefId)}::bigint[], ${rows.map(({ claimId }) => claimId)}::bigint[],
      ${rows.map(searchVector)}::text[]) as made(brief_id, claim_id, vector)
    where claim_search.brief_id = made.brief_id and claim_search.claim_id = made.claim_id`.execute(database);
  return rows.length;
}

async function reindexBriefs(database: Kysely<Tables>, batch: number): Promise<number> {
  const { rows } = await sql<{ id: string; texts: Bilingual[] }>`
    ${outdated('brief_search', batch)}
    select brief.id, json_build_array(
        json_build_object('zh', title_zh, 'en', title_en), json_build_object('zh', lead_zh, 'en', lead_en))::jsonb
      || coalesce((select jsonb_agg(jsonb_build_object('zh', zh, 'en', en) order by section, place) from (
          select position as section, 0 as place, heading_zh as zh, heading_en as en
          from section where section.brief_id = brief.id
          union all
          select section.position, claim.position, text_zh, text_en
          from section join claim on claim.brief_id = section.brief_id and claim.section_id = section.id
          where section.brief_id = brief.id) as body), '[]') as texts
    from outdated join brief on brief.id = outdated.brief_id`.execute(database);
  if (rows.length === 0) return 0;
  await sql`
    update brief_search set vector = made.vector::tsvector, fold_version = ${foldingVersion}
    from unnest(${rows.map(({ id }) => id)}::bigint[], ${rows.map(({ texts }) => briefVector(texts))}::text[])
      as made(brief_id, vector)
    where brief_search.brief_id = made.brief_id`.execute(database);
  return rows.length;
}
