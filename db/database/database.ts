import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { DB } from './tables.ts';

/** The columns of every table, generated from the migrated database. */
export type Tables = DB;

/** An open database. Everything above it sees Postgres alone, whether that is a server or the embedded one. */
export interface Database extends AsyncDisposable {
  /** Connections for statements that are compiled and named elsewhere. The embedded database has one. */
  pool: pg.Pool;
  /** The same connections, for statements built by Kysely. */
  kysely: Kysely<Tables>;
  /**
   * Whether this is the embedded Postgres, where the connections of all processes share one session: session settings
   * are everyone's, transactions wait for each other, and only the process that owns the data directory (always the
   * service, where one runs) may name prepared statements.
   */
  embedded: boolean;
  /** What was opened, for people: host and database, or the data directory. Never holds a password. */
  description: string;
  /** Ends the connections, and the embedded database where this process owns it. May be called twice. */
  close(): Promise<void>;
}

/** What a pool does not know about itself. */
export interface DatabaseTraits {
  embedded: boolean;
  description: string;
  /** Told when a connection breaks while nobody uses it; the pool opens another when it needs one. */
  onBrokenConnection?: (error: Error) => void;
  /** Runs once, after the last connection has ended. */
  afterClose?: () => Promise<void>;
}

/** Makes a Database of a pool, which it owns from here on. */
export function databaseOn(pool: pg.Pool, traits: DatabaseTraits): Database {
  // Without a listener, an idle connection that the server ends would end the process.
  pool.on('error', (error) => traits.onBrokenConnection?.(error));
  // While somebody uses it, the statement that fails tells; the pool takes its own listener away and Kysely has none.
  pool.on('connect', (client) => client.on('error', () => undefined));
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= pool.end().then(() => traits.afterClose?.());
    return closed;
  };
  return {
    pool,
    kysely: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    embedded: traits.embedded,
    description: traits.description,
    close,
    [Symbol.asyncDispose]: close,
  };
}
