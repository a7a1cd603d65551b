import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseError, reasonOf } from '../errors.ts';

/** The major version of Postgres that PGlite is; it cannot open the files of another one. */
const postgresVersion = '18';

/** The name that libpq expects of the socket of a server on port 5432. */
const socketName = '.s.PGSQL.5432';

/** Bytes that the path of a socket may have on every system: kernels allow 104 to 108. */
const maxSocketPath = 100;

/**
 * Where the embedded database listens: on a Unix socket, or on a port of 127.0.0.1 where the system has none. A
 * relative path is relative to the data directory, which another process may have mounted elsewhere.
 */
export type Endpoint = { path: string } | { host: string; port: number };

/** The files of a Postgres cluster that PGlite may open. */
export interface Cluster {
  directory: string;
  /** Call it once the cluster is open: from then on its files are worth keeping. */
  markComplete(): Promise<void>;
}

/**
 * Creates the data directory if it is missing. Whoever reaches the socket in it is the superuser of the database, so
 * the directory is closed to other users, unless it also holds files that are not ours.
 *
 * @throws {DatabaseError} when it cannot be created or is not a directory
 */
export async function makeDataDirectory(dataDir: string): Promise<void> {
  try {
    // Only the parent is created recursively: below /proc and the like Node would retry forever.
    await mkdir(path.dirname(dataDir), { recursive: true });
    await mkdir(dataDir, { mode: 0o700 }).catch(ignoreExisting);
    const names = await readdir(dataDir);
    if (names.length === 0 || names.includes('owner.lock')) await chmod(dataDir, 0o700);
  } catch (error) {
    throw new DatabaseError(`Cannot use ${dataDir} for the database (DATA_DIR): ${reasonOf(error)}`, { cause: error });
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/**
 * Prepares the directory of the cluster. Creating a cluster takes seconds; a process that dies meanwhile leaves a
 * marker file, which tells the next one to discard the files. Nothing can have been stored in them yet.
 *
 * @throws {DatabaseError} when the files are those of another version or are not a database
 */
export async function prepareCluster(dataDir: string): Promise<Cluster> {
  const directory = path.join(dataDir, 'postgres');
  const marker = path.join(dataDir, 'incomplete');
  const names = await readdir(dataDir);
  if (names.includes('postgres') && !names.includes('incomplete')) {
    await checkVersion(directory);
  } else {
    await writeFile(marker, '');
    await rm(directory, { recursive: true, force: true });
    await mkdir(directory, { mode: 0o700 });
  }
  return { directory, markComplete: () => rm(marker, { force: true }) };
}

async function checkVersion(directory: string): Promise<void> {
  const version = await readFile(path.join(directory, 'PG_VERSION'), 'utf8').catch(() => '');
  if (version.trim() === postgresVersion) return;
  throw new DatabaseError(
    version === ''
      ? `${directory} is damaged: it has no PG_VERSION. Restore it from a copy, or move it away to start anew.`
      : `${directory} was made by Postgres ${version.trim()}, this is Postgres ${postgresVersion}. ` +
          'Dump it with the program that made it and restore it here.',
  );
}

/**
 * Chooses where to listen: in the data directory, so that `psql -h DIRECTORY` works; in a private temporary
 * directory if that path is too long.
 */
export async function chooseEndpoint(dataDir: string, platform: NodeJS.Platform = process.platform): Promise<Endpoint> {
  if (platform === 'win32') return { host: '127.0.0.1', port: 0 };
  if (fits(path.join(dataDir, socketName))) return { path: socketName };
  const directory = await mkdtemp(path.join(tmpdir(), 'briefgraph-'));
  const socket = path.join(directory, socketName);
  return fits(socket) ? { path: socket } : { host: '127.0.0.1', port: 0 };
}

function fits(socket: string): boolean {
  return Buffer.byteLength(socket) <= maxSocketPath;
}

/** Removes the temporary directory that `chooseEndpoint` made for the socket, if it made one. */
export async function removeEndpoint(endpoint: Endpoint): Promise<void> {
  if ('path' in endpoint && path.isAbsolute(endpoint.path)) {
    await rm(path.dirname(endpoint.path), { recursive: true });
  }
}

/** The endpoint with an absolute path, as this process reaches it. */
export function addressOf(endpoint: Endpoint, dataDir: string): Endpoint {
  return 'path' in endpoint ? { path: path.resolve(dataDir, endpoint.path) } : endpoint;
}
