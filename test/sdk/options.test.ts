import { afterAll, beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest';
import {
  type Attempt,
  type AttemptResult,
  BriefgraphError,
  type Hooks,
  RateLimitedError,
  type RawResponse,
  type RequestError,
  Transport,
  type TransportOptions,
  type TypedDocumentString,
} from '../../sdk/src/index.ts';
import { type FaultyServer, goodAnswer, serveFaults } from './faulty-server.ts';

let server: FaultyServer;
beforeAll(async () => {
  server = await serveFaults();
});
afterAll(() => server[Symbol.asyncDispose]());

const document: TypedDocumentString<{ brief: { id: string } | null }, { id?: string }> =
  'query Brief($id: ID) { brief(id: $id) { id } }';

/** A transport whose attempts meet these faults, and the headers that it sent. */
function meeting(faults: string[], options: Partial<TransportOptions> = {}) {
  const sent: Record<string, string>[] = [];
  const transport = new Transport({
    url: server.url,
    retryDelay: 1,
    fetch(url, init) {
      sent.push(init.headers);
      return fetch(url, { ...init, headers: { ...init.headers, 'x-fault': faults[sent.length - 1] ?? 'none' } });
    },
    ...options,
  });
  return { transport, sent };
}

test('what is no signal is refused at once, and leaves no timer behind', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    const { transport, sent } = meeting([]);
    const signal: unknown = new AbortController();
    const asked = transport.request(
      document,
      {},
      JSON.parse('{}', () => ({ signal })),
    );
    await expect(asked).rejects.toThrow(TypeError);
    expect([sent.length, vi.getTimerCount()]).toEqual([0, 0]);
  } finally {
    vi.useRealTimers();
  }
});

describe('what is given as a function', () => {
  test('is asked for each attempt', async () => {
    let count = 0;
    const { transport, sent } = meeting(['502', 'reset before the answer'], {
      token: async () => `token-${++count}`,
      headers: () => ({ 'X-Count': String(count) }),
    });
    await transport.request(document, {}, { headers: { 'x-own': '1' } });
    expect(sent).toMatchObject([
      { authorization: 'Bearer token-1', 'x-count': '1', 'x-own': '1' },
      { authorization: 'Bearer token-2', 'x-count': '2', 'x-own': '1' },
      { authorization: 'Bearer token-3', 'x-count': '3', 'x-own': '1' },
    ]);
  });

  test('may give nothing', async () => {
    const { transport, sent } = meeting([], { token: () => undefined, headers: async () => undefined });
    await transport.request(document);
    expect(Object.keys(sent[0] ?? {}).sort()).toEqual(['accept', 'content-type']);
  });

  test.each(['token', 'headers'] as const)('ends the request with what it throws: %s', async (name) => {
    const mine = new Error('no session');
    const { transport, sent } = meeting([], { [name]: () => Promise.reject(mine) });
    await expect(transport.request(document)).rejects.toBe(mine);
    expect(sent).toEqual([]);
  });

  test('is waited for no longer than the timeout', async () => {
    const { transport } = meeting([], { token: () => new Promise<string>(() => undefined), timeout: 10 });
    await expect(transport.request(document)).rejects.toMatchObject({ code: 'TIMEOUT' });
  });
});

describe('hooks', () => {
  test('see each attempt, its end, and the wait between; and may add headers', async () => {
    const seen: [hook: string, attempt: Attempt, more?: object][] = [];
    const { transport, sent } = meeting(['502', 'drop within the answer'], {
      url: `${server.url}?key=secret`,
      hooks: {
        request(attempt) {
          seen.push(['request', attempt]);
          attempt.headers.traceparent = `00-${attempt.attempt}`;
        },
        response: (attempt, result) => void seen.push(['response', attempt, result]),
        retry: async (attempt, next) => void seen.push(['retry', attempt, next]),
      },
    });
    await transport.request(document);
    const attempt = { operationName: 'Brief', url: server.url };
    const failed = (status: number, code: string) => ({ status, requestId: 'request-7', error: { code } });
    expect(seen).toMatchObject([
      ['request', { ...attempt, attempt: 1 }],
      ['response', { attempt: 1 }, { ...failed(502, 'HTTP_STATUS'), duration: expect.any(Number) }],
      ['retry', { attempt: 1 }, { error: { code: 'HTTP_STATUS' }, delay: expect.any(Number) }],
      ['request', { ...attempt, attempt: 2 }],
      ['response', { attempt: 2 }, failed(200, 'NETWORK')],
      ['retry', { attempt: 2 }, { error: { code: 'NETWORK' } }],
      ['request', { ...attempt, attempt: 3 }],
      ['response', { attempt: 3 }, { status: 200, requestId: 'request-7', error: undefined }],
    ]);
    expect(seen[0]?.[1]).toBe(seen[1]?.[1]);
    expect(seen[0]?.[1]).toBe(seen[2]?.[1]);
    expect(sent.map(({ traceparent }) => traceparent)).toEqual(['00-1', '00-2', '00-3']);
  });

  test('see that an attempt was given up', async () => {
    const { promise, resolve } = Promise.withResolvers<AttemptResult>();
    const hooks: Hooks = { response: (_attempt, result) => resolve(result) };
    const { transport } = meeting(['silence'], { hooks, timeout: 10 });
    const error = await transport.request(document).catch((reason) => reason);
    expect((await promise).error).toBe(error);
  });

  test.each(['request', 'response', 'retry'] as const)('end the request with what they throw: %s', async (name) => {
    const mine = new Error('no tracer');
    const { transport, sent } = meeting(['502'], { hooks: { [name]: () => Promise.reject(mine) } });
    await expect(transport.request(document)).rejects.toBe(mine);
    expect(sent).toHaveLength(name === 'request' ? 0 : 1);
  });
});

describe('raw', () => {
  test('gives status, headers and all of the answer', async () => {
    const { transport } = meeting(['502']);
    const answer = await transport.raw(document, { id: 'brief_1' });
    expectTypeOf(answer).toEqualTypeOf<RawResponse<{ brief: { id: string } | null }>>();
    expectTypeOf(answer.data).toEqualTypeOf<{ brief: { id: string } | null } | null | undefined>();
    expect(answer).toMatchObject({ ...JSON.parse(goodAnswer), errors: [], status: 200, attempts: 2 });
    expect(answer.requestId).toBe('request-7');
    expect(answer.headers.get('content-type')).toContain('graphql-response+json');
  });

  test('throws no errors that GraphQL tells, and gives the data beside them', async () => {
    const { transport } = meeting(['partial data', 'no token']);
    expect(await transport.raw(document)).toMatchObject({ data: { brief: null }, errors: [{ message: 'No.' }] });
    expect(await transport.raw(document)).toMatchObject({ data: null, status: 401 });
  });

  test('throws where there is no GraphQL answer', async () => {
    const { transport } = meeting(['HTML page']);
    await expect(transport.raw(document)).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
  });
});

describe('types', () => {
  test('of an error follow from its code, or its class', () => {
    const tell = (error: unknown) => {
      if (!(error instanceof BriefgraphError)) return expectTypeOf(error).toBeUnknown();
      expectTypeOf(error).toEqualTypeOf<RequestError>();
      if (error.code === 'RATE_LIMITED') return expectTypeOf(error).toEqualTypeOf<RateLimitedError>();
      if (error.code === 'BAD_USER_INPUT')
        return expectTypeOf(error.path).toEqualTypeOf<readonly (string | number)[]>();
      if (error instanceof RateLimitedError) return expectTypeOf(error).toBeNever();
      // @ts-expect-error: there is no such code.
      return error.code === 'RATE_LIMIT';
    };
    tell(new RateLimitedError('Slowly.', { retryAfter: 5 }));
    expect(() => tell(new Error())).not.toThrow();
  });

  test('of options refuse what is not theirs', () => {
    const wrong = () => [
      // @ts-expect-error: it is called `timeout`.
      new Transport({ url: '', timeoutMs: 1 }),
      // @ts-expect-error: a token is a string.
      new Transport({ url: '', token: () => 7 }),
      // @ts-expect-error: there is no such hook.
      new Transport({ url: '', hooks: { before: () => undefined } }),
      // @ts-expect-error: the variable is called `id`.
      meeting([]).transport.raw(document, { ids: '1' }),
    ];
    expect(wrong).toBeTypeOf('function');
  });
});
