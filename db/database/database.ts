import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { DB } from './tables.ts';

/** The columns of every table, generated from a migrated database. */
export type Tables = DB;

/** An open database. Callers see Postgres, whether it is a server or the embedded one. */
export interface Database extends AsyncDisposable {
  /** Connections for statements that are compiled and named by the caller. The embedded database has one. */
  pool: pg.Pool;
  /** The same connections, for statements that Kysely builds. */
  kysely: Kysely<Tables>;
  /**
   * Whether this is the embedded Postgres, where the connections of all processes share one session: they share session
   * settings, their transactions wait for each other, and only the process that owns the data directory (always the
   * service, if one runs) may name prepared statements.
   */
  embedded: boolean;
  /** What was opened, for people: host and database, or the data directory. Never contains a password. */
  description: string;
  /** Ends the connections, and the embedded database if this process owns it. May be called twice. */
  close(): Promise<void>;
}

/** What a pool does not know about its database. */
export interface DatabaseTraits {
  embedded: boolean;
  description: string;
  /** Called when an idle connection breaks; the pool opens another one when it needs it. */
  onBrokenConnection?: (error: Error) => void;
  /** Runs once, after the last connection has ended. */
  afterClose?: () => Promise<void>;
}

/** Makes a Database of a pool, which it then owns. */
export function databaseOn(pool: pg.Pool, traits: DatabaseTraits): Database {
  // Without a listener, an idle connection that the server ends would end the process.
  pool.on('error', (error) => traits.onBrokenConnection?.(error));
  // While a connection is in use, its statement reports the failure; the pool removes its listener and Kysely adds none.
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
