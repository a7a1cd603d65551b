import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { listen } from '../../api/server/listen.ts';
import { heldExecution, serveToy } from './toy.ts';

test('running requests are finished, then nothing listens', async () => {
  const held = heldExecution();
  const toy = await serveToy({ execute: held.execute });
  const running = toy.ask('{ hello }');
  await held.begun;
  const closed = toy.close(60_000);
  await expect(toy.ask('{ hello }')).rejects.toThrow();
  held.end();
  expect((await running).body).toEqual({ data: { hello: 'done' } });
  await closed;
});

test('a request that does not end is cut off after the grace period', async () => {
  const held = heldExecution();
  const toy = await serveToy({ execute: held.execute });
  const running = toy.ask('{ hello }').catch(() => 'cut off');
  await held.begun;
  await toy.close(10);
  expect(await running).toBe('cut off');
});

test('an idle connection does not delay the stop', async () => {
  const toy = await serveToy();
  const socket = connect(Number(new URL(toy.url).port), '127.0.0.1');
  const ended = new Promise((resolve) => socket.on('close', resolve));
  await new Promise((resolve) => socket.on('connect', resolve));
  await toy.close(60_000);
  await ended;
});

test.each([
  ['a port in use', async (port: number) => ['127.0.0.1', port] as const, /^Port \d+ is taken: .* PORT$/],
  ['an address of another machine', async () => ['192.0.2.1', 0] as const, /^HOST 192\.0\.2\.1 is not an address/],
])('%s is reported in one line', async (_what, address, message) => {
  const toy = await serveToy();
  const [host, port] = await address(Number(new URL(toy.url).port));
  await expect(listen(() => {}, host, port)).rejects.toThrow(message);
  await toy.close();
});
