import path from 'node:path';
import type { Database } from './database.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import type { Role } from './embedded/owner.ts';
import { connectServer } from './postgres/connect.ts';

/** Which database to open, and for what. */
export interface OpenOptions {
  /** The Postgres to use; the embedded one if absent or empty. */
  url?: string | undefined;
  /** Where the embedded one stores its data; relative to the working directory. */
  dataDir: string;
  /** A service stays and serves other processes; a command does one job beside or without it. */
  role: Role;
  /** Milliseconds a statement may take. @default 30_000 */
  statementTimeout?: number;
  /** Receives messages for people: why something waits, or was restarted. */
  log: (message: string) => void;
}

/**
 * Opens the database that the settings name.
 *
 * @throws {DatabaseError} when it cannot be opened
 * @example
 * await using database = await openDatabase({ dataDir: '.data', role: 'command', log: console.error });
 */
export function openDatabase(options: OpenOptions): Promise<Database> {
  const { url, dataDir, role, statementTimeout = 30_000, log } = options;
  return url
    ? connectServer({ url, statementTimeout, log })
    : openEmbedded({ dataDir: path.resolve(dataDir), role, statementTimeout, log });
}

/** The database that the environment names: DATABASE_URL, else DATA_DIR, else `.data`. */
export function databaseSettings(environment: NodeJS.ProcessEnv): Pick<OpenOptions, 'url' | 'dataDir'> {
  return { url: environment.DATABASE_URL, dataDir: environment.DATA_DIR || '.data' };
}
