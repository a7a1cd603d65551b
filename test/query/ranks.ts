import { sql } from 'kysely';
import type { Database } from '../../db/database/database.ts';
import { searchQuery } from '../../db/text/search-query.ts';
import { searches } from './random/vocabulary.ts';

/** How well each row matches each search: the database's own measure, which the reference does not compute. */
export async function readRanks(database: Database): Promise<ReadonlyMap<string, number>> {
  const queries = searches.flatMap((search) => {
    const query = searchQuery(search);
    return query === null ? [] : [{ search, query }];
  });
  const { rows } = await sql<{ id: string; search: string; rank: number }>`
    with asked as (select search, query::tsquery as query
      from json_to_recordset(${JSON.stringify(queries)}::json) as q(search text, query text))
    select 'claim_' || brief_id || '_' || claim_id as id, search, ts_rank(vector, query, 1) as rank
      from claim_search join asked on vector @@ query
    union all
    select 'brief_' || brief_id, search, ts_rank(vector, query, 1) from brief_search join asked on vector @@ query`.execute(
    database.kysely,
  );
  return new Map(rows.map(({ id, search, rank }) => [`${search} ${id}`, rank]));
}
