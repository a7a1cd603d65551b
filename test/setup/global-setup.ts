import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { databaseOn } from '../../db/database/database.ts';
import { migrateToLatest } from '../../db/database/migrate.ts';
import { administer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated, empty database that every test database is a copy of. */
    migratedDatabase: { dump: string } | { server: string; template: string };
  }
}

/**
 * Migrates once for the whole run; `testDatabase()` copies what this leaves. Makes the folder TEST_RUN_FOLDER, in which
 * test files leave for each other what takes long to make.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL;
  const folder = await mkdtemp(path.join(tmpdir(), 'briefgraph-test-'));
  process.env.TEST_RUN_FOLDER = folder;
  const dropDatabase = server ? await provideTemplate(project, server) : await provideDump(project, folder);
  return async () => {
    await dropDatabase();
    await rm(folder, { recursive: true });
  };
}

async function provideDump(project: TestProject, folder: string): Promise<() => Promise<void>> {
  const dump = path.join(folder, 'migrated.tar');
  const pglite = await PGlite.create();
  await using database = databaseOn(new pg.Pool(createPgConfig(pglite)), {
    embedded: true,
    description: 'the database that test databases are copied from',
    afterClose: () => pglite.close(),
  });
  await migrateToLatest(database);
  const file = await pglite.dumpDataDir('none');
  await writeFile(dump, Buffer.from(await file.arrayBuffer()));
  project.provide('migratedDatabase', { dump });
  return async () => undefined;
}

async function provideTemplate(project: TestProject, server: string): Promise<() => Promise<void>> {
  const template = `briefgraph_test_${randomBytes(4).toString('hex')}`;
  await administer(server, `create database ${template}`);
  const url = new URL(server);
  url.pathname = template;
  const pool = new pg.Pool({ connectionString: url.href });
  {
    await using database = databaseOn(pool, { embedded: false, description: `the test template ${template}` });
    await migrateToLatest(database);
  }
  project.provide('migratedDatabase', { server, template });
  return () => administer(server, `drop database ${template} with (force)`);
}
