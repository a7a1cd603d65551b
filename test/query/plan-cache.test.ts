import { type DocumentNode, getOperationAST, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { createImporter, loadSamples } from '../../db/import/importer.ts';
import { PlanCache, type PreparedOperation } from '../../db/query/prepare.ts';
import type { Queryable } from '../../db/query/run.ts';
import { schema } from '../../schema/schema.ts';
import { selectOperation } from '../../schema/select/operation.ts';
import { parameterize } from '../../schema/select/parameters.ts';
import { testDatabase } from '../setup/database.ts';
import { noNames } from './stored-names.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await loadSamples(database, await createImporter(database));
});
afterAll(() => database.close());

const indexes = [0, 1, 2, 3, 4, 5];
/** Searches that take statements of different shape: for nothing, by the index, by the index and more, by exclusion. */
const searches = ['', 'NATO', '"eastern flank"', '-NATO'];

/** The n-th of all ways to give each of the six fields one of the searches. */
function searchesOf(n: number): string[] {
  return indexes.map((index) => searches[Math.floor(n / searches.length ** index) % searches.length] ?? '');
}

/** Six searches in one document. */
function documentOf(fields: string): DocumentNode {
  const variables = indexes.map((index) => `$s${index}: String`).join(', ');
  const aliases = indexes.map((index) => `a${index}: ${fields.replaceAll('SEARCH', `$s${index}`)}`);
  return parse(`query (${variables}) { ${aliases.join(' ')} }`);
}

function prepared(cache: PlanCache, document: DocumentNode): PreparedOperation {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has no operation.');
  return cache.prepared(document, '', () => {
    const given = { sources: {}, coerced: Object.fromEntries(indexes.map((index) => [`s${index}`, ''])) };
    const { variables } = parameterize(schema, operation.variableDefinitions ?? [], given);
    return selectOperation({ schema, fragments: {}, variables }, operation);
  });
}

const requestOf = (values: readonly string[]) => ({ values, names: noNames, frequencies: new Map() });

/** A database that counts the statements it gets, by their texts, and has no data. */
function countingDatabase() {
  const statements = new Map<string, number>();
  const query = async ({ text }: { text: string }) => {
    statements.set(text, (statements.get(text) ?? 0) + 1);
    return { rows: [{ data: '{}' }] };
  };
  return { statements, database: { query } as Queryable };
}

test('the variants of one document stay within the bound of the cache, and answers stay right', async () => {
  const cache = new PlanCache(1_000_000);
  const document = documentOf('claims(search: SEARCH, first: 1) { totalCount nodes { id } }');
  const samples = [searchesOf(0b01_10_11_00_01_10), searchesOf(1), searchesOf(2 ** 12 - 1)];
  const answers = () =>
    Promise.all(samples.map((values) => prepared(cache, document).runAsText(database.pool, requestOf(values))));
  const before = await answers();
  const flood = countingDatabase();
  for (let n = 0; n < 2_000; n += 1) {
    await prepared(cache, document).runAsText(flood.database, requestOf(searchesOf(n)));
    expect(cache.bytes).toBeLessThanOrEqual(1_000_000);
  }
  expect(flood.statements.size).toBe(2_000);
  expect(cache.bytes).toBeGreaterThan(500_000);
  expect(await answers()).toEqual(before);
  expect(new Set(before).size).toBe(samples.length);
});

test('stages are compiled for a power of two of rows each, within the same bound', async () => {
  const cache = new PlanCache(400_000);
  const document = documentOf('authors(first: 100) { nodes { claims(search: SEARCH, first: 1) { nodes { id } } } }');
  const parents = (count: number) => Array.from({ length: count }, (_, index) => ({ claims: `0:${index + 1}` }));
  for (let count = 1; count <= 64; count *= 2) {
    const data = JSON.stringify(Object.fromEntries(indexes.map((index) => [`a${index}`, { nodes: parents(count) }])));
    const query = async ({ text }: { text: string }) => ({ rows: text.includes(' as data') ? [{ data }] : [] });
    for (let n = 0; n < 40; n += 1) {
      await prepared(cache, document).run({ query } as Queryable, requestOf(searchesOf(n)));
      expect(cache.bytes).toBeLessThanOrEqual(400_000);
    }
  }
});

test('an operation is prepared and compiled once while the cache has room', async () => {
  const cache = new PlanCache();
  const document = documentOf('claims(search: SEARCH) { totalCount }');
  const { statements, database: counting } = countingDatabase();
  const first = prepared(cache, document);
  await first.runAsText(counting, requestOf(searchesOf(7)));
  const bytes = cache.bytes;
  await first.runAsText(counting, requestOf(searchesOf(7)));
  expect(prepared(cache, document)).toBe(first);
  expect([cache.bytes, [...statements.values()]]).toEqual([bytes, [2]]);
});
