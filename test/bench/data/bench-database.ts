import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { databaseOn } from '../../../db/database/database.ts';
import { migrateToLatest } from '../../../db/database/migrate.ts';
import { openDatabase } from '../../../db/database/open.ts';
import { type Amount, fill } from './fill.ts';

/** A database to measure on. */
export interface BenchDatabase {
  name: string;
  url: string;
  claims: number;
}

/** What all databases to measure on are set to, for every peer alike: disks have no arms any more. */
const settings = ['random_page_cost = 1.1'];

export interface BenchDatabaseOptions extends Amount {
  /** A URL of the server, with a database that exists. */
  server: string;
  /** Makes the database again even if it is there. */
  fresh: boolean;
  log: (line: string) => void;
}

/**
 * The database of an amount of data, `briefgraph_bench_<claims>`: the one that an earlier run left where generator,
 * migrations and seed are the same, else a new one.
 *
 * @throws {DatabaseError} when the server cannot be reached
 */
export async function benchDatabase(options: BenchDatabaseOptions): Promise<BenchDatabase> {
  const { server, claims, seed, fresh } = options;
  const name = `briefgraph_bench_${claims}`;
  const log = (line: string) => options.log(`${name}: ${line}`);
  const url = new URL(server);
  url.pathname = name;
  const made = { name, url: url.href, claims };
  const stamp = `${await hashOfSources()} seed ${seed}`;
  await using admin = await openDatabase({ url: server, dataDir: '', role: 'command', log });
  const { rows } = await admin.pool.query<{ stamp: string | null }>(
    `select shobj_description(oid, 'pg_database') as stamp from pg_database where datname = $1`,
    [name],
  );
  if (!fresh && rows[0]?.stamp === stamp) return made;
  log(rows.length > 0 ? 'making it again' : 'making it');
  await admin.pool.query(`drop database if exists ${name}`);
  await admin.pool.query(`create database ${name} template template0 encoding 'UTF8'`);
  for (const setting of settings) await admin.pool.query(`alter database ${name} set ${setting}`);
  const pool = new pg.Pool({ connectionString: url.href });
  await using database = databaseOn(pool, { embedded: false, description: name });
  await migrateToLatest(database);
  await fill(database, { claims, seed }, log);
  await admin.pool.query(`comment on database ${name} is ${pg.escapeLiteral(stamp)}`);
  return made;
}

/** Of the files that say what the data are. */
async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of [import.meta.dirname, path.join(import.meta.dirname, '../../../db/database/migrations')]) {
    for (const file of (await readdir(folder)).sort()) hash.update(await readFile(path.join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
