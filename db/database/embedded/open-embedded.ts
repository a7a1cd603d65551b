import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database.ts';
import { DatabaseError } from '../errors.ts';
import { makeDataDirectory } from './data-directory.ts';
import { join } from './join.ts';
import { own } from './own.ts';
import { type Owner, type Role, readOwner, takeOwnership } from './owner.ts';

/** How the embedded database is opened. */
export interface EmbeddedOptions {
  /** Absolute path of the data directory; made where it is missing. */
  dataDir: string;
  role: Role;
  /** Milliseconds a statement may take. */
  statementTimeout: number;
  log: (message: string) => void;
}

/** Milliseconds between two tries to take, or reach the owner of, a data directory. */
const retryAfter = 100;
/** Milliseconds for which a command waits for an owner that does not answer: a new database takes seconds to start. */
const patience = 60_000;

/**
 * Opens the embedded Postgres of a data directory: as its owner when no living process is, else, for a command,
 * through the owner's socket. A service waits for a command to end.
 *
 * @throws {DatabaseError} when another service owns the directory, or the database cannot be opened
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Database> {
  const { dataDir, role, log } = options;
  await makeDataDirectory(dataDir);
  const deadline = Date.now() + patience;
  let told = false;
  for (let before: Owner | undefined; ; await pause(retryAfter)) {
    const ownership = await takeOwnership(dataDir, role);
    if (ownership !== undefined) return own(ownership, options);
    const owner = await readOwner(dataDir);
    // An owner that has just begun may not have written its name over that of one before: it must say the same twice.
    const known = owner !== undefined && owner.since === before?.since ? owner : undefined;
    before = owner;
    if (role === 'service' && known?.role === 'service') throw occupied(dataDir, known);
    if (role === 'service' && known?.role === 'command') {
      if (!told) log(`Waiting for a command (pid ${known.pid}) that uses ${dataDir} to end`);
      told = true;
      continue;
    }
    const database = known && (await join(dataDir, known, log));
    if (database !== undefined) return database;
    if (Date.now() > deadline) throw silent(dataDir, known);
  }
}

function occupied(dataDir: string, { pid }: Owner): DatabaseError {
  return new DatabaseError(
    `Another Briefgraph service (pid ${pid}) already uses ${dataDir}; stop it, or set DATA_DIR or DATABASE_URL`,
  );
}

function silent(dataDir: string, owner: Owner | undefined): DatabaseError {
  const who = owner === undefined ? 'Another program' : `The ${owner.role} with pid ${owner.pid}`;
  return new DatabaseError(`${who} uses ${dataDir} and does not answer; stop it and try again`);
}
