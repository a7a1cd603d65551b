import { expect, test } from 'vitest';
import { serveToy } from './toy.ts';

test('an error on purpose reaches the client as it is', async () => {
  const toy = await serveToy();
  const { status, body } = await toy.ask('{ refused hello }');
  expect(status).toBe(200);
  expect(body).toEqual({
    data: { refused: null, hello: 'hello' },
    errors: [
      {
        message: 'No such source',
        path: ['refused'],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ],
  });
  await toy.close();
});

test('an unexpected error is logged with its stack; the client gets the id to report', async () => {
  const toy = await serveToy();
  const { body } = await toy.ask('{ broken }', { headers: { 'x-request-id': 'abc' } });
  expect(body.errors).toEqual([
    {
      message: 'Internal error',
      path: ['broken'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'abc' },
    },
  ]);
  expect(toy.logged.filter(({ err }) => err)).toMatchObject([
    { requestId: 'abc', err: { message: 'password=hunter2', stack: expect.stringContaining('toy.ts') } },
  ]);
  await toy.close();
});

test.each([
  ['the context', { contextFor: fail }],
  ['execution', { execute: fail }],
  ['execution, later', { execute: async () => fail() }],
  ['execution as text', { executeAsText: async () => fail() }],
])('%s that fails gives 500 and no detail', async (_what, options) => {
  const toy = await serveToy(options);
  const { status, body } = await toy.ask('{ hello }', { headers: { 'x-request-id': 'abc' } });
  expect(status).toBe(500);
  expect(body).toEqual({
    errors: [{ message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'abc' } }],
  });
  expect(toy.logged.filter(({ err }) => err)).toHaveLength(1);
  await toy.close();
});

function fail(): never {
  throw new Error('password=hunter2');
}
