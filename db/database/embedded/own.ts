import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type Database, databaseOn } from '../database.ts';
import { chooseEndpoint, LateSocket } from './endpoint.ts';
import type { EmbeddedOptions } from './open-embedded.ts';
import type { Ownership } from './owner.ts';
import { poolOver } from './pool.ts';
import { EmbeddedServer } from './server.ts';

/** Runs the database of a data directory that this process has just taken, and gives it back when closed. */
export async function own(ownership: Ownership, options: EmbeddedOptions): Promise<Database> {
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
