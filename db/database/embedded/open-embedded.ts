import { setTimeout as delay } from 'node:timers/promises';
import { type Database, databaseOn } from '../database.ts';
import { DatabaseError } from '../errors.ts';
import { addressOf, chooseEndpoint, type Endpoint, makeDataDirectory, removeEndpoint } from './data-directory.ts';
import { type Owner, type Ownership, type Role, readOwner, takeOwnership } from './owner.ts';
import { createPool, LazySocket } from './pool.ts';
import { EmbeddedServer } from './server.ts';

/** How the embedded database is opened. */
export interface EmbeddedOptions {
  /** Absolute path of the data directory; created if it is missing. */
  dataDir: string;
  role: Role;
  /** Milliseconds a statement may take. */
  statementTimeout: number;
  log: (message: string) => void;
}

/** Milliseconds between two attempts to take a data directory or to reach its owner. */
const retryDelay = 100;
/** Milliseconds to wait for an owner that does not answer: a new database takes seconds to start. */
const ownerTimeout = 60_000;

/**
 * Opens the embedded Postgres of a data directory: as its owner if no living process owns it, else, for a command,
 * through the socket of the owner. A service waits for a command to end.
 *
 * @throws {DatabaseError} when another service owns the directory, or the database cannot be opened
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Database> {
  const { dataDir, role, log } = options;
  await makeDataDirectory(dataDir);
  const deadline = Date.now() + ownerTimeout;
  let isWaiting = false;
  for (let previous: Owner | undefined; ; await delay(retryDelay)) {
    const ownership = await takeOwnership(dataDir, role);
    if (ownership !== undefined) return openAsOwner(ownership, options);
    const current = await readOwner(dataDir);
    // A new owner may not have replaced the entry of the previous one yet: only what is read twice counts.
    const owner = current?.since === previous?.since ? current : undefined;
    previous = current;
    if (role === 'service' && owner?.role === 'service') {
      throw new DatabaseError(
        `Another Briefgraph service (pid ${owner.pid}) already uses ${dataDir}; stop it, or set DATA_DIR or DATABASE_URL`,
      );
    }
    if (role === 'service' && owner?.role === 'command') {
      if (!isWaiting) log(`Waiting for a command (pid ${owner.pid}) that uses ${dataDir} to end`);
      isWaiting = true;
      continue;
    }
    const database = owner && (await connectToOwner(owner, options));
    if (database !== undefined) return database;
    if (Date.now() > deadline) {
      const name = owner === undefined ? 'Another program' : `The ${owner.role} with pid ${owner.pid}`;
      throw new DatabaseError(`${name} uses ${dataDir} and does not answer; stop it and try again`);
    }
  }
}

/** Runs the database of a data directory that this process has just taken, and releases it when it is closed. */
async function openAsOwner(ownership: Ownership, options: EmbeddedOptions): Promise<Database> {
  const { dataDir, role, statementTimeout, log } = options;
  const sockets = new Set<LazySocket>();
  const endpoint = await chooseEndpoint(dataDir);
  const release = async (): Promise<void> => {
    await removeEndpoint(endpoint);
    await ownership.release();
  };
  const server = await EmbeddedServer.start({
    dataDir,
    endpoint,
    statementTimeout,
    log,
    onListening: (listening) => ownership.announce(listening),
    // Pending queries then fail with the reason instead of a broken connection.
    onInterrupt: (reason) => {
      for (const socket of sockets) socket.destroy(reason);
    },
  }).catch(async (error) => {
    await release();
    throw error;
  });
  const stream = (): LazySocket => {
    const socket = new LazySocket(() => server.address());
    sockets.add(socket);
    return socket.once('close', () => sockets.delete(socket));
  };
  return databaseOn(createPool(stream, { isOwner: true }), {
    embedded: true,
    description: `the embedded database in ${dataDir}`,
    onBrokenConnection: () => undefined,
    afterClose: async () => {
      if (role === 'command') await server.drain();
      await server.close();
      await release();
    },
  });
}

/** Connects to the database of a living owner; undefined if it does not answer (yet). */
async function connectToOwner(owner: Owner, { dataDir, log }: EmbeddedOptions): Promise<Database | undefined> {
  if (owner.endpoint === null) return undefined;
  const address = async (): Promise<Endpoint> => addressOf(await endpointOf(dataDir), dataDir);
  const database = databaseOn(
    createPool(() => new LazySocket(address), { isOwner: false }),
    {
      embedded: true,
      description: `the embedded database in ${dataDir}, through the ${owner.role} that runs it (pid ${owner.pid})`,
      onBrokenConnection: (error) => log(`Lost the connection to the embedded database: ${error.message}`),
    },
  );
  try {
    await database.pool.query('select 1');
    return database;
  } catch {
    await database.close();
    return undefined;
  }
}

/** Where the owner listens; waits while it restarts its database. */
async function endpointOf(dataDir: string): Promise<Endpoint> {
  for (const deadline = Date.now() + ownerTimeout; ; await delay(retryDelay)) {
    const owner = await readOwner(dataDir);
    if (owner?.endpoint) return owner.endpoint;
    if (owner === undefined || Date.now() > deadline) {
      throw new DatabaseError(`The program that ran the embedded database in ${dataDir} has ended`);
    }
  }
}
