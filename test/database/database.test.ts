import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { isMigrated } from '../../db/database/migrate.ts';
import { testDatabase } from '../setup/database.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('a test database is migrated', async () => {
  expect(await isMigrated(database)).toBe(true);
});

const values = [
  ['bigint', `'9007199254740993'::bigint`, '9007199254740993'],
  ['numeric', `'1.10'::numeric`, '1.10'],
  ['date', `'2025-10-29'::date`, '2025-10-29'],
  ['date[]', `array['2025-10-29', null]::date[]`, ['2025-10-29', null]],
  ['timestamptz', `'2025-10-29 14:00:00.123456+02'::timestamptz`, '2025-10-29T12:00:00.123456Z'],
  ['timestamptz[]', `array['2025-10-29 00:30+05:30', null]::timestamptz[]`, ['2025-10-28T19:00:00Z', null]],
  ['timestamptz, endless', `'infinity'::timestamptz`, 'infinity'],
  ['int', '7', 7],
  ['jsonb', `'{"a": 1}'::jsonb`, { a: 1 }],
] as const;

test.for(values)('%s arrives as expected', async ([, expression, expected]) => {
  const { rows } = await database.pool.query(`select ${expression} as value`);
  expect(rows).toEqual([{ value: expected }]);
});

test('pg itself keeps its parsers', async () => {
  const { types } = await import('pg');
  expect(types.getTypeParser(types.builtins.DATE)('2025-10-29')).toBeInstanceOf(Date);
});
