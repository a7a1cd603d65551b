import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainLine } from '../../api/logger.ts';
import { heldExecution, serveToy } from './toy.ts';

let toy: Awaited<ReturnType<typeof serveToy>>;
beforeAll(async () => {
  toy = await serveToy();
});
afterAll(() => toy.close());

const lineOf = (requestId: string) => expect.poll(() => toy.logged.find((line) => line.requestId === requestId));

test('a request is logged in one line: method, path, operation, status, time', async () => {
  await toy.ask('query Greeting { hello }', { headers: { 'x-request-id': 'one' } });
  await lineOf('one').toMatchObject({
    msg: 'request',
    method: 'POST',
    path: '/graphql',
    operation: 'Greeting',
    status: 200,
    ms: expect.any(Number),
  });
  expect(toy.logged.filter(({ requestId }) => requestId === 'one')).toHaveLength(1);
});

test('errors are counted', async () => {
  await toy.ask('{ refused a: refused }', { headers: { 'x-request-id': 'two' } });
  await lineOf('two').toMatchObject({ errors: 2 });
});

test('tokens, variables and queries are not logged', async () => {
  const headers = { 'x-request-id': 'three', authorization: 'Bearer a-secret' };
  await toy.ask('query ($of: String) { length(of: $of) }', { variables: { of: 'a-private-text' }, headers });
  const query = encodeURIComponent('{ length(of: "a-private-text") }');
  await fetch(`${toy.url}/graphql?query=${query}`, { headers: { ...headers, 'x-request-id': 'four' } });
  await lineOf('three').toBeDefined();
  await lineOf('four').toBeDefined();
  expect(JSON.stringify(toy.logged)).not.toMatch(/a-secret|a-private-text/);
});

test('a client that disconnects before the answer is logged as 499', async () => {
  const held = heldExecution();
  const other = await serveToy({ execute: held.execute });
  const leaving = new AbortController();
  const left = fetch(`${other.url}/graphql?query={hello}`, { signal: leaving.signal });
  await held.begun;
  leaving.abort();
  await expect(left).rejects.toThrow();
  await expect.poll(() => other.logged).toMatchObject([{ msg: 'request', status: 499 }]);
  held.end();
  await other.close();
});

test('a terminal gets plain lines', () => {
  const record = { level: 'info', time: '2026-01-02T03:04:05.678Z', msg: 'request', status: 200, operation: 'A b' };
  expect(plainLine(JSON.stringify(record), false)).toBe('03:04:05 request status=200 operation="A b"');
  const failure = { level: 'error', time: record.time, msg: 'it broke', err: { stack: 'Error: x\n    at y' } };
  expect(plainLine(JSON.stringify(failure), true)).toBe(
    '\u001b[31m03:04:05 error it broke\nError: x\n    at y\u001b[0m',
  );
});
