import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Transport, type TransportOptions } from '../../sdk/src/index.ts';
import { batching } from '../../sdk/src/transport/batch.ts';
import { serveToy } from '../api/toy.ts';
import { serve } from './http-server.ts';

let toy: Awaited<ReturnType<typeof serveToy>>;
beforeAll(async () => {
  toy = await serveToy();
});
afterAll(() => toy.close());

const sent: { body: unknown; headers: Record<string, string> }[] = [];
beforeEach(() => {
  sent.length = 0;
});

/** A transport that gathers requests, and notes what it sends. */
function gathering(options: Partial<TransportOptions> = {}): Transport {
  return new Transport({
    url: `${toy.url}/graphql`,
    batch: batching(),
    retryDelay: 1,
    fetch(url, init) {
      sent.push({ body: JSON.parse(init.body), headers: init.headers });
      return fetch(url, init);
    },
    ...options,
  });
}

const length = 'query Length($of: String) { length(of: $of) }';
const sizes = () => sent.map(({ body }) => (Array.isArray(body) ? body.length : 1));

describe('requests of one moment', () => {
  test('go together, and each has its own answer', async () => {
    const transport = gathering();
    const words = ['', '俄', '烏克蘭', 'tariff'];
    expect(await Promise.all(words.map((of) => transport.request(length, { of })))).toEqual(
      words.map((of) => ({ length: of.length })),
    );
    expect(sizes()).toEqual([4]);
  });

  test('each has its own error', async () => {
    const transport = gathering();
    const outcomes = await Promise.allSettled(
      ['query A { hello }', 'query B { refused }', 'query C { nothing }'].map((query) => transport.request(query)),
    );
    expect(outcomes).toMatchObject([
      { value: { hello: 'hello' } },
      { reason: { code: 'BAD_USER_INPUT', operationName: 'B', path: ['refused'] } },
      { reason: { operationName: 'C', message: expect.stringContaining('nothing') } },
    ]);
    expect(sizes()).toEqual([3]);
  });

  test('go in several batches where they are more than one takes', async () => {
    const transport = gathering({ batch: batching({ max: 4 }) });
    const words = Array.from({ length: 9 }, (_, index) => 'x'.repeat(index));
    const answers = await Promise.all(words.map((of) => transport.request(length, { of })));
    expect(answers).toEqual(words.map((of) => ({ length: of.length })));
    expect(sizes()).toEqual([4, 4, 1]);
  });

  test('go alone where they change something or have headers of their own', async () => {
    const transport = gathering();
    await Promise.all([
      transport.request('mutation { change }'),
      transport.request('{ hello }', {}, { headers: { 'x-own': '1' } }),
      transport.request('{ hello }'),
      transport.request('{ hello }'),
    ]);
    expect(sizes().sort()).toEqual([1, 1, 2]);
  });

  test('and one alone is sent as one', async () => {
    await gathering().request('{ hello }');
    expect(sent).toMatchObject([{ body: { query: '{ hello }' } }]);
  });
});

test('requests of a longer time go together where that is asked for', async () => {
  const transport = gathering({ batch: batching({ wait: 30 }) });
  const first = transport.request('{ hello }');
  await new Promise((resolve) => setTimeout(resolve, 2));
  await Promise.all([first, transport.request('{ hello }')]);
  expect(sizes()).toEqual([2]);
});

test('hooks see each operation, and share the headers', async () => {
  const seen: unknown[] = [];
  const transport = gathering({
    hooks: {
      request(attempt) {
        attempt.headers[`x-${attempt.operationName?.toLowerCase()}`] = '1';
      },
      response: ({ operationName, attempt }, { status, error }) => {
        seen.push([operationName, attempt, status, error?.code]);
      },
    },
  });
  await Promise.allSettled([transport.request('query A { hello }'), transport.request('query B { refused }')]);
  expect(seen).toEqual([
    ['A', 1, 200, undefined],
    ['B', 1, 200, 'BAD_USER_INPUT'],
  ]);
  expect(sent).toMatchObject([{ headers: { 'x-a': '1', 'x-b': '1' } }]);
});

test('what a hook throws ends the whole batch', async () => {
  const mine = new Error('no tracer');
  const transport = gathering({ hooks: { request: () => Promise.reject(mine) } });
  const outcomes = await Promise.allSettled([transport.request('{ hello }'), transport.request('{ hello }')]);
  expect(outcomes.map((outcome) => 'reason' in outcome && outcome.reason)).toEqual([mine, mine]);
});

test('each part is given up for itself, and the whole once nobody waits for it', async () => {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  const { promise: came, resolve: come } = Promise.withResolvers<void>();
  await using server = await serve((_request, response) => {
    response.on('close', leave);
    come();
  });
  const transport = gathering({ url: server.url, timeout: Infinity });
  const controller = new AbortController();
  const parts = [
    transport.request('query A { hello }', {}, { timeout: 20 }),
    transport.request('query B { hello }', {}, { signal: controller.signal }),
  ];
  await expect(parts[0]).rejects.toMatchObject({ code: 'TIMEOUT', operationName: 'A' });
  await came;
  controller.abort('enough');
  await expect(parts[1]).rejects.toMatchObject({ code: 'ABORTED', operationName: 'B' });
  await left;
  expect(sizes()).toEqual([2]);
});

test('a batch that nobody waits for any more is not sent', async () => {
  let asked = 0;
  await using server = await serve((_request, response) => {
    asked += 1;
    response.end();
  });
  const transport = gathering({ url: server.url, batch: batching({ wait: 5 }) });
  const controller = new AbortController();
  const parts = ['{ a }', '{ b }'].map((query) => transport.request(query, {}, { signal: controller.signal }));
  controller.abort();
  for (const part of parts) await expect(part).rejects.toMatchObject({ code: 'ABORTED' });
  await expect.poll(() => sent.length).toBe(1);
  expect(asked).toBe(0);
});

test.each([
  ['an answer too few', '[{"data":{"hello":"hello"}}]', [null, 'BAD_RESPONSE']],
  ['one error for all', '{"errors":[{"message":"No.","extensions":{"code":"FORBIDDEN"}}]}', ['FORBIDDEN', 'FORBIDDEN']],
  ['half a list', '[{"data":{"hello":"hello"}},', ['BAD_RESPONSE', 'BAD_RESPONSE']],
])('%s is told to each part', async (_what, text, codes) => {
  await using server = await serve((_request, response) => {
    response.setHeader('content-type', 'application/json').end(text);
  });
  const transport = gathering({ url: server.url, retries: 0 });
  const outcomes = await Promise.all(
    [1, 2].map(() =>
      transport.request('{ hello }').then(
        () => null,
        ({ code }) => code,
      ),
    ),
  );
  expect(outcomes).toEqual(codes);
});

test('what fails in passing is tried again', async () => {
  const faults = ['503'];
  const fetchFaulty: TransportOptions['fetch'] = (url, init) => {
    const status = Number(faults.pop() ?? 200);
    return status === 200 ? fetch(url, init) : Promise.resolve(new Response('', { status }));
  };
  const transport = gathering({ fetch: fetchFaulty });
  const answers = await Promise.all(['ab', 'c'].map((of) => transport.raw(length, { of })));
  expect(answers).toMatchObject([
    { data: { length: 2 }, attempts: 2 },
    { data: { length: 1 }, attempts: 2 },
  ]);
});
