import type { Database } from '../../../db/database.ts';
import { readEntityNames } from '../../../db/entities/entity-names.ts';
import { nodeId } from '../../../db/query/node-id.ts';
import { createRandom } from '../data/random.ts';
import type { QueryName, Variables } from './queries.ts';

/** Different values for each query, so that no answer comes from a cache of the last one. */
export type Parameters = Record<QueryName, Variables[]>;

interface Sample {
  brief: string;
  claim: string;
  date: string;
  source: string;
  names: (string | null)[];
}

/**
 * Values that requests ask with: briefs and claims uniformly, sources with entities as often as claims have them,
 * each under a name that leads to that entity alone. None leads to an empty answer.
 */
export async function sampleParameters(database: Database, count: number, seed: number): Promise<Parameters> {
  const random = createRandom(seed, 'parameters');
  const { rows: last } = await database.pool.query<{ id: string }>('select max(id) as id from brief');
  // Some briefs have no date or source.
  const briefs = Array.from({ length: count * 2 }, () => random.between(1, Number(last[0]?.id ?? 1)));
  const { rows } = await database.pool.query<Sample>(sampled, [briefs]);
  const entities = await readEntityNames(database);
  const usable = rows.flatMap(({ names, ...sample }) => {
    const own = names.filter((name) => name !== null).filter((name) => entities.ids(name).length === 1);
    const name = own[random.between(0, own.length - 1)];
    return name === undefined ? [] : [{ ...sample, name }];
  });
  const samples = usable.slice(0, count);
  if (samples.length === 0) throw new Error('The database holds no claims that a query could ask for.');
  return {
    brief: samples.map(({ brief }) => ({ id: nodeId('brief', brief) })),
    headline: samples.map(({ source, name }) => ({ source, mentioning: name })),
    deep: samples.map(({ date }) => ({ until: date })),
    claim: samples.map(({ brief, claim }) => ({ id: nodeId('claim', brief, claim) })),
  };
}

/** For each brief, its first claim that names something, and what that names. */
const sampled = `
  select brief.id as brief, named.claim_id as claim, brief.published_on::text as date, source.name as source,
    array[entity.name_zh, entity.name_en] as names
  from unnest($1::bigint[]) with ordinality as wanted(id, place)
  join brief using (id) join source on source.id = brief.source_id
  cross join lateral (
    select * from claim_entity where brief_id = brief.id order by (claim_id + wanted.place) % 7, claim_id, position limit 1
  ) named
  join entity on entity.id = named.entity_id
  where brief.published_on is not null
  order by wanted.place`;
