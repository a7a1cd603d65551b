import { parse } from 'graphql';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { type LexemeFrequencies, readLexemeFrequencies } from '../../db/text/lexeme-frequencies.ts';
import { pairLexeme } from '../../db/text/lexemes.ts';
import { schema } from '../../schema/schema.ts';
import { execute } from '../../schema/select/execute.ts';
import { testDatabase } from '../setup/database.ts';
import { storedNames } from './stored-names.ts';

/** Of two words that stand side by side. */
const pair = pairLexeme({ text: 'common', position: 2 }, { text: 'scarc', position: 3 });

/**
 * 5,000 briefs of 12 claims. Every other claim holds `common`, each of the others `odd`; `scarce` stands in one of a
 * hundred, `outdated` in old briefs alone, and each of 20,000 words in three claims.
 */
const fill = `
  set session_replication_role = replica;
  insert into source (id, key, name) select g, 's' || g, 'S' || g from generate_series(1, 40) g;
  insert into source_name (key, source_id) select key, id from source;
  insert into brief (id, header_key, revision_id, title_is_derived, source_id, published_on)
    select g, 'h' || g, 1, true, 1 + g % 40, case when g % 40 > 0 then date '2015-01-01' + (g * 37) % 4000 end
    from generate_series(1, 5000) g;
  insert into brief_source select id, 1, source_id, published_sort from brief;
  insert into claim (brief_id, id, section_id, position, ordinal, depth, text_zh, text_en, alignment_status,
      alignment_confidence, alignment_reasons, source_id, published_sort)
    select b.id, b.id * 12 + o, b.id * 3 + o / 5, o, o, 0, 'x', 'x', 'ALIGNED', 1, '{}', b.source_id, b.published_sort
    from brief b, generate_series(1, 12) o;
  insert into claim_search
    select brief_id, id, published_sort, ordinal, 1, concat_ws(' ', 'word' || id % 20000 || ':1',
      case when (brief_id + id) % 2 = 0 then 'common:2' else 'odd:2' end, case when id % 100 = 7 then 'scarc:3' end,
      case when published_sort between '2015-01-01' and '2015-12-31' then 'outdat:4' end,
      case when id % 100 = 7 and (brief_id + id) % 2 = 0 then '${pair}' end)::tsvector, array['source_' || source_id]
    from claim;
  set session_replication_role = origin;
  analyze;
`;

let database: Database;
/** What the planner may know of how common words are. */
const known: [name: string, frequencies: LexemeFrequencies][] = [['unknown', new Map()]];

beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query(fill);
  known.push(['counted', await readLexemeFrequencies(database)]);
}, 120_000);
afterAll(() => database.close());

const found: readonly [typed: string, query: string][] = [
  ['common', 'common'],
  ['scarce', 'scarc'],
  ['outdated', 'outdat'],
  ['word17', 'word17'],
  ['nowhere', 'nowhere'],
  ['common odd', 'common & odd'],
  ['common scarce', 'common & scarc'],
  ['"common scarce"', 'common <-> scarc'],
  ['"scarce common"', 'scarc <-> common'],
  ['-common', '!common'],
  ['scarce -common', 'scarc & !common'],
  ['outdated -odd', 'outdat & !odd'],
];

const newest = 'published_sort desc, brief_id desc, ordinal';
const lists: readonly [args: string, order: string, condition: string][] = [
  ['', newest, 'true'],
  [', orderBy: [{ field: PUBLISHED_ON, direction: ASC }]', 'published_sort, brief_id, ordinal', 'true'],
  [', orderBy: [{ field: POSITION, direction: DESC }]', 'brief_id desc, ordinal desc', 'true'],
  [
    ', where: { source: { name: "S7" } }',
    newest,
    'brief_id in (select brief_id from brief_source where source_id = 7)',
  ],
  [
    ', where: { publishedOn: { lt: "2018-01-01" } }',
    newest,
    `published_sort > '-infinity' and published_sort < '2018-01-01'`,
  ],
];

const places = lists.flatMap(([args, order, condition]) =>
  found.map(([typed, query]) => [`${typed}${args}`, { typed, args, query, order, condition }] as const),
);

/** Runs an operation, and gives its data and the statements sent. */
async function run(
  document: string,
  frequencies: LexemeFrequencies,
): Promise<{ data: unknown; statements: pg.QueryConfig[] }> {
  const statements: pg.QueryConfig[] = [];
  const query = (statement: pg.QueryConfig) => {
    statements.push(statement);
    return database.pool.query({ text: statement.text, values: statement.values ?? [] });
  };
  const contextValue = {
    database: { ...database, pool: { query } },
    names: storedNames,
    frequencies,
    importDocuments: null,
    mayImport: false,
  };
  const { data, errors } = await execute({ schema, document: parse(document), contextValue });
  expect(errors).toBeUndefined();
  return { data: JSON.parse(JSON.stringify(data)), statements };
}

/** Rows that the statements' plans read from tables, whether or not they were kept. */
async function rowsRead(statements: readonly pg.QueryConfig[]): Promise<number> {
  const client = await database.pool.connect();
  try {
    await client.query(`set random_page_cost = 1.1; set max_parallel_workers_per_gather = 0`);
    let sum = 0;
    for (const { text, values } of statements) {
      const { rows } = await client.query(`explain (analyze, timing off, format json) ${text}`, values);
      sum += rowsOf(rows[0]['QUERY PLAN'][0].Plan);
    }
    return sum;
  } finally {
    await client.query('reset random_page_cost; reset max_parallel_workers_per_gather');
    client.release();
  }
}

function rowsOf(plan: unknown): number {
  if (Array.isArray(plan)) return plan.reduce((sum: number, one) => sum + rowsOf(one), 0);
  if (typeof plan !== 'object' || plan === null) return 0;
  const node: Record<string, unknown> = { ...plan };
  const number = (name: string) => Number(node[name] ?? 0);
  const read = number('Actual Rows') + number('Rows Removed by Filter') + number('Rows Removed by Index Recheck');
  return ('Relation Name' in node ? read * number('Actual Loops') : 0) + rowsOf(node.Plans);
}

describe('a page of a search', () => {
  test.for(places)('of %s is right', async ([, { typed, args, query, order, condition }]) => {
    const { rows } = await database.pool.query<{ id: string }>(
      `select concat('claim_', brief_id, '_', claim_id) as id from claim_search
      where vector @@ $1::tsquery and ${condition} order by ${order} limit 61`,
      [query],
    );
    const wanted = rows.map(({ id }) => id);
    for (const [name, frequencies] of known) {
      const pages: string[] = [];
      let after = '';
      for (let page = 0; page < 3; page++) {
        const list = `claims(search: ${JSON.stringify(typed)}${args}${after}, first: 20)`;
        const { data } = await run(`{ ${list} { nodes { id } pageInfo { endCursor hasNextPage } } }`, frequencies);
        const { claims } = data as { claims: { nodes: { id: string }[]; pageInfo: Record<string, unknown> } };
        pages.push(...claims.nodes.map(({ id }) => id));
        expect(claims.pageInfo.hasNextPage, name).toBe(wanted.length > pages.length);
        if (!claims.pageInfo.hasNextPage) break;
        after = `, after: ${JSON.stringify(claims.pageInfo.endCursor)}`;
      }
      expect(pages, name).toEqual(wanted.slice(0, 60));
    }
  });

  test.for(places)('of %s reads few of 60,000 claims', async ([, { typed, args }]) => {
    const document = `{ claims(search: ${JSON.stringify(typed)}${args}) { nodes { id } } }`;
    for (const [name, frequencies] of known) {
      const { statements } = await run(document, frequencies);
      expect(await rowsRead(statements), name).toBeLessThan(25_000);
    }
  });
});

test.for(found)('%s is counted within a source', async ([typed, query]) => {
  const { rows } = await database.pool.query<{ count: number }>(
    `select count(*)::integer from claim_search where vector @@ $1::tsquery
      and brief_id in (select brief_id from brief_source where source_id = 7)`,
    [query],
  );
  const document = `{ claims(search: ${JSON.stringify(typed)}, where: { source: { name: "S7" } }) { totalCount } }`;
  for (const [name, frequencies] of known) {
    const { data, statements } = await run(document, frequencies);
    expect(data, name).toEqual({ claims: { totalCount: rows[0]?.count } });
    expect(await rowsRead(statements), name).toBeLessThan(query.startsWith('!') ? 25_000 : 3_000);
  }
});

test('reading a whole table is seen', async () => {
  expect(await rowsRead([{ text: 'select count(*) from claim where depth = 3', values: [] }])).toBe(60_000);
});
