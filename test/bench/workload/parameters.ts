import type { Database } from '../../../db/database/database.ts';
import { readNames } from '../../../db/entities/lookup/names.ts';
import { nodeId } from '../../../db/query/node-id.ts';
import { createRandom, type Random } from '../data/random.ts';
import type { QueryName, Variables } from './queries.ts';

/** Different values for each query, so that no answer comes from a cache of the last one. */
export type Parameters = Record<QueryName, Variables[]>;

/** Claims on a page of the headline query. */
const page = 20;

/**
 * Values that requests ask with: briefs, claims and dates uniformly, and sources with entities that together have a
 * full page of claims, each under a name that leads to that entity alone. So answers are as long in large databases as
 * in small ones.
 */
export async function sampleParameters(database: Database, count: number, seed: number): Promise<Parameters> {
  const random = createRandom(seed, 'parameters');
  const claims = await sampleClaims(database, count, random);
  const pairs = await fullPairs(database);
  if (claims.length === 0 || pairs.length === 0) throw new Error('The database holds too little to ask for.');
  return {
    brief: claims.map(({ brief }) => ({ id: nodeId('brief', brief) })),
    headline: Array.from({ length: count }, () => pairs[random.between(0, pairs.length - 1)] ?? {}),
    deep: claims.map(({ date }) => ({ until: date })),
    claim: claims.map(({ brief, claim }) => ({ id: nodeId('claim', brief, claim) })),
  };
}

async function sampleClaims(database: Database, count: number, random: Random) {
  const { rows: last } = await database.pool.query<{ id: string }>('select max(id) as id from brief');
  // Some briefs have no date.
  const briefs = Array.from({ length: count * 2 }, () => random.between(1, Number(last[0]?.id ?? 1)));
  const { rows } = await database.pool.query<{ brief: string; claim: string; date: string }>(
    `select brief.id as brief, picked.id as claim, published_on::text as date
     from unnest($1::bigint[]) with ordinality as wanted(id, place) join brief using (id)
     cross join lateral (
       select id from claim where brief_id = brief.id order by (id + wanted.place) % 7, id limit 1
     ) picked
     where published_on is not null order by wanted.place limit $2`,
    [briefs, count],
  );
  return rows;
}

async function fullPairs(database: Database): Promise<Variables[]> {
  const { rows } = await database.pool.query<{ source: string; zh: string | null; en: string | null }>(
    `select source.name as source, name_zh as zh, name_en as en
     from (
       select source_id, entity_id from claim_entity where source_id is not null
       group by source_id, entity_id having count(*) >= $1
     ) full_pair
     join source on source.id = source_id join entity on entity.id = entity_id
     order by source.id, entity.slug`,
    [page],
  );
  const names = (await readNames(database)).snapshot.forQueries;
  return rows.flatMap(({ source, zh, en }, index) => {
    const own = [zh, en].filter((name) => name !== null).filter((name) => names.ids(name).length === 1);
    const mentioning = own[index % Math.max(1, own.length)];
    return mentioning === undefined ? [] : [{ source, mentioning }];
  });
}
