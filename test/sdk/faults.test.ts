import { getEventListeners } from 'node:events';
import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { BriefgraphClient, BriefgraphError, type RequestOptions, type TransportOptions } from '../../sdk/src/index.ts';
import { serve } from './http-server.ts';
import { serveSmallData } from './small-service.ts';

/** What a request of a brief fails with. */
async function failure(options: TransportOptions, request?: RequestOptions): Promise<BriefgraphError> {
  const outcome = await new BriefgraphClient(options).brief({ id: 'brief_1' }, request).catch((error) => error);
  expect(outcome).toBeInstanceOf(BriefgraphError);
  return outcome;
}

function answer(status: number, contentType: string, text: string): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': contentType, 'x-request-id': 'request-7' }).end(text);
  };
}

const graphql = 'application/graphql-response+json; charset=utf-8';
const refused = { message: 'No.', path: ['brief'], extensions: { code: 'FORBIDDEN' } };

const answers: [what: string, listener: RequestListener, expected: Partial<BriefgraphError>][] = [
  [
    'an HTML page with an error status',
    answer(500, 'text/html', '<h1>Bad gateway</h1>'),
    { code: 'HTTP_STATUS', status: 500, message: 'Brief: HTTP status 500', errors: [], data: undefined },
  ],
  ['an error status with data', answer(503, graphql, '{"data":{"brief":null}}'), { code: 'HTTP_STATUS', status: 503 }],
  [
    'an HTML page',
    answer(200, 'text/html', '<h1>Welcome</h1>'),
    {
      code: 'BAD_RESPONSE',
      status: 200,
      message: 'Brief: the answer is no GraphQL answer (HTTP status 200, text/html)',
    },
  ],
  ['half a JSON text', answer(200, graphql, '{"data":{"br'), { code: 'BAD_RESPONSE' }],
  ['JSON of another kind', answer(200, 'application/json', '[{"data":{}}]'), { code: 'BAD_RESPONSE' }],
  ['nothing', answer(200, graphql, ''), { code: 'BAD_RESPONSE' }],
  ['null data without errors', answer(200, graphql, '{"data":null}'), { code: 'BAD_RESPONSE' }],
  ['errors that are none', answer(200, graphql, '{"data":null,"errors":[null,1,{}]}'), { code: 'BAD_RESPONSE' }],
  [
    'an error with its code and the HTTP status of its kind',
    answer(403, graphql, JSON.stringify({ errors: [refused] })),
    { code: 'FORBIDDEN', status: 403, message: 'Brief: No.', errors: [refused], data: undefined },
  ],
  [
    'several errors beside partial data',
    answer(200, graphql, JSON.stringify({ data: { brief: null }, errors: [{ message: 'Lost.' }, refused] })),
    {
      code: 'GRAPHQL_ERROR',
      message: 'Brief: Lost. (and 1 more)',
      errors: [{ message: 'Lost.' }, refused],
      data: { brief: null },
    },
  ],
];

describe('an answer', () => {
  test.each(answers)('that is %s', async (_what, listener, expected) => {
    await using server = await serve(listener);
    expect(await failure({ url: server.url })).toMatchObject({
      name: 'BriefgraphError',
      operationName: 'Brief',
      requestId: 'request-7',
      ...expected,
    });
  });

  test('of a GraphQL server keeps what was found beside the error', async () => {
    await using service = await serveSmallData();
    const document = 'query Both { author(name: "x") { id } briefs { totalCount } }';
    const error = await new BriefgraphClient({ url: service.url }).request(document).catch((error) => error);
    expect(error).toMatchObject({
      code: 'GRAPHQL_ERROR',
      operationName: 'Both',
      requestId: 'request-1',
      errors: [{ message: 'This author is out.', path: ['author'] }],
      data: { author: null, briefs: { totalCount: 1 } },
    });
  });
});

describe('a connection', () => {
  test('to a URL with secrets does not tell them', async () => {
    const { url } = await closedServer();
    const error = await failure({ url: url.replace('//', '//user:secret@').concat('?key=secret') });
    expect(error).toMatchObject({ code: 'NETWORK', status: undefined, requestId: undefined });
    expect(error.message).not.toContain('secret');
  });

  test('that is refused says so, with the cause', async () => {
    const { url } = await closedServer();
    const error = await failure({ url });
    expect(error.message).toBe(`Brief: ${url} cannot be reached: ECONNREFUSED`);
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  test('that breaks before the answer', async () => {
    await using server = await serve((request) => request.socket.destroy());
    expect(await failure({ url: server.url })).toMatchObject({ code: 'NETWORK' });
  });

  test('that breaks within the answer', async () => {
    await using server = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('{"data":', () => response.destroy());
    });
    expect(await failure({ url: server.url })).toMatchObject({ code: 'NETWORK' });
  });
});

async function closedServer(): Promise<{ url: string }> {
  await using server = await serve(() => undefined);
  return { url: server.url };
}

const slow: [what: string, listener: RequestListener][] = [
  ['never comes', () => undefined],
  ['never ends', (_request, response) => response.writeHead(200, { 'content-type': graphql }).write('{"data":')],
];

describe.each(slow)('an answer that %s', (_what, listener) => {
  test("is given up after the client's timeout", async () => {
    await using server = await serve(listener);
    expect(await failure({ url: server.url, timeout: 30 })).toMatchObject({
      code: 'TIMEOUT',
      message: 'Brief: no answer within 30 ms',
      operationName: 'Brief',
    });
  });

  test("is given up after the request's timeout", async () => {
    await using server = await serve(listener);
    expect(await failure({ url: server.url, timeout: Infinity }, { timeout: 20 })).toMatchObject({
      code: 'TIMEOUT',
      message: 'Brief: no answer within 20 ms',
    });
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

test('a signal that is aborted beforehand sends nothing', async () => {
  await using service = await serveSmallData();
  expect(await failure({ url: service.url }, { signal: AbortSignal.abort() })).toMatchObject({ code: 'ABORTED' });
  expect(service.requests).toEqual([]);
});

test('a fetch that does not listen to the signal is not waited for', async () => {
  const deaf = () => new Promise<Response>(() => undefined);
  expect(await failure({ url: 'http://localhost', timeout: 10, fetch: deaf })).toMatchObject({ code: 'TIMEOUT' });
});

test('a signal is let go when the answer is there', async () => {
  await using service = await serveSmallData();
  const { signal } = new AbortController();
  await new BriefgraphClient({ url: service.url }).brief({ id: 'brief_2' }, { signal });
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
