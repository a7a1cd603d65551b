import { setTimeout as pause } from 'node:timers/promises';
import { type Database, databaseOn } from '../database.ts';
import { DatabaseError } from '../errors.ts';
import { addressOf, type Endpoint, LateSocket } from './endpoint.ts';
import { type Owner, readOwner } from './owner.ts';
import { poolOver } from './pool.ts';

/** Milliseconds between two looks whether the owner listens. */
const retryAfter = 100;
/** Milliseconds for which an owner that starts its database again is waited for. */
const patience = 60_000;

/** Uses the database of a living owner; undefined when that does not answer (yet). */
export async function join(
  dataDir: string,
  owner: Owner,
  log: (message: string) => void,
): Promise<Database | undefined> {
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
