import { createHash } from 'node:crypto';
import { execute, type GraphQLError } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../api/graphql/plugins/limits.ts';
import { serveToy } from './toy.ts';

let toy: Awaited<ReturnType<typeof serveToy>>;
beforeAll(async () => {
  toy = await serveToy();
});
afterAll(() => toy.close());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const persistedQuery = (query: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(query) } });

async function post(body: unknown, url = toy.url) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = await response.json();
  return { status: response.status, headers: response.headers, ...answer, code: answer.errors?.[0].extensions?.code };
}

async function get(params: Record<string, unknown>) {
  const texts = Object.entries(params).map(([name, value]) => [name, JSON.stringify(value)]);
  const response = await fetch(`${toy.url}/graphql?${new URLSearchParams(texts)}`);
  return { status: response.status, ...(await response.json()) };
}

/** Posts the hash alone, then hash and text, then the hash alone again. */
async function threeTimes(query: string, variables = {}) {
  const extensions = persistedQuery(query);
  return [
    await post({ extensions, variables }),
    await post({ query, extensions, variables }),
    await post({ extensions, variables }),
  ];
}

describe('a persisted document', () => {
  test('is unknown, is stored with its text, and is then found by its hash, with other variables too', async () => {
    const query = 'query Length($of: String) { length(of: $of) }';
    const [unknown, taught, known] = await threeTimes(query, { of: '三個字' });
    expect(unknown).toMatchObject({ status: 404, code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect(unknown?.headers.get('cache-control')).toBe('no-store');
    expect([taught, known]).toMatchObject([{ data: { length: 3 } }, { data: { length: 3 } }]);
    const other = await post({ extensions: persistedQuery(query), variables: { of: 'ab' } });
    expect(other).toMatchObject({ status: 200, data: { length: 2 } });
  });

  test('is found by GET, with variables', async () => {
    const query = 'query ByGet($of: String) { length(of: $of) }';
    const extensions = persistedQuery(query);
    expect(await get({ extensions })).toMatchObject({ status: 404 });
    await post({ query, extensions, variables: { of: '' } });
    expect(await get({ extensions, variables: { of: 'abcd' } })).toMatchObject({ status: 200, data: { length: 4 } });
  });

  test('does not run a mutation by GET', async () => {
    const query = 'mutation Change { change }';
    const [, , known] = await threeTimes(query);
    expect(known).toMatchObject({ data: { change: 'changed' } });
    expect(await get({ extensions: persistedQuery(query) })).toMatchObject({ status: 405 });
  });

  test('must have the hash that was sent with it', async () => {
    const answer = await post({ query: '{ hello }', extensions: persistedQuery('{ deep { __typename } }') });
    expect(answer).toMatchObject({ status: 400, code: 'PERSISTED_QUERY_MISMATCH' });
    expect(await post({ extensions: persistedQuery('{ deep { __typename } }') })).toMatchObject({ status: 404 });
  });

  test.each([
    ['version', { version: 2, sha256Hash: sha256('{ hello }') }],
    ['hash', { version: 1, sha256Hash: 7 }],
    ['form', 'sha256'],
  ])('is refused with another %s', async (_what, persistedQuery) => {
    const answer = await post({ query: '{ hello }', extensions: { persistedQuery } });
    expect(answer).toMatchObject({ status: 400, code: 'PERSISTED_QUERY_NOT_SUPPORTED' });
  });

  test('does not bypass the limits: a document that they refuse is not stored', async () => {
    const query = `{ ${'deep { '.repeat(limits.maxDepth)} __typename ${'}'.repeat(limits.maxDepth)} }`;
    const tooDeep = query.replace('__typename', 'deep { __typename }');
    const [, taught, known] = await threeTimes(tooDeep);
    expect(taught?.errors.map((error: GraphQLError) => error.message).join()).toContain('deep; at most');
    expect(known).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect((await threeTimes(query))[2]).toMatchObject({ status: 200 });
  });

  test('is evicted if it is the least recently used of too many', async () => {
    const query = (index: number) => `query Q${index} { hello }`;
    const other = await serveToy();
    try {
      const documents = Array.from({ length: 501 }, (_, index) => query(index));
      const requests = documents.map((text) => ({ query: text, extensions: persistedQuery(text) }));
      while (requests.length > 0) await post(requests.splice(0, limits.maxBatch), other.url);
      const [oldest, next] = [0, 1].map((index) => post({ extensions: persistedQuery(query(index)) }, other.url));
      expect(await oldest).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
      expect(await next).toMatchObject({ data: { hello: 'hello' } });
    } finally {
      await other.close();
    }
  });

  test('is answered by the fast path once it is stored', async () => {
    const texts: unknown[] = [];
    const served = await serveToy({
      execute,
      takesFastPath: true,
      contextFor: () => ({ own: true }),
      executeAsText: async ({ contextValue }) => {
        texts.push(Object.keys(Object(contextValue)));
        return '{"data":{"hello":"text"}}';
      },
    });
    try {
      const extensions = persistedQuery('{ hello }');
      await post({ query: '{ hello }', extensions }, served.url);
      expect(await post({ extensions, variables: {} }, served.url)).toMatchObject({ data: { hello: 'text' } });
      expect(texts.at(-1)).toEqual(['own']);
      expect(texts[0]).not.toEqual(['own']);
      expect(await post({ extensions: { ...extensions, other: 1 } }, served.url)).toMatchObject({ status: 200 });
      expect(texts.at(-1)).not.toEqual(['own']);
      const wrong = { persistedQuery: { version: 3 } };
      expect(await post({ extensions: wrong }, served.url)).toMatchObject({ code: 'PERSISTED_QUERY_NOT_SUPPORTED' });
    } finally {
      await served.close();
    }
  });
});
