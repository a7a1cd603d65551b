import { type ExecutionArgs, execute as executeFieldByField, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { readNames } from '../../db/entities/lookup/names.ts';
import type { EntityNames } from '../../db/query/binding.ts';
import type { Context } from '../../schema/context.ts';
import { schema } from '../../schema/schema.ts';
import { execute } from '../../schema/select/execute.ts';
import { testDatabase } from '../setup/database.ts';
import { fill } from './data/fill.ts';
import { createLoaders } from './peers/dataloader/loaders.ts';
import { schema as resolverSchema } from './peers/dataloader/schema.ts';
import { statements } from './peers/limit/statements.ts';
import { type Parameters, sampleParameters } from './workload/parameters.ts';
import { type QueryName, queries, queryNames, type Variables } from './workload/queries.ts';

let database: Database;
let names: EntityNames;
let parameters: Parameters;

beforeAll(async () => {
  database = await testDatabase();
  await fill(database, { claims: 1000, seed: 7 }, () => undefined);
  names = (await readNames(database)).snapshot.forQueries;
  parameters = await sampleParameters(database, 10, 7);
});
afterAll(() => database.close());

/** What hand-written SQL answers. */
async function limit(query: QueryName, variables: Variables): Promise<unknown> {
  const { text, values } = statements[query];
  const { rows } = await database.pool.query({ text, values: values(variables, names), rowMode: 'array' });
  return JSON.parse(String(rows[0]?.[0]));
}

function argsOf(query: QueryName, variableValues: Variables): Pick<ExecutionArgs, 'document' | 'variableValues'> {
  return { document: parse(queries[query].document), variableValues };
}

async function service(query: QueryName, variables: Variables): Promise<unknown> {
  const contextValue: Context = { database, names, frequencies: new Map(), importDocuments: null, mayImport: false };
  return JSON.parse(JSON.stringify(await execute({ schema, contextValue, ...argsOf(query, variables) })));
}

async function resolvers(query: QueryName, variables: Variables): Promise<unknown> {
  const contextValue = { load: createLoaders(database.pool), names };
  const args = { schema: resolverSchema, contextValue, ...argsOf(query, variables) };
  return JSON.parse(JSON.stringify(await executeFieldByField(args)));
}

describe.for(queryNames)('%s', (query) => {
  test('hand-written SQL, the service and resolvers answer alike', async () => {
    expect(parameters[query]).toHaveLength(10);
    for (const variables of parameters[query]) {
      const wanted = await limit(query, variables);
      expect(await service(query, variables)).toEqual(wanted);
      expect(await resolvers(query, variables)).toEqual(wanted);
    }
  });
});

test('no answer is empty', async () => {
  for (const query of queryNames) {
    const answer = JSON.stringify(await limit(query, parameters[query][0] ?? {}));
    expect(answer).toMatch(/"text":\{"zh":"\p{Script=Han}|"text":\{"zh":null,"en":"\w/u);
  }
});

test('the data are as many as asked for, with names, both languages and missing ones, and briefs without a date', async () => {
  const { rows } = await database.pool.query<Record<string, boolean>>(`
    select count(*) between 900 and 1100 as claims,
      bool_or(text_zh is null) and bool_or(text_en is null) as missing,
      (select count(*) > 2000 from mention) as mentions,
      (select count(*) > 1000 from claim_entity) as entities,
      (select count(*) = (select count(*) from claim) from claim_search) as vectors,
      (select bool_or(published_on is null) from brief) as undated
    from claim`);
  expect(rows).toEqual([{ claims: true, missing: true, mentions: true, entities: true, vectors: true, undated: true }]);
});

test('a mention stands where it says', async () => {
  const { rows } = await database.pool.query<{ text: string; surface: string; start: number; end: number }>(`
    select case language when 'ZH' then text_zh else text_en end as text, surface,
      start_offset as start, end_offset as "end"
    from mention join claim on claim.brief_id = mention.brief_id and claim.id = mention.claim_id`);
  expect(rows.filter(({ text, surface, start, end }) => text.slice(start, end) !== surface)).toEqual([]);
});

test('secondary indexes are there again, and new rows get new ids', async () => {
  const { rows } = await database.pool.query<{ count: string }>(
    `select count(*) from pg_indexes where indexname in ('claim_entity_source_published', 'claim_search_vector')`,
  );
  expect(rows).toEqual([{ count: '2' }]);
  const next = await database.pool.query<{ free: boolean }>(
    `select nextval(pg_get_serial_sequence('claim', 'id')) > max(id) as free from claim`,
  );
  expect(next.rows).toEqual([{ free: true }]);
});

test('the same seed gives the same rows', async () => {
  const digest = `select md5(string_agg(claim::text, '' order by brief_id, id)) as claims,
    (select md5(string_agg(brief::text, '' order by id)) from brief) as briefs from claim`;
  const first = await database.pool.query(digest);
  await using other = await testDatabase();
  await fill(other, { claims: 1000, seed: 7 }, () => undefined);
  expect((await other.pool.query(digest)).rows).toEqual(first.rows);
});
