import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Transport, type TransportOptions } from '../../sdk/src/index.ts';
import { batching } from '../../sdk/src/transport/batch.ts';
import { sha256 } from '../../sdk/src/transport/persisted.ts';
import { serveToy } from '../api/toy.ts';
import { serve } from './http-server.ts';

const bodies: Record<string, unknown>[] = [];
beforeEach(() => {
  bodies.length = 0;
});

/** A transport that sends hashes, and notes what it sends. */
function persisting(url: string, options: Partial<TransportOptions> = {}): Transport {
  return new Transport({
    url,
    persisted: sha256,
    retryDelay: 1,
    fetch(to, init) {
      bodies.push(JSON.parse(init.body));
      return fetch(to, init);
    },
    ...options,
  });
}

const extensions = { persistedQuery: { version: 1, sha256Hash: expect.stringMatching(/^[0-9a-f]{64}$/) } };

describe('a service that knows hashes', () => {
  let toy: Awaited<ReturnType<typeof serveToy>>;
  let url: string;
  beforeAll(async () => {
    toy = await serveToy();
    url = `${toy.url}/graphql`;
  });
  afterAll(() => toy.close());

  test('is sent the text once, by whoever comes first', async () => {
    const query = 'query Length($of: String) { length(of: $of) }';
    const first = persisting(url);
    expect(await first.request(query, { of: '外交事務' })).toEqual({ length: 4 });
    expect(await first.request(query, { of: 'a' })).toEqual({ length: 1 });
    expect(await persisting(url).request(query, { of: '' })).toEqual({ length: 0 });
    expect(bodies).toEqual([
      { extensions, variables: { of: '外交事務' } },
      { query, extensions, variables: { of: '外交事務' } },
      { extensions, variables: { of: 'a' } },
      { extensions, variables: { of: '' } },
    ]);
  });

  test('is sent mutations by their hashes too, and the text of one that it did not know', async () => {
    const transport = persisting(url);
    const ask = () => transport.raw('mutation Change { change }');
    expect([await ask(), await ask()]).toMatchObject([{ attempts: 2 }, { attempts: 1, data: { change: 'changed' } }]);
  });

  test('gives errors as ever', async () => {
    const refused = persisting(url).request('{ refused }');
    await expect(refused).rejects.toMatchObject({ code: 'BAD_USER_INPUT', attempts: 2, data: { refused: null } });
    await expect(persisting(url).request('{ nothing }')).rejects.toMatchObject({ name: 'GraphqlError' });
  });

  test('is sent text where there is no SHA-256', async () => {
    vi.stubGlobal('crypto', {});
    try {
      expect(await persisting(url).request('query Plain { hello }')).toEqual({ hello: 'hello' });
    } finally {
      vi.unstubAllGlobals();
    }
    expect(bodies).toEqual([{ query: 'query Plain { hello }' }]);
  });

  test('is sent hashes in batches too', async () => {
    const transport = persisting(url, { batch: batching() });
    const text = (index: number) => `query Batch${index % 2} { hello }`;
    const ask = (index: number) => transport.request(text(index));
    // Hashing takes turns of the event loop of its own, and what becomes ready in different turns goes separately.
    await Promise.all([0, 1].map((index) => sha256(text(index))));
    expect(await Promise.all([0, 1, 0, 1].map(ask))).toHaveLength(4);
    expect(bodies).toMatchObject([
      [{ extensions }, { extensions }, { extensions }, { extensions }],
      [{ query: 'query Batch0 { hello }' }, { query: expect.any(String) }, {}, {}],
    ]);
  });
});

test('a service that refuses hashes is sent text from then on', async () => {
  await using server = await serve(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { query } = JSON.parse(Buffer.concat(chunks).toString());
    const refusal = { message: 'No.', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } };
    response.end(JSON.stringify(query ? { data: { hello: 'hello' } } : { errors: [refusal] }));
  });
  const transport = persisting(server.url);
  for (const query of ['query A { hello }', 'query A { hello }', 'query B { hello }']) {
    expect(await transport.request(query)).toEqual({ hello: 'hello' });
  }
  const texts = bodies.map(({ query, extensions }) => [query, extensions !== undefined]);
  const text = (name: string) => [`query ${name} { hello }`, false];
  expect(texts).toEqual([[undefined, true], text('A'), text('A'), text('B')]);
});
