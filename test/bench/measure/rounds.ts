import type { EntityNames } from '../../../db/query/binding.ts';
import type { Parameters } from '../workload/parameters.ts';
import { type QueryName, queryNames } from '../workload/queries.ts';
import { type Instruments, type Sample, takeSample } from './measure.ts';
import { pinBackends } from './postgres.ts';
import type { Server } from './server.ts';

/** How samples are taken. */
export interface Rounds {
  rounds: number;
  seconds: number;
  connections: number;
  log: (line: string) => void;
}

/** A server with the requests that it gets. */
export interface Target {
  server: Server;
  parameters: Parameters;
  names: EntityNames;
}

/** Seconds of load before anything is timed, for each server and query. */
const warmUp = 2;

/** Warms all servers up, then takes each one's sample of each query in turn, so that noise meets all alike. */
export async function takeRounds(
  instruments: Instruments,
  targets: readonly Target[],
  { rounds, seconds, connections, log }: Rounds,
): Promise<{ samples: Sample[]; isPostgresPinned: boolean }> {
  const take = ({ server, parameters, names }: Target, query: QueryName, during: number) => {
    const bodies = parameters[query].map((variables) => server.peer.body(query, variables, names));
    return takeSample(instruments, server, query, { bodies, connections, seconds: during });
  };
  for (const target of targets) {
    log(`warming up ${target.server.peer.title}`);
    for (const query of queryNames) await take(target, query, Math.min(warmUp, seconds));
  }
  let isPostgresPinned = true;
  for (const { server } of targets) {
    isPostgresPinned = (await pinBackends(instruments.admin, server.database.name)) && isPostgresPinned;
  }
  const samples: Sample[] = [];
  for (let round = 1; round <= rounds; round++) {
    for (const query of queryNames) {
      log(`round ${round} of ${rounds}: ${query}`);
      for (const target of targets) samples.push(await take(target, query, seconds));
    }
  }
  return { samples, isPostgresPinned };
}
