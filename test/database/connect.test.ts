import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectServer } from '../../db/database/postgres/connect.ts';
import { makeDatabase, type Program, startProgram } from './embedded/start-program.ts';

let service: Program;
let url: string;
beforeAll(async () => {
  const dataDir = await makeDatabase();
  service = await startProgram({ dataDir, role: 'service' });
  url = `postgres:///postgres?host=${dataDir}&user=postgres&password=secret`;
});
afterAll(() => service.close());

const options = { statementTimeout: 30_000, startupTimeout: 0, log: () => undefined };

test('a server is described without its password', async () => {
  await using database = await connectServer({ ...options, url });
  expect(database.description).toMatch(/^the database postgres on \//);
  expect(database.embedded).toBe(false);
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

const unusable = [
  ['nobody listens', 'postgres://someone:secret@127.0.0.1:1/briefs', 'Cannot reach the database briefs on 127.0.0.1:1'],
  ['a host that is not', 'postgres://someone:secret@nowhere.invalid/briefs', 'Cannot reach the database briefs on'],
  ['no scheme', 'someone:secret@localhost/briefs', 'DATABASE_URL is not of the form'],
  ['another scheme', 'http://someone:secret@localhost/briefs', 'DATABASE_URL is not of the form'],
  ['no port number', 'postgres://someone:secret@localhost:port/briefs', 'DATABASE_URL is not of the form'],
] as const;

test.for(unusable)('%s: one line that says so and no password', async ([, url, message]) => {
  const failure = await connectServer({ ...options, url }).then(String, (error: Error) => error.message);
  expect(failure).toContain(message);
  expect(failure).not.toMatch(/secret|\n/);
});

test('a server that does not answer yet is waited for', async () => {
  const waits: string[] = [];
  const log = (text: string): void => void waits.push(text);
  const url = 'postgres://someone:secret@127.0.0.1:1/briefs';
  await expect(connectServer({ ...options, url, startupTimeout: 600, log })).rejects.toThrow('Cannot reach');
  expect(waits).toEqual([expect.stringContaining('Waiting for the database briefs on 127.0.0.1:1')]);
});

const server = process.env.TEST_DATABASE_URL;
if (server) {
  test('the server ends statements that take longer than they may', async () => {
    await using database = await connectServer({ ...options, url: server, statementTimeout: 50 });
    await expect(database.pool.query('select pg_sleep(30)')).rejects.toThrow('statement timeout');
  });

  test('a database that does not exist is named', async () => {
    const url = new URL(server);
    url.pathname = 'no_such_database';
    await expect(connectServer({ ...options, url: url.href })).rejects.toThrow(
      /Cannot open the database no_such_database/,
    );
  });
}
