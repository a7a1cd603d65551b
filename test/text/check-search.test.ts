import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { DatabaseError } from '../../db/database/errors.ts';
import { checkSearch } from '../../db/text/check-search.ts';
import { testDatabase } from '../setup/database.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('a database that finds Chinese passes', async () => {
  await expect(checkSearch(database)).resolves.toBeUndefined();
});

test('one in which a match means something else stops the start, and says what is not found', async () => {
  await database.pool.query(`
    create schema broken;
    create function broken.never(tsvector, tsquery) returns boolean language sql immutable as 'select false';
    create operator broken.@@ (leftarg = tsvector, rightarg = tsquery, function = broken.never)`);
  await database.pool.query('set search_path = broken, pg_catalog, public');
  const error = await checkSearch(database).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DatabaseError);
  expect(error).toHaveProperty(
    'message',
    expect.stringContaining('普丁 is not found where it stands, 火 is not found'),
  );
  await database.pool.query(
    "create or replace function broken.never(tsvector, tsquery) returns boolean language sql immutable as 'select true'",
  );
  await expect(checkSearch(database)).rejects.toThrow('普丁 -sanctions is found where it is not');
});
