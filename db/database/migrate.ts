import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { FileMigrationProvider, Migrator } from 'kysely/migration';
import type { Database, Tables } from './database.ts';
import { DatabaseError, reasonOf } from './errors.ts';

/** Why a database could not be migrated, in one line; `cause` is the error of Postgres. */
export class MigrationError extends DatabaseError {
  override name = 'MigrationError';
}

/** The folder with the migrations of this program. */
const ownMigrations = path.join(import.meta.dirname, 'migrations');

function providerOf(migrationFolder: string): FileMigrationProvider {
  // Windows cannot import a bare path.
  const load = (file: string): Promise<unknown> => import(pathToFileURL(file).href);
  return new FileMigrationProvider({ fs, path, migrationFolder, import: load });
}

/**
 * Applies the pending migrations, oldest first, each in its own transaction; one that fails leaves the earlier ones
 * applied. Processes that migrate at the same time wait for each other.
 *
 * @param folder with the migrations, if not those of this program
 * @returns the names of the migrations that were applied
 * @throws {MigrationError} naming the migration that failed, or when the database is newer than this program
 */
export async function migrateToLatest(database: Database, folder = ownMigrations): Promise<string[]> {
  if ((await pendingMigrations(database, folder)).length === 0) return [];
  return database.kysely.connection().execute(async (connection) => {
    // Building an index on a large table takes longer than a statement of a request may.
    await sql`set statement_timeout = 0`.execute(connection);
    try {
      return await applyAll(connection, folder);
    } finally {
      await sql`reset statement_timeout`.execute(connection);
    }
  });
}

/**
 * Whether all migrations of this program are applied.
 *
 * @throws {MigrationError} when the database is newer than this program
 */
export async function isMigrated(database: Database): Promise<boolean> {
  return (await pendingMigrations(database, ownMigrations)).length === 0;
}

async function applyAll(connection: Kysely<Tables>, folder: string): Promise<string[]> {
  const migrator = new Migrator({ db: connection, provider: providerOf(folder) });
  const applied: string[] = [];
  for (;;) {
    // Kysely applies all migrations of one call in one transaction.
    const { error, results = [] } = await migrator.migrateUp();
    const [result] = results;
    if (error !== undefined) throw failure(error, result?.migrationName);
    if (result === undefined) return applied;
    applied.push(result.migrationName);
  }
}

function failure(error: unknown, migration: string | undefined): MigrationError {
  const subject = migration === undefined ? 'The database cannot be migrated' : `Migration ${migration} failed`;
  return new MigrationError(`${subject}: ${reasonOf(error)}`, { cause: error });
}

/** @throws {MigrationError} when the database has a migration that this program does not know */
async function pendingMigrations(database: Database, folder: string): Promise<string[]> {
  const known = Object.keys(await providerOf(folder).getMigrations()).sort();
  const applied = new Set(await appliedMigrations(database));
  const unknown = [...applied].filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new MigrationError(
      `${database.description} is newer than this program: it has the migration ${unknown.join(', ')}, ` +
        'which this program does not know. Start the newer program, or restore an older copy of the data.',
    );
  }
  return known.filter((name) => !applied.has(name));
}

async function appliedMigrations(database: Database): Promise<string[]> {
  const table = await database.pool.query<{ found: boolean }>(
    `select to_regclass('kysely_migration') is not null as found`,
  );
  if (table.rows[0]?.found !== true) return [];
  const { rows } = await database.pool.query<{ name: string }>('select name from kysely_migration order by name');
  return rows.map((row) => row.name);
}
