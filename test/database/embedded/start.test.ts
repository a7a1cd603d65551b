import { chmod, cp, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { chooseEndpoint } from '../../../db/database/embedded/data-directory.ts';
import { EmbeddedServer } from '../../../db/database/embedded/server.ts';
import {
  connectClient,
  copyOf,
  launchProgram,
  makeDatabase,
  startProgram,
  temporaryDirectory,
} from './start-program.ts';

let dataDir: string;
beforeAll(async () => {
  dataDir = await makeDatabase();
});

test('a second start has what the first one stored', async () => {
  const first = await startProgram({ dataDir, role: 'service' });
  await first.query('create table stored as select 1 as n');
  expect(await first.close()).toBe(0);
  const second = await startProgram({ dataDir, role: 'service' });
  expect(await second.query('select n from stored')).toEqual([{ n: 1 }]);
  await second.close();
});

test('SIGTERM closes the database and leaves no socket', async () => {
  const program = await startProgram({ dataDir, role: 'service' });
  expect(await program.kill('SIGTERM')).toBe(0);
  await expect(stat(path.join(dataDir, '.s.PGSQL.5432'))).rejects.toThrow('ENOENT');
  await expect(stat(path.join(dataDir, 'owner.json'))).rejects.toThrow('ENOENT');
});

test('only the user of the program may reach the database', async () => {
  const dataDir = path.join(await temporaryDirectory(), 'not', 'yet', 'there');
  const program = await startProgram({ dataDir, role: 'service' });
  const modeOf = async (name: string): Promise<number> => (await stat(path.join(dataDir, name))).mode & 0o777;
  expect(await modeOf('.')).toBe(0o700);
  expect(await modeOf('postgres')).toBe(0o700);
  expect(await modeOf('.s.PGSQL.5432')).toBe(0o600);
  await program.close();
});

test('a directory with files of someone else keeps its mode', async () => {
  const directory = await temporaryDirectory();
  await cp(path.join(dataDir, 'postgres'), path.join(directory, 'postgres'), { recursive: true });
  await writeFile(path.join(directory, 'letter.txt'), 'not ours');
  await chmod(directory, 0o755);
  const program = await startProgram({ dataDir: directory, role: 'command' });
  expect((await stat(directory)).mode & 0o777).toBe(0o755);
  await program.close();
});

test('a start that was killed while the database was being created is started over', async () => {
  const dataDir = await temporaryDirectory();
  const { child, opened } = launchProgram({ dataDir, role: 'service' });
  const began = async (): Promise<boolean> => {
    const files = await stat(path.join(dataDir, 'postgres', 'PG_VERSION')).catch(() => undefined);
    return files !== undefined;
  };
  while (!(await began())) await pause(2);
  child.kill('SIGKILL');
  await expect(opened).rejects.toThrow();
  const program = await startProgram({ dataDir, role: 'service' });
  expect(await program.query('select 1 as one')).toEqual([{ one: 1 }]);
  await program.close();
});

const damages: [string, (postgres: string) => Promise<void>, RegExp][] = [
  ['without PG_VERSION', (postgres) => writeFile(path.join(postgres, 'PG_VERSION'), ''), /is damaged.*Restore it/],
  ['of another version', (postgres) => writeFile(path.join(postgres, 'PG_VERSION'), '17\n'), /made by Postgres 17/],
  [
    'with an empty control file',
    (postgres) => writeFile(path.join(postgres, 'global', 'pg_control'), ''),
    /cannot be opened.*Restore it/,
  ],
];

test.for(damages)('a directory %s is refused with what to do', async ([, damage, message]) => {
  const copy = await copyOf(dataDir);
  await damage(path.join(copy, 'postgres'));
  await expect(startProgram({ dataDir: copy, role: 'service' })).rejects.toThrow(message);
});

test('a data directory that cannot be one is refused by name', async () => {
  const dataDir = path.join(await temporaryDirectory(), 'file');
  await writeFile(dataDir, '');
  await expect(startProgram({ dataDir, role: 'service' })).rejects.toThrow(`Cannot use ${dataDir}`);
});

test('a path too long for a socket gets one elsewhere, which other processes find', async () => {
  const directory = path.join(await temporaryDirectory(), 'x'.repeat(100));
  await cp(dataDir, directory, { recursive: true });
  const service = await startProgram({ dataDir: directory, role: 'service' });
  const { endpoint } = JSON.parse(await readFile(path.join(directory, 'owner.json'), 'utf8'));
  expect(endpoint.path).not.toContain(directory);
  await service.query('create table far as select 3 as n');
  const command = await startProgram({ dataDir: directory, role: 'command' });
  expect(await command.query('select n from far')).toEqual([{ n: 3 }]);
  await command.close();
  await service.close();
  await expect(stat(path.dirname(endpoint.path))).rejects.toThrow('ENOENT');
});

test('where there are no Unix sockets, it listens on a port of this machine alone', async () => {
  const server = await EmbeddedServer.start({
    dataDir,
    endpoint: await chooseEndpoint(dataDir, 'win32'),
    statementTimeout: 30_000,
    log: () => undefined,
    onListening: async () => undefined,
    onInterrupt: () => undefined,
  });
  const address = await server.address();
  expect(address).toMatchObject({ host: '127.0.0.1', port: expect.any(Number) });
  const client = new pg.Client({ ...address, user: 'postgres', database: 'postgres' });
  await client.connect();
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await client.end();
  await server.close();
});

test('any Postgres client reaches it through the socket in the data directory', async () => {
  const service = await startProgram({ dataDir, role: 'service' });
  const client = await connectClient(dataDir);
  expect((await client.query(`select current_setting('random_page_cost') as cost`)).rows).toEqual([{ cost: '1.1' }]);
  await client.end();
  await service.close();
});
