import { beforeAll, expect, test } from 'vitest';
import { connectClient, makeDatabase, startProgram } from './start-program.ts';

let dataDir: string;
beforeAll(async () => {
  dataDir = await makeDatabase();
});

const endless = 'select count(*) from generate_series(1, 1e12::bigint)';

test('kill -9 in the middle of writes loses nothing acknowledged and keeps nothing partial', async () => {
  let acknowledged = 0;
  for (const killAfter of [17, 41, 80]) {
    const service = await startProgram({ dataDir, role: 'service' });
    const client = await connectClient(dataDir);
    const write = async (n: number): Promise<void> => {
      await client.query('begin');
      await client.query('insert into entry values ($1)', [n]);
      await client.query('insert into copy values ($1)', [n]);
      await client.query('commit');
      acknowledged = n;
      if (acknowledged === killAfter) void service.kill('SIGKILL');
      await write(n + 1);
    };
    const [{ next } = { next: 1 }] = (await client.query('select coalesce(max(n), 0) + 1 as next from entry')).rows;
    await expect(write(next)).rejects.toThrow();
  }
  const survivor = await startProgram({ dataDir, role: 'service' });
  const [found] = await survivor.query('select count(*)::int as entries, max(n) as last from entry');
  const [copied] = await survivor.query('select count(*)::int as entries, max(n) as last from copy');
  expect(copied).toEqual(found);
  const last = Number(Object(found).last);
  expect(found).toEqual({ entries: last, last });
  // The one that was being committed may be in or not.
  expect([acknowledged, acknowledged + 1]).toContain(last);
  await survivor.close();
});

test('a statement that never ends leaves the program alive, is ended and says why; the data stays', async () => {
  const service = await startProgram({ dataDir, role: 'service', statementTimeout: 1_000 });
  await service.query('create table kept as select 1 as n');
  const happened: string[] = [];
  const statement = service.query(endless).catch((error) => {
    happened.push('ended');
    throw error;
  });
  const queued = service.query('select n from kept');
  await service.answer().then(() => happened.push('answered'));
  await expect(statement).rejects.toThrow('A statement was ended because it ran longer than 1 s');
  expect(happened).toEqual(['answered', 'ended']);
  expect(await queued).toEqual([{ n: 1 }]);
  expect(service.logged).toEqual([expect.stringContaining('Restarting it')]);
  await service.close();
});

test('a statement of another process that never ends costs the others one try', async () => {
  const service = await startProgram({ dataDir, role: 'service', statementTimeout: 1_000 });
  const command = await startProgram({ dataDir, role: 'command' });
  await expect(command.query(endless)).rejects.toThrow('Connection terminated unexpectedly');
  expect(await command.query('select 1 as one')).toEqual([{ one: 1 }]);
  expect(await service.query('select 1 as one')).toEqual([{ one: 1 }]);
  await command.close();
  await service.close();
});

test('a transaction that its client forgets is ended once others wait for it', async () => {
  const service = await startProgram({ dataDir, role: 'service', statementTimeout: 1_000 });
  const client = await connectClient(dataDir);
  await client.query('create table forgotten (n integer)');
  await client.query('begin');
  await client.query('insert into forgotten values (1)');
  await expect(service.query('select n from forgotten')).rejects.toThrow(
    'A transaction was ended because others waited',
  );
  expect(await service.query('select n from forgotten')).toEqual([]);
  await service.close();
});
