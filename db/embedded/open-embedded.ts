import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Database, databaseOn } from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import { valueParsers } from '../postgres/value-parsers.ts';
import { makeDataDirectory } from './data-directory.ts';
import { addressOf, chooseEndpoint, type Endpoint, LateSocket } from './endpoint.ts';
import { type Owner, type Ownership, type Role, readOwner, takeOwnership } from './owner.ts';
import { EmbeddedServer } from './server.ts';

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
    if (known === undefined) continue;
    if (role === 'service' && known.role === 'service') throw occupied(dataDir, known);
    if (role === 'command') {
      const database = await join(options, known);
      if (database !== undefined) return database;
      if (Date.now() > deadline) throw silent(dataDir, known);
    } else if (!told) {
      log(`Waiting for a command (pid ${known.pid}) that uses ${dataDir} to end`);
      told = true;
    }
  }
}

async function own(ownership: Ownership, options: EmbeddedOptions): Promise<Database> {
  const { dataDir, role, statementTimeout, log } = options;
  const sockets = new Set<LateSocket>();
  const endpoint = await chooseEndpoint(dataDir);
  const release = async (): Promise<void> => {
    // A private directory that the socket had to itself.
    if ('path' in endpoint && path.isAbsolute(endpoint.path))
      await rm(path.dirname(endpoint.path), { recursive: true });
    await ownership.release();
  };
  const server = await EmbeddedServer.start({
    dataDir,
    endpoint,
    statementTimeout,
    log,
    onListening: (listening) => ownership.announce(listening),
    // Their queries fail with the reason instead of a broken connection.
    onInterrupt: (reason) => {
      for (const socket of sockets) socket.destroy(reason);
    },
  }).catch(async (error) => {
    await release();
    throw error;
  });
  const stream = (): LateSocket => {
    const socket = new LateSocket(() => server.address());
    sockets.add(socket);
    return socket.once('close', () => sockets.delete(socket));
  };
  return databaseOn(poolOver(stream, { owns: true }), {
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

/** Uses the database of a living owner; undefined when that does not answer (yet). */
async function join({ dataDir, log }: EmbeddedOptions, owner: Owner): Promise<Database | undefined> {
  if (owner.endpoint === null) return undefined;
  const address = async (): Promise<Endpoint> => addressOf(await endpointOf(dataDir), dataDir);
  const database = databaseOn(
    poolOver(() => new LateSocket(address), { owns: false }),
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

/** Where the owner listens now; waits while it starts its database again. */
async function endpointOf(dataDir: string): Promise<Endpoint> {
  for (const deadline = Date.now() + patience; ; await pause(retryAfter)) {
    const owner = await readOwner(dataDir);
    if (owner?.endpoint) return owner.endpoint;
    if (owner === undefined || Date.now() > deadline) {
      throw new DatabaseError(`The program that ran the embedded database in ${dataDir} has ended`);
    }
  }
}

/**
 * One connection, because all connections to PGlite share one session. Statements that a client prepared outlive its
 * connection there, so the owner, which alone may name statements, starts each connection by dropping them.
 */
function poolOver(stream: () => LateSocket, { owns }: { owns: boolean }): pg.Pool {
  return new pg.Pool({
    // The environment's PGHOST and the like are about another server.
    host: 'localhost',
    port: 5432,
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    stream,
    max: 1,
    idleTimeoutMillis: 0,
    types: valueParsers,
    ...(owns ? { onConnect: (client: pg.ClientBase) => client.query('deallocate all') } : {}),
  });
}

function occupied(dataDir: string, { pid }: Owner): DatabaseError {
  return new DatabaseError(
    `Another Briefgraph service (pid ${pid}) already uses ${dataDir}; stop it, or set DATA_DIR or DATABASE_URL`,
  );
}

function silent(dataDir: string, { pid, role }: Owner): DatabaseError {
  return new DatabaseError(`The ${role} that uses ${dataDir} (pid ${pid}) does not answer; stop it and try again`);
}
