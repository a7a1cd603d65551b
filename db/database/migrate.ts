import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { FileMigrationProvider, Migrator } from 'kysely/migration';
import type { Database, Tables } from './database.ts';
import { DatabaseError } from './errors.ts';

/** Why a database could not be migrated, in a line for people; what Postgres said is its cause. */
export class MigrationError extends DatabaseError {
  override name = 'MigrationError';
}

/** The folder of this program's migrations. */
const ownMigrations = path.join(import.meta.dirname, 'migrations');

function providerOf(migrationFolder: string): FileMigrationProvider {
  // Windows imports no bare paths.
  const load = (file: string): Promise<unknown> => import(pathToFileURL(file).href);
  return new FileMigrationProvider({ fs, path, migrationFolder, import: load });
}

/**
 * Applies the migrations that this database has not seen, oldest first, each in a transaction of its own; one that
 * fails leaves those before it applied. Processes that do this at once wait for each other.
 *
 * @param folder where the migrations are, other than this program's own
 * @returns the names of the migrations that were applied, none when the database was up to date
 * @throws {MigrationError} naming the migration that failed, or when the database is newer than this program
 */
export async function migrateToLatest(database: Database, folder = ownMigrations): Promise<string[]> {
  const { pending } = await compare(database, folder);
  if (pending.length === 0) return [];
  return database.kysely.connection().execute(async (connection) => {
    // An index over a large table takes longer than any statement of a request may.
    await sql`set statement_timeout = 0`.execute(connection);
    try {
      return await applyAll(connection, folder);
    } finally {
      await sql`reset statement_timeout`.execute(connection);
    }
  });
}

/**
 * Whether the database has exactly the migrations of this program: what readiness asks.
 *
 * @throws {MigrationError} when the database is newer than this program
 */
export async function isMigrated(database: Database): Promise<boolean> {
  const { pending } = await compare(database, ownMigrations);
  return pending.length === 0;
}

async function applyAll(connection: Kysely<Tables>, folder: string): Promise<string[]> {
  const migrator = new Migrator({ db: connection, provider: providerOf(folder) });
  const applied: string[] = [];
  for (;;) {
    // Kysely puts all that it applies in one call into one transaction.
    const { error, results = [] } = await migrator.migrateUp();
    const [result] = results;
    if (error !== undefined) throw failure(error, result?.migrationName);
    if (result === undefined) return applied;
    applied.push(result.migrationName);
  }
}

function failure(error: unknown, migration: string | undefined): MigrationError {
  const reason = error instanceof Error ? error.message : String(error);
  const subject = migration === undefined ? 'The database cannot be migrated' : `Migration ${migration} failed`;
  return new MigrationError(`${subject}: ${reason}`, { cause: error });
}

async function compare(database: Database, folder: string): Promise<{ pending: string[] }> {
  const known = Object.keys(await providerOf(folder).getMigrations()).sort();
  const applied = new Set(await appliedMigrations(database));
  const unknown = [...applied].filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new MigrationError(
      `${database.description} is newer than this program: it has the migration ${unknown.join(', ')}, ` +
        'which this program does not know. Start the newer program, or restore an older copy of the data.',
    );
  }
  return { pending: known.filter((name) => !applied.has(name)) };
}

async function appliedMigrations(database: Database): Promise<string[]> {
  const table = await database.pool.query<{ found: boolean }>(
    `select to_regclass('kysely_migration') is not null as found`,
  );
  if (table.rows[0]?.found !== true) return [];
  const { rows } = await database.pool.query<{ name: string }>('select name from kysely_migration order by name');
  return rows.map((row) => row.name);
}
