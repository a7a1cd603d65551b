import { getEventListeners } from 'node:events';
import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Attempt,
  BadInputError,
  BriefgraphError,
  ForbiddenError,
  GraphqlError,
  NetworkError,
  NotFoundError,
  ProtocolError,
  RateLimitedError,
  type RequestError,
  type RequestOptions,
  TimeoutError,
  Transport,
  type TransportOptions,
  UnauthenticatedError,
} from '../../sdk/src/index.ts';
import { type FaultyServer, faultOf, faults, goodAnswer, serveFaults } from './faulty-server.ts';
import { serve } from './http-server.ts';
import { serveSmallData } from './small-service.ts';

const document = 'query Brief { brief(id: "brief_1") { id } }';

/** What a request of a brief fails with. */
async function failure(options: TransportOptions, request?: RequestOptions): Promise<RequestError> {
  const outcome: unknown = await new Transport({ retryDelay: 1, ...options })
    .request(document, {}, request)
    .catch((error) => error);
  if (!(outcome instanceof BriefgraphError)) throw outcome;
  return outcome;
}

const classes = new Map<string, { name: string }>([
  ['NETWORK', NetworkError],
  ['TIMEOUT', TimeoutError],
  ['HTTP_STATUS', ProtocolError],
  ['BAD_RESPONSE', ProtocolError],
  ['RATE_LIMITED', RateLimitedError],
  ['UNAUTHENTICATED', UnauthenticatedError],
  ['FORBIDDEN', ForbiddenError],
  ['NOT_FOUND', NotFoundError],
  ['BAD_USER_INPUT', BadInputError],
]);

describe('each fault', () => {
  let server: FaultyServer;
  beforeAll(async () => {
    server = await serveFaults();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const failing = Object.keys(faults).filter((name) => faultOf(name).code !== null);
  const headers = (fault: string) => ({ 'x-fault': fault });

  test.each(failing)('is told by its class and code: %s', async (name) => {
    const code = String(faultOf(name).code);
    const error = await failure(
      { url: server.url, headers: headers(name), retries: 0 },
      code === 'TIMEOUT' ? { timeout: 50 } : {},
    );
    const expected = classes.get(code) ?? GraphqlError;
    expect(error).toBeInstanceOf(expected);
    expect(error).toMatchObject({ name: expected.name, code, operationName: 'Brief', attempts: 1 });
    if (error.status !== undefined) expect(error.requestId).toBe('request-7');
    expect(error.message).toMatch(/^Brief: .{2,}/);
  });

  test.each(failing)('ends well on another attempt where that has sense: %s', async (name) => {
    const { code, passes = false } = faultOf(name);
    const attempts: number[] = [];
    const outcome = await new Transport({
      url: server.url,
      retryDelay: 1,
      timeout: code === 'TIMEOUT' ? 50 : 30_000,
      headers: () => headers(attempts.push(1) === 1 ? name : 'none'),
    })
      .request(document)
      .catch((error) => error.code);
    expect(outcome).toEqual(passes ? { brief: { id: 'brief_1' } } : code);
    expect(attempts).toHaveLength(passes ? 2 : 1);
  });

  test('that does not pass is tried as often as is asked, and told with the number', async () => {
    const options = { url: server.url, headers: headers('502') };
    expect(await failure(options)).toMatchObject({ attempts: 3, message: expect.stringContaining(' (3 attempts)') });
    expect(await failure({ ...options, retries: 4 })).toMatchObject({ attempts: 5 });
    expect(await failure({ ...options, retries: 4 }, { retries: 1 })).toMatchObject({ attempts: 2 });
  });

  test.each(['mutation M { a }', 'fragment F on A { a } mutation M { ...F }', 'query Q { a } mutation M { a }'])(
    'ends a mutation, unless its request says otherwise: %s',
    async (mutation) => {
      const transport = new Transport({ url: server.url, headers: headers('502'), retries: 5, retryDelay: 1 });
      await expect(transport.request(mutation)).rejects.toMatchObject({ attempts: 1 });
      await expect(transport.request(mutation, {}, { retries: 1 })).rejects.toMatchObject({ attempts: 2 });
    },
  );
});

function answer(status: number, headers: Record<string, string>, text: string): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { 'x-request-id': 'request-7', ...headers }).end(text);
  };
}

const html = { 'content-type': 'text/html' };
const graphql = { 'content-type': 'application/graphql-response+json; charset=utf-8' };
const refused = { message: 'No.', path: ['brief'], extensions: { code: 'BAD_USER_INPUT' } };
const graphqlErrors = (...errors: object[]) => answer(200, graphql, JSON.stringify({ data: { brief: null }, errors }));

describe('an error tells', () => {
  test.each<[what: string, listener: RequestListener, expected: object]>([
    [
      'where there was no GraphQL, and what instead',
      answer(500, html, '<h1>Sorry</h1>'),
      {
        message: expect.stringMatching(
          /^Brief: no complete GraphQL response from http:\S+, but HTTP status 500, text\/html$/,
        ),
      },
    ],
    [
      'what may be wrong with the URL',
      answer(200, html, '<h1>Welcome</h1>'),
      { message: expect.stringMatching(/HTTP status 200, text\/html\. Is it a GraphQL endpoint \(…\/graphql\)\?$/) },
    ],
    [
      'what the service says, with partial data',
      graphqlErrors(refused),
      { message: 'Brief: No.', path: ['brief'], errors: [refused], data: { brief: null }, status: 200 },
    ],
    [
      'of how many errors it is the first',
      graphqlErrors({ message: 'Lost.' }, refused, refused),
      { message: 'Brief: Lost. (and 2 more)', code: 'GRAPHQL_ERROR', errors: [{ message: 'Lost.' }, refused, refused] },
    ],
    [
      'the way into a variable',
      graphqlErrors({ message: 'No.', extensions: { code: 'BAD_USER_INPUT', path: ['where', 'publishedOn', 'gte'] } }),
      { name: 'BadInputError', path: ['where', 'publishedOn', 'gte'] },
    ],
    [
      'no way where none is told',
      graphqlErrors({ message: 'No.', extensions: { code: 'BAD_USER_INPUT', path: 'where' } }),
      { name: 'BadInputError', path: [] },
    ],
    ['how long to wait, in seconds', answer(429, { 'retry-after': '120' }, ''), { retryAfter: 120_000 }],
    [
      'how long to wait, by a date gone by',
      answer(429, { 'retry-after': new Date(0).toUTCString() }, ''),
      { retryAfter: 0 },
    ],
    ['no time that it was not told', answer(429, {}, ''), { retryAfter: undefined }],
    ['no time that makes no sense', answer(429, { 'retry-after': 'soon' }, ''), { retryAfter: undefined }],
  ])('%s', async (_what, listener, expected) => {
    await using server = await serve(listener);
    expect(await failure({ url: server.url, retries: 0 })).toMatchObject(expected);
  });

  test('how long to wait, by a date', async () => {
    const date = () => new Date(Date.now() + 3_600_000).toUTCString();
    await using server = await serve((_request, response) => response.writeHead(429, { 'retry-after': date() }).end());
    const error = await failure({ url: server.url });
    if (error.code !== 'RATE_LIMITED') throw error;
    expect(error.retryAfter).toBeGreaterThan(3_500_000);
    expect(error.retryAfter).toBeLessThanOrEqual(3_600_000);
  });

  test('what was found beside it', async () => {
    await using service = await serveSmallData();
    const both = 'query Both { author(name: "x") { id } briefs { totalCount } }';
    await expect(new Transport({ url: service.url }).request(both)).rejects.toMatchObject({
      code: 'GRAPHQL_ERROR',
      operationName: 'Both',
      requestId: 'request-1',
      errors: [{ message: 'This author is out.', path: ['author'] }],
      data: { author: null, briefs: { totalCount: 1 } },
    });
  });

  test('what refused the connection', async () => {
    const url = await closedUrl();
    const error = await failure({ url, retries: 0 });
    expect(error).toMatchObject({ status: undefined, requestId: undefined });
    expect(error.message).toBe(`Brief: ${url} cannot be reached: ECONNREFUSED`);
    expect(error.cause).toBeInstanceOf(TypeError);
  });
});

describe('no secret is told', () => {
  test.each<[what: string, options: Partial<TransportOptions>, addition: string]>([
    ['credentials in the URL', {}, '//user:secret@'],
    ['a query in the URL', {}, '?key=secret'],
    ['a token that cannot be sent', { token: 'secret\n' }, ''],
    ['a header that cannot be sent', { headers: { 'x-key': 'secret\u{1F600}' } }, ''],
  ])('%s', async (_what, options, addition) => {
    const closed = await closedUrl();
    const url = addition.startsWith('//') ? closed.replace('//', addition) : closed + addition;
    const error = await failure({ url, ...options });
    const told = [error, error.cause].map((each) => `${each} ${JSON.stringify(each)} ${Object(each).stack}`);
    expect(told.join()).not.toContain('secret');
  });

  test('but the name of the header is', async () => {
    const error = await failure({ url: 'http://localhost', token: 'a\nb' });
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', path: ['headers', 'authorization'] });
    expect(error.message).toContain('the header authorization');
  });
});

async function closedUrl(): Promise<string> {
  await using server = await serve(() => undefined);
  return server.url;
}

const slow: [what: string, listener: RequestListener][] = [
  ['never comes', () => undefined],
  ['never ends', (_request, response) => response.writeHead(200, graphql).write('{"data":')],
];

describe.each(slow)('an answer that %s', (_what, listener) => {
  test('is given up after the timeout, the request’s before the client’s', async () => {
    await using server = await serve(listener);
    const message = (timeout: number) => `Brief: no complete response within ${timeout} ms, the option timeout`;
    expect(await failure({ url: server.url, timeout: 30 })).toMatchObject({ code: 'TIMEOUT', message: message(30) });
    const error = await failure({ url: server.url, timeout: Infinity }, { timeout: 20 });
    expect(error).toMatchObject({ code: 'TIMEOUT', message: message(20), cause: undefined });
  });

  test('ends with the signal, and the server notices', async () => {
    const { promise: left, resolve: leave } = Promise.withResolvers<void>();
    const controller = new AbortController();
    await using server = await serve((request, response) => {
      response.on('close', leave);
      listener(request, response);
      controller.abort('enough');
    });
    const error = await failure({ url: server.url, timeout: Infinity }, { signal: controller.signal });
    expect(error).toMatchObject({ code: 'ABORTED', cause: 'enough', message: 'Brief: aborted by the caller' });
    await left;
  });
});

describe('the wait between attempts', () => {
  test('ends with the signal', async () => {
    const controller = new AbortController();
    await using server = await serve(answer(503, {}, ''));
    const hooks = { retry: () => controller.abort('enough') };
    const error = await failure({ url: server.url, retryDelay: 1e6, timeout: Infinity, hooks }, controller);
    expect(error).toMatchObject({ code: 'ABORTED', attempts: 1, cause: 'enough' });
  });

  test('is not begun where the time would be over before', async () => {
    await using server = await serve(answer(503, { 'retry-after': '20' }, ''));
    expect(await failure({ url: server.url, timeout: 10_000 })).toMatchObject({ status: 503, attempts: 1 });
  });

  test('is not begun where the service asks for more than a minute', async () => {
    await using server = await serve(answer(429, { 'retry-after': '61' }, ''));
    const error = await failure({ url: server.url, timeout: Infinity });
    expect(error).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 61_000, attempts: 1 });
  });

  test('is what the service asks for, and a random part of what doubles each time besides', async () => {
    const delays: number[] = [];
    let asked = 0;
    await using server = await serve((request, response) =>
      answer(asked++ === 0 ? 503 : 502, asked === 1 ? { 'retry-after': '0.1' } : {}, '')(request, response),
    );
    const hooks = { retry: (_attempt: Attempt, { delay }: { delay: number }) => void delays.push(delay) };
    await failure({ url: server.url, retryDelay: 8, retries: 3, hooks });
    const [first = 0, second = 0, third = 0] = delays;
    expect(first).toBeGreaterThanOrEqual(100);
    expect(first).toBeLessThan(108);
    expect(second).toBeLessThan(16);
    expect(third).toBeLessThan(32);
  });

  test('counts into the timeout, whose error tells what the last attempt met', async () => {
    await using server = await serve(answer(502, {}, ''));
    const error = await failure({ url: server.url, retries: 1e6, timeout: 50, retryDelay: 0.01 });
    expect(error.attempts).toBeGreaterThan(1);
    if (error.code === 'TIMEOUT') expect(error.cause).toMatchObject({ status: 502 });
    else expect(error.status).toBe(502);
  });
});

test('a signal that is aborted beforehand sends nothing', async () => {
  await using service = await serveSmallData();
  const error = await failure({ url: service.url }, { signal: AbortSignal.abort() });
  expect(error).toMatchObject({ code: 'ABORTED', attempts: 0 });
  expect(service.requests).toEqual([]);
});

test('a fetch that does not listen to the signal is not waited for', async () => {
  const deaf = () => new Promise<Response>(() => undefined);
  expect(await failure({ url: 'http://localhost', timeout: 10, fetch: deaf })).toMatchObject({ code: 'TIMEOUT' });
});

test.each([undefined, null, 'no', new Error('no')])(
  'a fetch that rejects with %s has a network error',
  async (reason) => {
    const fetch = () => Promise.reject(reason);
    expect(await failure({ url: 'http://localhost', fetch })).toMatchObject({ code: 'NETWORK', attempts: 3 });
  },
);

test('a signal is let go when the answer is there', async () => {
  await using server = await serve(answer(200, graphql, goodAnswer));
  const { signal } = new AbortController();
  await new Transport({ url: server.url }).request(document, {}, { signal });
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
