import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectClient, makeDatabase, type Program, startProgram } from './start-program.ts';

let dataDir: string;
let service: Program;
beforeAll(async () => {
  dataDir = await makeDatabase();
  service = await startProgram({ dataDir, role: 'service' });
});
afterAll(() => service.close());
beforeEach(() => service.query('truncate entry, copy'));

async function withClients(count: number, act: (client: pg.Client, index: number) => Promise<void>): Promise<void> {
  const clients = await Promise.all(Array.from({ length: count }, () => connectClient(dataDir)));
  await Promise.all(clients.map(act));
  await Promise.all(clients.map((client) => client.end()));
}

test('statements whose parameters arrive in pieces keep their parameters', async () => {
  await withClients(8, async (client, index) => {
    for (const round of [1, 2, 3, 4, 5]) {
      const long = 'x'.repeat(300_000 + index);
      const { rows } = await client.query(`select $1::int as round, length($2) as "length${index}"`, [round, long]);
      expect(rows).toEqual([{ round, [`length${index}`]: long.length }]);
    }
  });
});

test('transactions of many connections do not mix', async () => {
  await withClients(6, async (client, index) => {
    for (const round of [0, 1, 2, 3, 4]) {
      const n = index * 10 + round;
      await client.query('begin');
      await client.query('insert into entry values ($1)', [n]);
      await client.query('insert into copy values ($1)', [n]);
      await client.query(round % 2 === 0 ? 'commit' : 'rollback');
    }
  });
  const written = Array.from({ length: 6 }, (_, index) => [0, 2, 4].map((round) => ({ n: index * 10 + round }))).flat();
  expect(await service.query('select n from entry order by n')).toEqual(written);
  expect(await service.query('select n from copy order by n')).toEqual(written);
});

test('a transaction whose client vanishes is rolled back', async () => {
  const client = await startProgram({ dataDir, role: 'command' });
  await client.query('begin');
  await client.query('insert into entry values (1)');
  await client.kill('SIGKILL');
  expect(await service.query('select n from entry')).toEqual([]);
});

test('a client that vanishes in the middle of a failing statement leaves the session usable', async () => {
  const socket = net.connect(path.join(dataDir, '.s.PGSQL.5432'));
  socket.write(message('', '\0\x03\0\0user\0postgres\0\0'));
  socket.write(message('Q', 'begin; insert into entry values (1)\0'));
  // A parse that fails, without a sync: until one comes, Postgres skips whatever it is sent.
  socket.write(message('P', '\0nonsense\0\0\0'));
  await untilReceived(socket, 'syntax error');
  const waiting = service.query('insert into entry values (2)');
  socket.destroy();
  await waiting;
  expect(await service.query('select n from entry')).toEqual([{ n: 2 }]);
});

test('the named statements of a service survive a failing statement, which costs it its connection', async () => {
  const ask = (): Promise<unknown[]> => service.query('select count(*)::int as entries from entry', 'count');
  expect(await ask()).toEqual([{ entries: 0 }]);
  await expect(service.query('select 1/0')).rejects.toThrow('division by zero');
  expect(await ask()).toEqual([{ entries: 0 }]);
});

const intrusions: [string, Buffer][] = [
  ['bytes that are no Postgres message', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
  ['a greeting without a user, at which Postgres gives up', message('', '\0\x03\0\0\0')],
];

test.for(intrusions)('after %s, the database answers', async ([, bytes]) => {
  const socket = net.connect(path.join(dataDir, '.s.PGSQL.5432'));
  socket.end(bytes).resume();
  await once(socket, 'close');
  expect(await service.query('select 1 as one')).toEqual([{ one: 1 }]);
});

/** A message of the Postgres protocol: its letter, the length, what it holds. */
function message(letter: string, body: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(length.length + body.length);
  return Buffer.concat([Buffer.from(letter), length, Buffer.from(body)]);
}

async function untilReceived(socket: net.Socket, text: string): Promise<void> {
  let received = '';
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    received += chunk;
    if (received.includes(text)) return;
  }
}
