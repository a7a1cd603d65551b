import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseError, reasonOf } from '../errors.ts';
import type { Endpoint } from './data-directory.ts';

/** A service stays and serves other processes; a command does one job and ends. */
export type Role = 'service' | 'command';

/** The owner of a data directory, as its `owner.json` says. */
export interface Owner {
  pid: number;
  role: Role;
  /** ISO time at which the owner took the directory; with the pid it identifies the owner. */
  since: string;
  /** Where the database listens; null while it starts. */
  endpoint: Endpoint | null;
}

/** Held by the process that owns a data directory, which alone may open it. */
export interface Ownership {
  /** Tells other processes where the database listens. */
  announce(endpoint: Endpoint | null): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes a data directory, or returns undefined while another process has it.
 *
 * The lock is a kernel lock on `owner.lock`, held through SQLite because Node has no call for it. The kernel releases
 * it when the process dies, however it dies, so there are no stale locks: a dead or reused pid, or the same pid in a
 * restarted container, does not matter. It also works between containers that share a volume and cannot see each
 * other's pids. `owner.json` beside it only tells people and clients who the owner is.
 *
 * @throws {DatabaseError} when the file system cannot lock
 */
export async function takeOwnership(dataDir: string, role: Role): Promise<Ownership | undefined> {
  const lock = takeLock(path.join(dataDir, 'owner.lock'));
  if (lock === undefined) return undefined;
  const file = ownerFile(dataDir);
  const owner = { pid: process.pid, role, since: new Date().toISOString() };
  const announce = async (endpoint: Endpoint | null): Promise<void> => {
    // Renamed into place, so that a reader sees the old text or the new one, never a part of it.
    await writeFile(`${file}.new`, `${JSON.stringify({ ...owner, endpoint })}\n`, { mode: 0o600 });
    await rename(`${file}.new`, file);
  };
  const release = async (): Promise<void> => {
    await rm(file, { force: true });
    lock.close();
  };
  await announce(null);
  return { announce, release };
}

/** Reads the owner of a data directory; valid only while `takeOwnership` finds the directory taken. */
export async function readOwner(dataDir: string): Promise<Owner | undefined> {
  const text = await readFile(ownerFile(dataDir), 'utf8').catch(() => '{}');
  const { pid, role, since, endpoint }: Record<keyof Owner, unknown> = JSON.parse(text);
  if (typeof pid !== 'number' || typeof since !== 'string' || (role !== 'service' && role !== 'command')) return;
  return { pid, role, since, endpoint: isEndpoint(endpoint) ? endpoint : null };
}

function isEndpoint(value: unknown): value is Endpoint {
  if (typeof value !== 'object' || value === null) return false;
  if ('path' in value) return typeof value.path === 'string';
  return 'host' in value && typeof value.host === 'string' && 'port' in value && typeof value.port === 'number';
}

function ownerFile(dataDir: string): string {
  return path.join(dataDir, 'owner.json');
}

function takeLock(file: string): DatabaseSync | undefined {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file, { timeout: 0 });
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock?.close();
    if (reasonOf(error).includes('database is locked')) return undefined;
    throw new DatabaseError(`Cannot lock ${file}: ${reasonOf(error)}`, { cause: error });
  }
}
