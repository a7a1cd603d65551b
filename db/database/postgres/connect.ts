import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type Database, databaseOn } from '../database.ts';
import { DatabaseError, reasonOf } from '../errors.ts';
import { valueParsers } from './value-parsers.ts';

/** How to connect to a Postgres server. */
export interface ServerOptions {
  /** postgres://user:password@host:port/database, with libpq's parameters. */
  url: string;
  /** Milliseconds a statement may take; the server cancels it then. */
  statementTimeout: number;
  /** Milliseconds to keep trying while the server starts. @default 10_000 */
  startupTimeout?: number;
  log: (message: string) => void;
}

/**
 * Statements that a connection runs before it is replaced. A connection keeps its prepared statements, so this bounds
 * the memory of the server that a flood of distinct queries takes.
 */
export const maxUses = 10_000;

/**
 * Random reads are cheap on current disks; JIT compilation costs more than it saves; with less memory, the bitmap of a
 * search for a common word becomes lossy.
 */
const sessionSettings = "set random_page_cost = 1.1; set jit = off; set work_mem = '16MB'";

const minVersion = 15;
/** Milliseconds between two attempts. */
const retryDelay = 250;
/** Milliseconds to wait for one connection. */
const connectionTimeout = 10_000;

/** Error codes of a server, or of the network, while the server starts. */
const startingCodes = new Set(['57P03', 'ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EAI_AGAIN', 'ENOTFOUND']);

/**
 * Connects to a Postgres server; waits a few seconds for one that is starting.
 *
 * @throws {DatabaseError} when it cannot be reached, refuses the user, or is older than Postgres 15
 */
export async function connectServer(options: ServerOptions): Promise<Database> {
  const { url, statementTimeout, startupTimeout = 10_000, log } = options;
  const description = describe(url);
  const pool = new pg.Pool({
    connectionString: url,
    types: valueParsers,
    application_name: 'briefgraph',
    statement_timeout: statementTimeout,
    connectionTimeoutMillis: connectionTimeout,
    // Closing a connection loses its prepared statements.
    idleTimeoutMillis: 0,
    maxUses,
    onConnect: (client) => client.query(sessionSettings),
  });
  const database = databaseOn(pool, {
    embedded: false,
    description,
    onBrokenConnection: (error) => log(`Lost a connection to ${description}: ${error.message}`),
  });
  try {
    await checkVersion(pool, description, { startupTimeout, log });
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The location of the database, without user and password. */
function describe(url: string): string {
  try {
    // Otherwise pg takes any text as the name of a database, and it would be printed with its password.
    if (!/^postgres(ql)?:\/\//.test(url)) throw new Error('not a Postgres URL');
    const { host, port, database } = new pg.Client({ connectionString: url });
    return `the database ${database} on ${host}:${port}`;
  } catch {
    throw new DatabaseError('DATABASE_URL is not of the form postgres://user:password@host:port/database');
  }
}

type StartupOptions = Required<Pick<ServerOptions, 'startupTimeout' | 'log'>>;

async function checkVersion(
  pool: pg.Pool,
  description: string,
  { startupTimeout, log }: StartupOptions,
): Promise<void> {
  const deadline = Date.now() + startupTimeout;
  for (let attempt = 0; ; attempt++) {
    try {
      const { rows } = await pool.query<{ server_version: string }>('show server_version');
      const version = rows[0]?.server_version ?? '';
      if (Number.parseInt(version, 10) >= minVersion) return;
      throw new DatabaseError(`Postgres ${minVersion} or newer is needed; ${description} is Postgres ${version}`);
    } catch (error) {
      if (error instanceof DatabaseError) throw error;
      const isStarting = startingCodes.has(codeOf(error)) && Date.now() < deadline;
      if (!isStarting) throw new DatabaseError(explain(error, description), { cause: error });
      if (attempt === 0) log(`Waiting for ${description} (${reasonOf(error) || codeOf(error)})`);
      await delay(retryDelay);
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function explain(error: unknown, description: string): string {
  const code = codeOf(error);
  // Class 28: invalid authorization; class 3D: no such database.
  if (code.startsWith('28')) return `Cannot log in to ${description}: ${reasonOf(error)}`;
  if (code.startsWith('3D')) return `Cannot open ${description}: ${reasonOf(error)}`;
  return `Cannot reach ${description}: ${reasonOf(error) || code}`;
}
