import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';

/** A claim with both texts that were found to be translations of each other, and where it stands in lists. */
export interface AlignedClaim {
  briefId: string;
  claimId: string;
  /** ISO date or `-infinity`. */
  published: string;
  ordinal: number;
  zh: string;
  en: string;
}

const BATCH = 2_000;

/** Reads the newest claims that are surely aligned, in batches that each continue where the one before ended. */
export async function* readAlignedClaims({ kysely }: Database, limit: number): AsyncGenerator<AlignedClaim[]> {
  let last: AlignedClaim | undefined;
  for (let left = limit; left > 0; left -= BATCH) {
    const place = sql`(${last?.published}::date, ${last?.briefId}::bigint)`;
    const after = last
      ? sql`and (published_sort, brief_id) <= ${place} and ((published_sort, brief_id) < ${place} or ordinal > ${last.ordinal})`
      : sql``;
    const { rows } = await sql<AlignedClaim>`
      select brief_id as "briefId", id as "claimId", published_sort::text as published, ordinal, text_zh as zh, text_en as en
      from claim where alignment_status = 'ALIGNED' and text_zh is not null and text_en is not null ${after}
      order by published_sort desc, brief_id desc, ordinal limit ${Math.min(left, BATCH)}`.execute(kysely);
    yield rows;
    last = rows.at(-1);
    if (rows.length < BATCH) return;
  }
}
