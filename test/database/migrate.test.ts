import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { isMigrated, migrateToLatest } from '../../db/database/migrate.ts';
import { testDatabase } from '../setup/database.ts';

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'briefgraph-migrations-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await database.pool.query('drop schema public cascade; create schema public');
});

/** Writes migrations 1, 2, … of one statement each into a folder of their own. */
async function write(...statements: string[]): Promise<string> {
  const own = await mkdtemp(path.join(folder, 'set-'));
  for (const [index, statement] of statements.entries()) {
    const file = path.join(own, `000${index + 1}-step.mjs`);
    await writeFile(
      file,
      `export const up = (db) => db.executeQuery({ sql: ${JSON.stringify(statement)}, parameters: [], query: {} });`,
    );
  }
  return own;
}

async function tables(): Promise<unknown[]> {
  const sql = `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
    and relname not like 'kysely%' order by relname`;
  return (await database.pool.query({ text: sql, rowMode: 'array' })).rows.flat();
}

test('an empty database gets all migrations of this program, once', async () => {
  const files = await readdir(path.join(import.meta.dirname, '../../db/database/migrations'));
  const names = files.map((file) => path.parse(file).name).sort();
  expect(await isMigrated(database)).toBe(false);
  expect(await migrateToLatest(database)).toEqual(names);
  expect(await isMigrated(database)).toBe(true);
  expect(await migrateToLatest(database)).toEqual([]);
});

test('a migration that fails is named, and leaves those before it applied', async () => {
  const set = await write('create table one ()', 'create table two (); select nonsense', 'create table three ()');
  await expect(migrateToLatest(database, set)).rejects.toThrow(/Migration 0002-step failed: .*nonsense/);
  expect(await tables()).toEqual(['one']);
});

test('migrations may take longer than a statement may, and statements may not afterwards', async () => {
  const timeout = async (): Promise<unknown[]> => (await database.pool.query('show statement_timeout')).rows;
  const before = await timeout();
  const set = await write(`create table seen as select current_setting('statement_timeout') as timeout`);
  await migrateToLatest(database, set);
  expect((await database.pool.query('select timeout from seen')).rows).toEqual([{ timeout: '0' }]);
  expect(await timeout()).toEqual(before);
});

test('of two that migrate at once, each migration is applied by one', async () => {
  const set = await write('create table one ()', 'create table two ()', 'create table three ()');
  const applied = await Promise.all([migrateToLatest(database, set), migrateToLatest(database, set)]);
  expect(applied.flat().sort()).toEqual(['0001-step', '0002-step', '0003-step']);
});

test('a database that is newer than the program is refused', async () => {
  await migrateToLatest(database, await write('create table one ()', 'create table two ()'));
  const older = await write('create table one ()');
  await expect(migrateToLatest(database, older)).rejects.toThrow(/newer than this program.*0002-step/);
});
