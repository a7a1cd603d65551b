import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createReadiness } from '../../api/context.ts';
import { testDatabase } from '../setup/database.ts';

test('a migrated database is ready; a closed one is not, and the log says why', async () => {
  const logged: string[] = [];
  const log = pino({}, { write: (line: string) => logged.push(line) });
  const database = await testDatabase();
  const readiness = createReadiness(database, log);
  expect(await readiness()).toEqual({ status: 'ready' });
  await database.close();
  expect(await readiness()).toEqual({ status: 'unavailable', reason: 'The database cannot be used' });
  expect(logged.join()).toContain('Cannot use a pool after calling end');
});

test('a database that is not migrated is not ready', async () => {
  await using database = await testDatabase();
  await database.pool.query('delete from kysely_migration');
  const readiness = createReadiness(database, pino({ level: 'silent' }));
  expect(await readiness()).toEqual({ status: 'unavailable', reason: 'The database is not migrated' });
});
