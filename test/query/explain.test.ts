import { parse } from 'graphql';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import type { EntityNames } from '../../db/query/binding.ts';
import { schema } from '../../schema/schema.ts';
import { execute } from '../../schema/select/execute.ts';
import { testDatabase } from '../setup/database.ts';

/** 25,000 briefs of 12 claims. Only what conditions and orders read is filled in. */
const fill = `
  set session_replication_role = replica;
  insert into source (id, key, name) select g, 's' || g, 'S' || g from generate_series(1, 60) g;
  insert into source_name (key, source_id) select key, id from source;
  insert into author (id, key, name, kind) select g, 'a' || g, 'A' || g, 'PERSON' from generate_series(1, 800) g;
  insert into author_name (key, author_id) select key, id from author;
  insert into keyword (id, key, label_en) select g, 'k' || g, 'K' || g from generate_series(1, 200) g;
  insert into keyword_name (key, keyword_id) select key, id from keyword;
  insert into entity (id, slug, kind, name_en) select g, 'e' || g, 'PERSON', 'E' || g from generate_series(1, 400) g;
  insert into brief (id, header_key, revision_id, title_is_derived, source_id, published_on, imported_at)
    select g, 'h' || g, 1, true, 1 + g % 60, case when g % 40 > 0 then date '2015-01-01' + (g * 37) % 4000 end,
      timestamptz '2025-01-01' + g * interval '1 second' from generate_series(1, 25000) g;
  insert into brief_source select id, 1, source_id, published_sort from brief;
  insert into brief_author select id, 1, 1 + (id * 7) % 800, null, null, published_sort from brief;
  insert into brief_keyword select id, 1, 1 + (id * 11) % 200, published_sort from brief;
  insert into brief_search select id, published_sort, 1, ('w' || id % 5000 || words)::tsvector,
      array['source_' || 1 + id % 60, 'author_' || 1 + (id * 7) % 800, 'keyword_' || 1 + (id * 11) % 200]
    from brief, (select string_agg(' x' || g, '') from generate_series(1, 60) g) common(words);
  insert into claim (brief_id, id, section_id, position, ordinal, depth, text_zh, text_en, alignment_status,
      alignment_confidence, alignment_reasons, source_id, published_sort)
    select b.id, b.id * 12 + o, b.id * 3 + o / 5, o, o, 0, case when (b.id + o) % 90 > 0 then 'x' end,
      case when (b.id + o) % 90 <> 45 then 'x' end, case when (b.id + o) % 50 > 0 then 'ALIGNED' else 'WEAK' end, 1, '{}',
      b.source_id, b.published_sort
    from brief b, generate_series(1, 12) o;
  insert into claim_entity (brief_id, claim_id, entity_id, source_position, source_id, position, published_sort, ordinal,
      parity)
    select brief_id, id, 1 + mod(id * id, case when id % 2 = 0 then 400 else 9 end), 1, source_id, 1, published_sort, ordinal,
      case when id % 500 = 0 then 'ZH_ONLY' when id % 7 = 0 then 'EN_ONLY' when id % 90 > 0 then 'BOTH' end from claim;
  insert into brief_entity select distinct brief_id, entity_id, published_sort from claim_entity;
  insert into claim_search select brief_id, id, published_sort, ordinal, 1, ('w' || id % 20000)::tsvector,
      array['source_' || source_id, 'author_' || 1 + (brief_id * 7) % 800, 'keyword_' || 1 + (brief_id * 11) % 200] from claim;
  set session_replication_role = origin;
  analyze;
`;

/** Tables that grow with the briefs: reading one from end to end is what must not happen. */
const large = new Set([
  'brief',
  'claim',
  'claim_entity',
  'claim_search',
  'brief_search',
  'brief_entity',
  'brief_source',
  'brief_author',
  'brief_keyword',
]);

let database: Database;
const idsOf = (name: string) => ({ frequent: ['2'], rare: ['397'], two: ['3', '398'] })[name] ?? [];
const names: EntityNames = {
  ids: idsOf,
  withMetonyms: (ids) => [...ids, '5'],
  namedIn: idsOf,
  search: (part) => idsOf(part).map((id, rank) => ({ id, rank })),
};
let statements: pg.QueryConfig[] = [];

beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query(fill);
}, 240_000);
afterAll(() => database.close());

/** The plans of all statements that an operation runs. */
async function explain(query: string): Promise<unknown[]> {
  statements = [];
  const recording = {
    query: (statement: pg.QueryConfig) => {
      statements.push(statement);
      return database.pool.query(statement);
    },
  };
  const contextValue = {
    database: { ...database, pool: recording },
    names,
    frequencies: new Map(),
    importDocuments: null,
    mayImport: false,
  };
  const result = await execute({ schema, document: parse(query), contextValue });
  expect(result.errors).toBeUndefined();
  const client = await database.pool.connect();
  try {
    await client.query('set random_page_cost = 1.1');
    const plans = statements.map(({ text, values }) => client.query(`explain (format json) ${text}`, values));
    return (await Promise.all(plans)).map(({ rows }) => rows[0]['QUERY PLAN'][0].Plan);
  } finally {
    client.release();
  }
}

/** Large tables that a plan reads from end to end. */
function fullScans(plan: unknown): string[] {
  if (Array.isArray(plan)) return plan.flatMap(fullScans);
  if (typeof plan !== 'object' || plan === null) return [];
  const node: Record<string, unknown> = { ...plan };
  const table = String(node['Relation Name']);
  const here = String(node['Node Type']).includes('Seq Scan') && large.has(table) ? [table] : [];
  return [...here, ...fullScans(node.Plans)];
}

const claims = [
  '(first: 20)',
  '(last: 20)',
  '(orderBy: [{ field: PUBLISHED_ON }])',
  '(orderBy: [{ field: POSITION }])',
  '(orderBy: [{ field: POSITION, direction: DESC }])',
  '(mentioning: "frequent")',
  '(mentioning: "rare")',
  '(mentioning: "two")',
  '(mentioning: "w17")',
  '(search: "w17")',
  '(search: "w17", orderBy: [{ field: RELEVANCE, direction: DESC }])',
  '(mentioning: "frequent", where: { source: { name: "s7" } })',
  '(mentioning: "rare", search: "w17")',
  '(where: { source: { name: "s7" } })',
  '(where: { source: { id: "source_7" } })',
  '(where: { source: { in: ["s7", "s8"] } })',
  '(where: { author: { name: "a7" } })',
  '(where: { author: { in: ["a7", "a9"] } })',
  '(where: { keyword: { name: "k7" } })',
  '(where: { entity: { name: "rare" } })',
  '(where: { entity: { in: ["rare", "frequent"] } })',
  '(where: { entity: { name: "frequent" }, author: { name: "a7" } })',
  '(where: { mentions: { in: ZH_ONLY } })',
  '(where: { mentions: { in: EN_ONLY } })',
  '(where: { mentions: { in: BOTH } })',
  '(where: { mentions: { in: ZH_ONLY }, source: { name: "s7" } })',
  '(where: { mentions: { in: EN_ONLY }, source: { in: ["s7", "s8"] } })',
  '(where: { mentions: { in: BOTH }, source: { name: "s7" } })',
  '(where: { mentions: { entity: { name: "frequent" } } })',
  '(where: { mentions: { entity: { name: "frequent" }, in: ZH_ONLY } })',
  '(where: { mentions: { entity: { name: "frequent" }, in: BOTH } })',
  '(where: { mentions: { entity: { name: "rare" }, in: EN_ONLY } })',
  '(where: { mentions: { entity: { id: "entity_397" }, in: ZH_ONLY, metonyms: true } })',
  '(where: { mentions: { entity: { name: "frequent" }, metonyms: true } })',
  '(where: { mentions: { entity: { name: "rare" }, metonyms: true } })',
  '(where: { mentions: { entity: { name: "frequent" }, in: EN_ONLY }, source: { name: "s7" } })',
  '(where: { mentions: { entity: { name: "rare" }, in: EN_ONLY, metonyms: true }, source: { name: "s7" } })',
  '(where: { not: { mentions: { in: BOTH } } })',
  '(where: { publishedOn: { eq: "2020-01-01" } })',
  '(where: { publishedOn: { gte: "2020-01-01", lt: "2020-02-01" } })',
  '(where: { publishedOn: { isNull: true } })',
  '(where: { language: { missing: [EN] } })',
  '(where: { language: { missing: [ZH] } })',
  '(where: { language: { present: [ZH, EN] } })',
  '(where: { alignment: { status: [WEAK] } })',
  '(where: { not: { source: { name: "s7" } } })',
  '(where: { and: [{ author: { name: "a7" } }, { keyword: { name: "k7" } }] })',
];

const briefs = [
  '(first: 20)',
  '(orderBy: [{ field: PUBLISHED_ON }])',
  '(orderBy: [{ field: IMPORTED_AT, direction: DESC }])',
  '(orderBy: [{ field: IMPORTED_AT }])',
  '(search: "w17")',
  '(search: "w17", orderBy: [{ field: RELEVANCE, direction: DESC }])',
  '(where: { source: { name: "s7" } })',
  '(where: { author: { name: "a7" } })',
  '(where: { keyword: { name: "k7" } })',
  '(where: { entity: { name: "rare" } })',
  '(where: { publishedOn: { gte: "2020-01-01", lt: "2020-02-01" } })',
  '(where: { publishedOn: { isNull: true } })',
  '(where: { author: { name: "a7" }, keyword: { name: "k7" } })',
];

describe('with 300,000 claims no page reads a large table from end to end', () => {
  test.each(claims)('claims%s', async (args) => {
    expect((await explain(`{ claims${args} { nodes { id } pageInfo { hasNextPage } } }`)).flatMap(fullScans)).toEqual(
      [],
    );
  });

  test.each(briefs)('briefs%s', async (args) => {
    expect((await explain(`{ briefs${args} { nodes { id } pageInfo { hasNextPage } } }`)).flatMap(fullScans)).toEqual(
      [],
    );
  });

  test.each([
    '{ source(name: "s7") { claims(mentioning: "frequent") { totalCount nodes { id } } briefs { totalCount nodes { id } } } }',
    '{ author(name: "a7") { claims { totalCount nodes { id } } briefs { totalCount nodes { id } } } }',
    '{ claims(search: "w17", mentioning: "two") { namedEntities { claims { nodes { id } } } edges { matches { start } node { parity { entity { id } } } } } }',
    '{ sources(first: 5) { nodes { claims(first: 3) { totalCount nodes { id } } } } }',
    '{ brief(id: "brief_77") { authors { briefs { nodes { id } } } sections { claims { entities { id } } } claims { nodes { id } } } }',
  ])('%s', async (query) => {
    expect((await explain(query)).flatMap(fullScans)).toEqual([]);
  });
});

test('a statement that does read a large table from end to end is seen', async () => {
  const { rows } = await database.pool.query('explain (format json) select count(*) from claim where depth = 3');
  expect(fullScans(rows[0]['QUERY PLAN'][0].Plan)).toEqual(['claim']);
});
