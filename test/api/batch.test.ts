import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../api/graphql/plugins/limits.ts';
import { serveToy } from './toy.ts';

let toy: Awaited<ReturnType<typeof serveToy>>;
beforeAll(async () => {
  toy = await serveToy({ takesFastPath: true, executeAsText: async () => null });
});
afterAll(() => toy.close());

async function post(operations: unknown[]) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${toy.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(operations) });
  return { status: response.status, body: await response.json() };
}

describe('a batch of operations', () => {
  test('is answered in order, each operation with its own data or errors', async () => {
    const { status, body } = await post([
      { query: 'query First { hello }' },
      { query: '{ nothing }' },
      { query: 'query Third($of: String) { length(of: $of) }', variables: { of: 'abc' } },
      { query: '{ refused }' },
      {},
    ]);
    expect(status).toBe(200);
    expect(body).toMatchObject([
      { data: { hello: 'hello' } },
      { errors: [{ message: expect.stringContaining('nothing') }] },
      { data: { length: 3 } },
      { data: { refused: null }, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
      { errors: [{ message: 'Must provide query string.' }] },
    ]);
  });

  test('is logged with the names and errors of all operations', async () => {
    await post([{ query: 'query First { hello }' }, { query: 'query Second { refused }' }, { query: '{ refused }' }]);
    await expect.poll(() => toy.logged.at(-1)).toMatchObject({ operation: 'First,Second', errors: 2 });
  });

  test('has a maximum number of operations', async () => {
    const operations = (count: number) => Array.from({ length: count }, () => ({ query: '{ hello }' }));
    expect((await post(operations(limits.maxBatch))).body).toHaveLength(limits.maxBatch);
    const { status, body } = await post(operations(limits.maxBatch + 1));
    expect([status, body.errors[0].message]).toEqual([413, 'Batching is limited to 10 operations per request.']);
  });

  test('applies the limits to each operation separately', async () => {
    const deep = `${'{ deep '.repeat(limits.maxDepth + 1)}{ __typename }${' }'.repeat(limits.maxDepth + 1)}`;
    const { body } = await post([{ query: deep }, { query: '{ hello }' }]);
    expect(body).toMatchObject([
      { errors: [{ message: expect.stringContaining('deep; at most') }] },
      { data: { hello: 'hello' } },
    ]);
  });

  test('is refused if it exceeds the maximum body length', async () => {
    const { status } = await post([{ query: '{ hello }' }, { query: `{ hello } # ${'x'.repeat(1_000_000)}` }]);
    expect(status).toBe(413);
  });
});
