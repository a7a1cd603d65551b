import { expect, test } from 'vitest';
import { serveToy } from './toy.ts';

test('an error thrown on purpose reaches the client unchanged', async () => {
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

test('an unexpected error is logged with its stack; the client gets a request id to report', async () => {
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
])('an unexpected error in %s gives 500 and no detail', async (_what, options) => {
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

const of = 'query ($of: String!, $all: [Filter!]) { length(of: $of) echo(all: $all) }';
test.each([
  ['of a wrong type', { of: 7 }, ['of']],
  ['that is missing', {}, ['of']],
  ['that is null', { of: null }, ['of']],
  ['whose field is wrong', { of: '', all: [{ dates: [1] }, { dates: [2, 'x: at .y'] }] }, ['all', '1', 'dates', '1']],
  ['whose field is unknown', { of: '', all: [{ other: { x: 1 } }] }, ['all', '0']],
])('an error about a variable %s has a code and a path', async (_what, variables, path) => {
  const toy = await serveToy();
  const { body } = await toy.ask(of, { variables });
  expect(body.errors).toMatchObject([{ locations: [{}], extensions: { code: 'BAD_USER_INPUT', path } }]);
  await toy.close();
});
