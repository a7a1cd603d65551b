import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { connectClient, launchProgram, makeDatabase, startProgram } from './start-program.ts';

let dataDir: string;
beforeAll(async () => {
  dataDir = await makeDatabase();
});

test('a second service on one directory is told who has it, and the first goes on', async () => {
  const first = await startProgram({ dataDir, role: 'service' });
  await expect(startProgram({ dataDir, role: 'service' })).rejects.toThrow(
    `Another Briefgraph service (pid ${first.pid}) already uses ${dataDir}; stop it, or set DATA_DIR or DATABASE_URL`,
  );
  expect(await first.query('select 1 as one')).toEqual([{ one: 1 }]);
  await first.close();
});

test('of two services that start at once, one wins', async () => {
  const both = [1, 2].map(() => startProgram({ dataDir, role: 'service' }));
  const outcomes = await Promise.allSettled(both);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  for (const outcome of outcomes) if (outcome.status === 'fulfilled') await outcome.value.close();
});

test('a command beside a service writes what the service reads at once', async () => {
  const service = await startProgram({ dataDir, role: 'service' });
  const command = await startProgram({ dataDir, role: 'command' });
  expect(command.description).toContain(`pid ${service.pid}`);
  await command.query('create table beside as select 7 as n');
  expect(await service.query('select n from beside')).toEqual([{ n: 7 }]);
  await command.close();
  expect(await service.query('select n from beside')).toEqual([{ n: 7 }]);
  await service.close();
});

test('a command takes over a directory whose owner died, whatever that left there', async () => {
  const service = await startProgram({ dataDir, role: 'service' });
  await service.query('create table inherited as select 8 as n');
  await service.kill('SIGKILL');
  const command = await startProgram({ dataDir, role: 'command' });
  expect(await command.query('select n from inherited')).toEqual([{ n: 8 }]);
  await command.close();
});

test('a lock file with the pid of a living process that is no owner stops nobody', async () => {
  const owner = {
    pid: process.pid,
    role: 'service',
    since: new Date().toISOString(),
    endpoint: { path: '.s.PGSQL.5432' },
  };
  await writeFile(path.join(dataDir, 'owner.json'), JSON.stringify(owner));
  await writeFile(path.join(dataDir, '.s.PGSQL.5432'), '');
  const service = await startProgram({ dataDir, role: 'service' });
  expect(await service.query('select 1 as one')).toEqual([{ one: 1 }]);
  await service.close();
});

test('commands that start at once all get the database', async () => {
  const commands = await Promise.all([1, 2, 3].map(() => startProgram({ dataDir, role: 'command' })));
  await Promise.all(commands.map((command, n) => command.query(`insert into entry values (${n})`)));
  expect(await commands[0]?.query('select n from entry order by n')).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }]);
  await Promise.all(commands.map((command) => command.close()));
});

test('a service waits for a command that owns the directory, and says so', async () => {
  const command = await startProgram({ dataDir, role: 'command' });
  const service = launchProgram({ dataDir, role: 'service' });
  await service.logged(new RegExp(`Waiting for a command \\(pid ${command.pid}\\)`));
  await command.query('create table awaited as select 9 as n');
  await command.close();
  const opened = await service.opened;
  expect(await opened.query('select n from awaited')).toEqual([{ n: 9 }]);
  await opened.close();
});

test('a command that owns the directory ends only when others have ended', async () => {
  const command = await startProgram({ dataDir, role: 'command' });
  const client = await connectClient(dataDir);
  const ended = command.close();
  await command.untilLogged(/Waiting for other programs/);
  await client.query('create table drained (n integer)');
  await client.end();
  expect(await ended).toBe(0);
});
