import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maxBodyLength } from '../../api/server/route.ts';
import { serveToy } from './toy.ts';

let toy: Awaited<ReturnType<typeof serveToy>>;
beforeAll(async () => {
  toy = await serveToy();
});
afterAll(() => toy.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(toy.url + path, { headers, redirect: 'manual' });

describe('routes', () => {
  test('the root redirects to the playground', async () => {
    const response = await get('/');
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
  });

  test.each([100, maxBodyLength.anyone / 2])(
    'the root redirects a posted operation to GraphQL: %i characters',
    async (length) => {
      const query = 'query ($of: String) { length(of: $of) }';
      const headers = { 'content-type': 'application/json', authorization: 'Bearer right-token' };
      const body = JSON.stringify({ query, variables: { of: 'x'.repeat(length) } });
      const response = await fetch(toy.url, { method: 'POST', headers, body });
      expect([response.url, response.redirected]).toEqual([`${toy.url}/graphql`, true]);
      expect(await response.json()).toEqual({ data: { length } });
    },
  );

  test('health and readiness', async () => {
    expect(await (await get('/health')).json()).toEqual({ status: 'ok' });
    expect(await (await get('/ready')).json()).toEqual({ status: 'ready' });
  });

  test('a service that is not ready answers 503 with the reason', async () => {
    const starting = { status: 'starting', reason: 'The database is being opened' } as const;
    const other = await serveToy({ readiness: async () => starting });
    const response = await fetch(`${other.url}/ready`);
    expect([response.status, await response.json()]).toEqual([503, starting]);
    await other.close();
  });

  test('an unknown path answers 404 and names the path of GraphQL', async () => {
    const response = await get('/api/v1/briefs');
    expect(response.status).toBe(404);
    expect((await response.json()).errors[0].message).toContain('/graphql');
  });
});

describe('operations', () => {
  test('queries by POST and by GET', async () => {
    expect((await toy.ask('{ hello }')).body).toEqual({ data: { hello: 'hello' } });
    const response = await get(`/graphql?query=${encodeURIComponent('{ hello }')}`);
    expect(await response.json()).toEqual({ data: { hello: 'hello' } });
  });

  test('mutations by POST only', async () => {
    expect((await toy.ask('mutation { change }')).body).toEqual({ data: { change: 'changed' } });
    const response = await get(`/graphql?query=${encodeURIComponent('mutation { change }')}`);
    expect(response.status).toBe(405);
  });

  test('a response that is executed as text is sent unchanged', async () => {
    const other = await serveToy({ executeAsText: async () => '{"data":{"hello":"as text"}}' });
    const { status, headers, body } = await other.ask('{ hello }');
    expect([status, body]).toEqual([200, { data: { hello: 'as text' } }]);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    await other.close();
  });

  test('introspection is open', async () => {
    const { body } = await toy.ask('{ __schema { queryType { name } } }');
    expect(body.data.__schema.queryType.name).toBe('Query');
  });
});

describe('cross-origin requests', () => {
  test('are allowed without credentials', async () => {
    const { headers } = await toy.ask('{ hello }', { headers: { origin: 'https://elsewhere.example' } });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('access-control-expose-headers')).toContain('x-request-id');
  });

  test('may be preceded by a preflight request', async () => {
    const response = await fetch(`${toy.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toContain('content-type');
  });
});

describe('permission to import', () => {
  test.each([
    ['Bearer right-token', 'true'],
    ['bearer   right-token', 'true'],
    ['Bearer wrong-token', 'false'],
    ['Bearer right-toke', 'false'],
    ['Bearer ', 'false'],
    ['Basic right-token', 'false'],
    ['right-token', 'false'],
    ['', 'false'],
  ])('authorization "%s": %s', async (authorization, expected) => {
    const { body } = await toy.ask('{ mayImport }', { headers: { authorization } });
    expect(body.data.mayImport).toBe(expected);
  });

  test('is granted to nobody if no token is set', async () => {
    const other = await serveToy({ importToken: null });
    const { body } = await other.ask('{ mayImport }', { headers: { authorization: 'Bearer null' } });
    expect(body.data.mayImport).toBe('false');
    await other.close();
  });
});

describe('long request bodies', () => {
  const askLength = (length: number, headers: Record<string, string> = {}) =>
    toy.ask('query ($of: String) { length(of: $of) }', { variables: { of: 'x'.repeat(length) }, headers });

  test('are refused with the limit in the message', async () => {
    const { status, body } = await askLength(maxBodyLength.anyone);
    expect(status).toBe(413);
    expect(body.errors[0].message).toContain(String(maxBodyLength.anyone));
  });

  test('are refused without a content-length, too', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(maxBodyLength.anyone + 1));
        controller.close();
      },
    });
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, duplex: 'half' as const };
    const response = await fetch(`${toy.url}/graphql`, { ...request, body });
    expect(response.status).toBe(413);
  });

  test('are accepted from callers who may import', async () => {
    const { body } = await askLength(maxBodyLength.anyone * 2, { authorization: 'Bearer right-token' });
    expect(body.data.length).toBe(maxBodyLength.anyone * 2);
  });
});

describe('request ids', () => {
  test('an acceptable one is sent back', async () => {
    const { headers } = await toy.ask('{ hello }', { headers: { 'x-request-id': 'from-a-proxy:1' } });
    expect(headers.get('x-request-id')).toBe('from-a-proxy:1');
  });

  test.each(['', 'two words', 'x'.repeat(200)])('"%s" is replaced', async (sent) => {
    const { headers } = await toy.ask('{ hello }', { headers: { 'x-request-id': sent } });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
