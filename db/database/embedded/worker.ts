/**
 * The thread in which the embedded Postgres runs. PGlite blocks its thread while a statement runs and has no statement
 * timeout, so it must not run where requests are answered.
 */
import { chmod, rm } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { DatabaseError, reasonOf } from '../errors.ts';
import { addressOf, type Endpoint, prepareCluster } from './data-directory.ts';
import { SharedPGlite } from './shared-pglite.ts';
import type { Activity, WorkerOptions, WorkerReport, WorkerRequest } from './thread.ts';

const maxConnections = 100;

/** Its files are in the system's cache and it has one session: defaults for spinning disks and many sessions do not fit. */
const settings = ['-c', 'random_page_cost=1.1', '-c', 'work_mem=16MB'];

const port = parentPort;
if (port === null) throw new Error('worker.ts runs in a thread of its own');
const options: WorkerOptions = workerData;
const report = (message: WorkerReport): void => port.postMessage(message);

try {
  await run(options);
} catch (error) {
  report({ kind: 'refused', reason: reasonOf(error) });
  port.close();
}

async function run({ dataDir, endpoint }: WorkerOptions): Promise<void> {
  const pglite = await openCluster(dataDir);
  const [server, listening] = await listen(pglite, dataDir, endpoint);
  port?.on('message', async (request: WorkerRequest) => {
    if (request === 'report') return report({ kind: 'activity', activity: activityOf(pglite, server) });
    await server.stop();
    await pglite.close();
    port.close();
  });
  report({ kind: 'listening', endpoint: listening });
}

async function openCluster(dataDir: string): Promise<SharedPGlite> {
  const cluster = await prepareCluster(dataDir);
  const startParams = [...PGlite.defaultStartParams, ...settings];
  const pglite = new SharedPGlite({ dataDir: cluster.directory, startParams }, (error) =>
    report({ kind: 'broken', reason: reasonOf(error) }),
  );
  await pglite.waitReady.catch((error) => {
    throw new DatabaseError(
      `The embedded database in ${cluster.directory} cannot be opened (${reasonOf(error)}). ` +
        'Restore it from a copy, or move it away to start anew.',
    );
  });
  await cluster.markComplete();
  return pglite;
}

async function listen(
  pglite: SharedPGlite,
  dataDir: string,
  endpoint: Endpoint,
): Promise<[PGLiteSocketServer, Endpoint]> {
  const address = addressOf(endpoint, dataDir);
  if ('path' in address) {
    // Left by a process that died; the lock proves that no living one listens there.
    await rm(address.path, { force: true });
    const server = new PGLiteSocketServer({ db: pglite, path: address.path, maxConnections });
    await server.start();
    await chmod(address.path, 0o600);
    return [server, endpoint];
  }
  const server = new PGLiteSocketServer({ db: pglite, ...address, maxConnections });
  await server.start();
  return [server, { host: address.host, port: Number(server.getServerConn().split(':').at(-1)) }];
}

function activityOf(pglite: SharedPGlite, server: PGLiteSocketServer): Activity {
  const { activeConnections, queuedQueries } = server.getStats();
  return {
    connections: activeConnections,
    idle: Date.now() - pglite.activeAt,
    isBlocking: pglite.isInTransaction() && queuedQueries > 0,
  };
}
