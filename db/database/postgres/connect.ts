import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Database, databaseOn } from '../database.ts';
import { DatabaseError, reasonOf } from '../errors.ts';
import { valueParsers } from './value-parsers.ts';

/** How a Postgres server is connected to. */
export interface ServerOptions {
  /** postgres://user:password@host:port/database, with libpq's parameters. */
  url: string;
  /** Milliseconds a statement may take; the server ends those that take longer. */
  statementTimeout: number;
  /** Milliseconds for which a server that starts up, or does not answer yet, is waited for. @default 10_000 */
  patience?: number;
  log: (message: string) => void;
}

/**
 * Statements a connection runs before another takes its place. Each distinct statement that it ran twice stays
 * prepared, so this bounds what a flood of distinct queries leaves in the server's memory.
 */
export const usesOfConnection = 10_000;

/**
 * Reading a page at random costs little on the disks of today; compiling a statement costs more than it saves; with less
 * memory, a search for a common word forgets which rows of a page it found.
 */
const sessionSettings = "set random_page_cost = 1.1; set jit = off; set work_mem = '16MB'";

const oldestVersion = 15;
/** Milliseconds between two tries. */
const retryAfter = 250;
/** Milliseconds to wait for one connection. */
const connectionTimeout = 10_000;

/** Codes that a server, or the way to it, gives while it starts. */
const passing = new Set(['57P03', 'ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EAI_AGAIN', 'ENOTFOUND']);

/**
 * Connects to a Postgres server and waits a few seconds for one that is starting.
 *
 * @throws {DatabaseError} when it cannot be reached, refuses the user, or is older than Postgres 15
 */
export async function connectServer(options: ServerOptions): Promise<Database> {
  const { url, statementTimeout, patience = 10_000, log } = options;
  const description = describe(url);
  const pool = new pg.Pool({
    connectionString: url,
    types: valueParsers,
    application_name: 'briefgraph',
    statement_timeout: statementTimeout,
    connectionTimeoutMillis: connectionTimeout,
    // Prepared statements are lost with their connection.
    idleTimeoutMillis: 0,
    maxUses: usesOfConnection,
    onConnect: (client) => client.query(sessionSettings),
  });
  const database = databaseOn(pool, {
    embedded: false,
    description,
    onBrokenConnection: (error) => log(`Lost a connection to ${description}: ${error.message}`),
  });
  try {
    await checkVersion(pool, description, { patience, log });
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Where the database is, without user and password. */
function describe(url: string): string {
  try {
    // Without this, pg takes any text for the name of a database, and it would be printed with its password.
    if (!/^postgres(ql)?:\/\//.test(url)) throw new Error('no Postgres URL');
    const { host, port, database } = new pg.Client({ connectionString: url });
    return `the database ${database} on ${host}:${port}`;
  } catch {
    throw new DatabaseError('DATABASE_URL is not of the form postgres://user:password@host:port/database');
  }
}

type Waiting = Required<Pick<ServerOptions, 'patience' | 'log'>>;

async function checkVersion(pool: pg.Pool, description: string, { patience, log }: Waiting): Promise<void> {
  const deadline = Date.now() + patience;
  for (let tries = 0; ; tries++) {
    try {
      const { rows } = await pool.query<{ server_version: string }>('show server_version');
      const version = rows[0]?.server_version ?? '';
      if (Number.parseInt(version, 10) >= oldestVersion) return;
      throw new DatabaseError(`Postgres ${oldestVersion} or newer is needed; ${description} is Postgres ${version}`);
    } catch (error) {
      if (error instanceof DatabaseError) throw error;
      const isPassing = passing.has(codeOf(error)) && Date.now() < deadline;
      if (!isPassing) throw new DatabaseError(explain(error, description), { cause: error });
      if (tries === 0) log(`Waiting for ${description} (${reasonOf(error) || codeOf(error)})`);
      await pause(retryAfter);
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function explain(error: unknown, description: string): string {
  const code = codeOf(error);
  // Class 28 is about users and passwords, 3D about databases that do not exist.
  if (code.startsWith('28')) return `Cannot log in to ${description}: ${reasonOf(error)}`;
  if (code.startsWith('3D')) return `Cannot open ${description}: ${reasonOf(error)}`;
  return `Cannot reach ${description}: ${reasonOf(error) || code}`;
}
