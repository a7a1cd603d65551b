import { parse } from 'graphql';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { schema } from '../../schema/schema.ts';
import { execute } from '../../schema/select/execute.ts';
import { testDatabase } from '../setup/database.ts';
import { noNames } from './stored-names.ts';

let database: Database;
let client: pg.PoolClient;
beforeAll(async () => {
  database = await testDatabase();
  client = await database.pool.connect();
});
afterAll(async () => {
  client.release();
  await database.close();
});

/** Runs operations on one connection, whose prepared statements can be counted. */
async function ask(document: ReturnType<typeof parse>, variableValues: Record<string, unknown> = {}): Promise<void> {
  const contextValue = {
    database: { ...database, pool: client },
    names: noNames,
    frequencies: new Map(),
    mayImport: false,
  };
  const result = await execute({ schema, document, variableValues, contextValue });
  expect(result.errors).toBeUndefined();
}

async function prepared(): Promise<number> {
  const { rows } = await client.query<{ n: number }>('select count(*)::integer as n from pg_prepared_statements');
  return rows[0]?.n ?? Number.NaN;
}

test('a flood of documents that come once leaves nothing prepared', async () => {
  const before = await prepared();
  for (let index = 0; index < 100; index += 1) {
    await ask(parse(`{ a${index}: claims(first: ${index}) { nodes { id } } }`));
  }
  expect(await prepared()).toBe(before);
});

test('one document is one prepared statement, whatever the strings of its variables', async () => {
  const before = await prepared();
  const document = parse('query ($name: String!) { source(name: $name) { name } }');
  for (const name of ['Foreign Affairs', '外交事務', '', 'a "quoted" \\ name', 'x'.repeat(5_000)]) {
    await ask(document, { name });
  }
  expect(await prepared()).toBe(before + 1);
});

test('other page sizes and directives make other statements', async () => {
  const before = await prepared();
  const document = parse(
    'query ($first: Int, $with: Boolean!) { claims(first: $first) { nodes { id } totalCount @include(if: $with) } }',
  );
  const shapes = [{ first: 1, with: true }, { first: 2, with: true }, { first: 2, with: false }, { with: false }];
  for (const variables of [...shapes, ...shapes]) await ask(document, variables);
  expect(await prepared()).toBe(before + shapes.length);
});
