import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, databaseOn } from '../../db/database/database.ts';
import { valueParsers } from '../../db/database/postgres/value-parsers.ts';
import { administer } from './server.ts';

/**
 * A database of the caller's own, migrated and empty: in this process by default, on the server of TEST_DATABASE_URL
 * when that is set. Close it in `afterAll`, or hold it with `await using`.
 *
 * @example
 * const database = await testDatabase();
 * afterAll(() => database.close());
 */
export async function testDatabase(): Promise<Database> {
  const origin = inject('migratedDatabase');
  return 'dump' in origin ? restoreDump(origin.dump) : cloneTemplate(origin.server, origin.template);
}

async function restoreDump(dump: string): Promise<Database> {
  const pglite = await PGlite.create({ loadDataDir: new Blob([await readFile(dump)]) });
  const pool = new pg.Pool({ ...createPgConfig(pglite), types: valueParsers, idleTimeoutMillis: 0 });
  return databaseOn(pool, {
    embedded: true,
    description: 'a test database in this process',
    afterClose: () => pglite.close(),
  });
}

async function cloneTemplate(server: string, template: string): Promise<Database> {
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await administer(server, `create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = name;
  const pool = new pg.Pool({ connectionString: url.href, types: valueParsers, idleTimeoutMillis: 0 });
  return databaseOn(pool, {
    embedded: false,
    description: `the test database ${name}`,
    afterClose: () => administer(server, `drop database ${name} with (force)`),
  });
}
