import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { readNames } from '../../db/entities/lookup/names.ts';
import { createImporter, loadSamples } from '../../db/import/importer.ts';
import type { Context } from '../../schema/context.ts';
import { schema } from '../../schema/schema.ts';
import { execute, executeAsText } from '../../schema/select/execute.ts';
import { testDatabase } from '../setup/database.ts';
import { serveToy } from './toy.ts';

let database: Database;
let fast: Awaited<ReturnType<typeof serveToy>>;
let plain: Awaited<ReturnType<typeof serveToy>>;
let viaYoga = 0;

beforeAll(async () => {
  database = await testDatabase();
  await loadSamples(database, await createImporter(database));
  const context: Context = {
    database,
    names: (await readNames(database)).snapshot.forQueries,
    frequencies: new Map(),
    importDocuments: null,
    mayImport: false,
  };
  const options = { schema, execute, executeAsText, contextFor: () => context };
  // Yoga adds properties to the context.
  const counted: typeof executeAsText = (args) => {
    if (args.contextValue !== context) viaYoga += 1;
    return executeAsText(args);
  };
  fast = await serveToy({ ...options, executeAsText: counted, takesFastPath: true });
  plain = await serveToy({ ...options, takesFastPath: false });
});
afterAll(async () => {
  await fast.close();
  await plain.close();
  await database.close();
});

const folder = path.join(import.meta.dirname, '../../api/playground');
const playground = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => ({ name, body: JSON.stringify({ query: readFileSync(path.join(folder, name), 'utf8') }) }));

const headline = `query Headline($name: String!, $first: Int) {
  source(name: "Foreign Affairs") { claims(mentioning: $name, first: $first) { totalCount nodes { id text { zh en } } } }
}`;
const two = 'query A { claims { totalCount } } query B { briefs { totalCount } }';
const hashOf = (query: string) => ({
  persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
});
const json: Record<string, string> = { 'content-type': 'application/json' };
const response = { ...json, accept: 'application/graphql-response+json' };

/** Requests of every kind: those that the fast path answers, and those that it must leave to Yoga. */
const corpus: { name: string; body: string; headers?: Record<string, string>; method?: string; url?: string }[] = [
  ...playground,
  { name: 'variables', body: JSON.stringify({ query: headline, variables: { name: '普京', first: 3 } }) },
  { name: 'a variable of the wrong type', body: JSON.stringify({ query: headline, variables: { name: 7 } }) },
  { name: 'a missing variable', body: JSON.stringify({ query: headline }) },
  { name: 'variables that are a list', body: JSON.stringify({ query: headline, variables: [1] }) },
  { name: 'a page that is too long', body: JSON.stringify({ query: headline, variables: { name: 'Xi', first: 101 } }) },
  { name: 'a bad cursor', body: JSON.stringify({ query: '{ claims(after: "x") { totalCount nodes { id } } }' }) },
  {
    name: 'fields called __proto__',
    body: JSON.stringify({
      query: '{ __proto__: briefs { __proto__: nodes { __proto__: id a: url } a: totalCount } }',
    }),
  },
  {
    name: 'fields called __proto__ beside one that the executor answers',
    body: JSON.stringify({ query: '{ __proto__: __typename a: __schema { __proto__: __typename } }' }),
  },
  { name: 'one operation of two', body: JSON.stringify({ query: two, operationName: 'B' }) },
  { name: 'none of two operations', body: JSON.stringify({ query: two }) },
  { name: 'an unknown operation', body: JSON.stringify({ query: two, operationName: 'C' }) },
  { name: 'introspection', body: JSON.stringify({ query: '{ __schema { queryType { name } } }' }) },
  { name: 'a node', body: JSON.stringify({ query: '{ node(id: "brief_1") { id ... on Brief { titleIsDerived } } }' }) },
  { name: 'a list of shared rows', body: JSON.stringify({ query: '{ authors { nodes { briefs { totalCount } } } }' }) },
  { name: 'a mutation', body: JSON.stringify({ query: 'mutation { importDocuments(documents: []) { created } }' }) },
  { name: 'an unknown field', body: JSON.stringify({ query: '{ nothing }' }) },
  { name: 'a syntax error', body: JSON.stringify({ query: '{ claims' }) },
  { name: 'no query', body: JSON.stringify({ variables: {} }) },
  { name: 'half a body', body: '{"query": "{ claims' },
  { name: 'a batch', body: JSON.stringify([{ query: '{ claims { totalCount } }' }]) },
  { name: 'a hash that is not known', body: JSON.stringify({ extensions: hashOf('{ claims { nodes { id } } }') }) },
  {
    name: 'a document with its hash',
    body: JSON.stringify({ query: '{ claims { nodes { id } } }', extensions: hashOf('{ claims { nodes { id } } }') }),
  },
  { name: 'a hash', body: JSON.stringify({ extensions: hashOf('{ claims { nodes { id } } }'), variables: {} }) },
  {
    name: 'a hash beside a null',
    body: JSON.stringify({ query: null, extensions: hashOf('{ claims { nodes { id } } }') }),
  },
  { name: 'a hash of another version', body: JSON.stringify({ extensions: { persistedQuery: { version: 2 } } }) },
  {
    name: 'a batch of several, by text and by hash',
    body: JSON.stringify([
      { query: headline, variables: { name: '普京', first: 3 } },
      { extensions: hashOf('{ claims { nodes { id } } }') },
      { query: headline, variables: { name: 7 } },
    ]),
  },
  { name: 'extensions', body: JSON.stringify({ query: '{ claims { totalCount } }', extensions: { a: 1 } }) },
  { name: 'another media type', body: JSON.stringify({ query: '{ claims { totalCount } }' }), headers: response },
  {
    name: 'an error in another media type',
    body: JSON.stringify({ query: headline, variables: { name: 7 } }),
    headers: response,
  },
  {
    name: 'a media type that is not served',
    body: JSON.stringify({ query: '{ claims { totalCount } }' }),
    headers: { ...json, accept: 'image/png' },
  },
  {
    name: 'text',
    body: JSON.stringify({ query: '{ claims { totalCount } }' }),
    headers: { 'content-type': 'text/plain' },
  },
  { name: 'a query string', body: JSON.stringify({ query: '{ claims { totalCount } }' }), url: '/graphql?a=b' },
];

async function ask(service: { url: string }, one: (typeof corpus)[number]) {
  const headers = { ...(one.headers ?? json), 'x-request-id': 'the-same' };
  const url = `${service.url}${one.url ?? '/graphql'}`;
  const answer = await fetch(url, { method: one.method ?? 'POST', headers, body: one.body });
  const kept = [...answer.headers].filter(([name]) => name !== 'date').sort();
  return { status: answer.status, headers: kept, body: await answer.text() };
}

describe('every request gets the same answer with and without the fast path, the first time and again', () => {
  test.each(corpus)('$name', async (one) => {
    const expected = await ask(plain, one);
    expect(await ask(fast, one)).toEqual(expected);
    expect(await ask(fast, one)).toEqual(expected);
  });
});

test('a repeated query does not reach Yoga, but is logged', async () => {
  const one = { name: 'known', body: JSON.stringify({ query: headline, variables: { name: 'Putin' } }) };
  await ask(fast, one);
  const [before, lines] = [viaYoga, fast.logged.length];
  const answer = await ask(fast, one);
  expect(JSON.parse(answer.body).data.source.claims.totalCount).toBe(1);
  await expect.poll(() => fast.logged.length).toBe(lines + 1);
  expect([viaYoga, fast.logged.at(-1)]).toMatchObject([before, { operation: 'Headline', status: 200 }]);
});

describe('a failing statement runs once, with the same answer and log with and without the fast path', () => {
  test.each([json, response])('%o', async (headers) => {
    const query = 'query Peace { claims(search: "peace") { totalCount } }';
    const one = { name: 'failing', body: JSON.stringify({ query }), headers };
    for (const service of [plain, fast, fast]) await ask(service, one);
    const { query: ran } = database.pool;
    let statements = 0;
    database.pool.query = () => {
      statements += 1;
      return Promise.reject(new Error('secret'));
    };
    try {
      const failed = async (service: typeof fast) => {
        const [before, from] = [statements, service.logged.length];
        const answer = await ask(service, one);
        await expect.poll(() => service.logged.slice(from).map(({ msg }) => msg)).toContain('request');
        const lines = service.logged.slice(from).map(({ time, ms, err, ...line }) => ({ ...line, err: Boolean(err) }));
        return { answer, lines, statements: statements - before };
      };
      const expected = await failed(plain);
      expect(expected).toMatchObject({ statements: 1, answer: { status: 500 } });
      expect(expected.answer.body).not.toContain('secret');
      expect(expected.lines).toMatchObject([{ err: true }, { operation: 'Peace', errors: 1, status: 500 }]);
      expect(await failed(fast)).toEqual(expected);
    } finally {
      database.pool.query = ran;
    }
  });
});
