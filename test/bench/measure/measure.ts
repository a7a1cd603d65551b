import type { Database } from '../../../db/database/database.ts';
import type { Child } from './child.ts';
import type { Load, Loaded } from './load.ts';
import { backendTimes, timeBetween } from './postgres.ts';
import type { Server } from './server.ts';

/** What one server took for one query in one round. Times are in microseconds for a request. */
export interface Sample {
  peer: string;
  query: string;
  claims: number;
  connections: number;
  serviceCpu: number;
  postgresCpu: number | null;
  /** From sending to answer where there is one connection; with more, the time between two answers. */
  time: number;
  bytes: number;
  /** Resident memory of the service, in bytes. */
  rss: number;
}

/** With what a sample is taken. */
export interface Instruments {
  admin: Database;
  load: Child;
}

/** Loads a server for a while and says what a request took. */
export async function takeSample(
  { admin, load }: Instruments,
  server: Server,
  query: string,
  { bodies, connections, seconds }: Omit<Load, 'url'>,
): Promise<Sample> {
  const { peer, database } = server;
  const before = { usage: await server.usage(), postgres: await backendTimes(admin, database.name) };
  const loaded = await load.ask<Loaded>({ url: server.url, bodies, connections, seconds });
  const after = { usage: await server.usage(), postgres: await backendTimes(admin, database.name) };
  const { answers, failures } = loaded;
  if (failures > 0 || answers === 0) {
    throw new Error(`${peer.title} failed ${failures} of ${answers + failures} requests of ${query} under load.`);
  }
  const postgres = timeBetween(before.postgres, after.postgres);
  return {
    peer: peer.name,
    query,
    claims: database.claims,
    connections,
    serviceCpu: (after.usage.cpu - before.usage.cpu) / answers,
    postgresCpu: postgres === null ? null : postgres / answers,
    time: (loaded.seconds * 1e6) / answers,
    bytes: loaded.bytes / answers,
    rss: after.usage.rss,
  };
}
