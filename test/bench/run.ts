import path from 'node:path';
import pg from 'pg';
import { type Database, databaseOn } from '../../db/database/database.ts';
import { openDatabase } from '../../db/database/open.ts';
import { readNames } from '../../db/entities/lookup/names.ts';
import { type BenchDatabase, benchDatabase } from './data/bench-database.ts';
import { startChild } from './measure/child.ts';
import { compareAnswers, type Statements } from './measure/compare.ts';
import type { Instruments, Sample } from './measure/measure.ts';
import { cores } from './measure/pin.ts';
import { type Target, takeRounds } from './measure/rounds.ts';
import { startServer } from './measure/server.ts';
import type { Options } from './options.ts';
import { type Peer, peers } from './peers/peers.ts';
import { type Facts, readFacts } from './report/facts.ts';
import { sampleParameters } from './workload/parameters.ts';

/** Everything that a run found out. */
export interface Results {
  facts: Facts;
  /** Of all peers over one database. */
  samples: Sample[];
  /** Statements of a request by peer and query. */
  statements: Record<string, Statements>;
  /** Of the limit and the service over databases of several sizes, with one connection. */
  growth: Sample[];
}

/** Requests of each query. */
const requests = 400;
/** Seconds for each cell of the growth table in a round: with one connection, times scatter little. */
const growthSeconds = 1;

/**
 * Makes the data, starts the peers, compares their answers and measures. All that is started goes onto `started`,
 * for the caller to stop at any moment.
 */
export async function run(
  options: Options,
  started: AsyncDisposableStack,
  log: (line: string) => void,
): Promise<Results> {
  const { server, growth, rounds, seconds, connections } = options;
  const admin = started.use(await openDatabase({ url: server, dataDir: '', role: 'command', log }));
  const databases = new Map<number, BenchDatabase>();
  for (const claims of new Set([options.claims, ...growth])) {
    databases.set(claims, await benchDatabase({ ...options, claims, log }));
  }
  const load = started.use(
    startChild({
      name: 'the load',
      args: [path.join(import.meta.dirname, 'measure', 'load.ts')],
      environment: {},
      core: cores.others,
    }),
  );
  const instruments: Instruments = { admin, load };
  const stage = { options, databases, instruments, started, log };
  const compared = await measureStage(stage, [options.claims], {
    chosen: peers.filter(({ name }) => !options.without.includes(name)),
    rounds: { rounds, seconds, connections, log },
  });
  const grown = await measureStage(stage, growth, {
    chosen: peers.filter(({ name }) => name === 'limit' || name === 'service'),
    rounds: { rounds, seconds: growthSeconds, connections: 1, log },
  });
  return {
    facts: await readFacts(admin, options, compared.isPostgresPinned),
    samples: compared.samples,
    statements: compared.statements,
    growth: grown.samples,
  };
}

interface Stage {
  options: Options;
  databases: ReadonlyMap<number, BenchDatabase>;
  instruments: Instruments;
  started: AsyncDisposableStack;
  log: (line: string) => void;
}

interface Measured {
  samples: Sample[];
  statements: Record<string, Statements>;
  isPostgresPinned: boolean;
}

/** Runs some peers over databases of some sizes, all at once, and stops them again. */
async function measureStage(
  { options, databases, instruments, started, log }: Stage,
  sizes: readonly number[],
  { chosen, rounds }: { chosen: readonly Peer[]; rounds: Parameters<typeof takeRounds>[2] },
): Promise<Measured> {
  const servers = started.use(new AsyncDisposableStack());
  const targets: Target[] = [];
  const statements: Record<string, Statements> = {};
  for (const size of sizes) {
    const database = databases.get(size);
    if (!database) continue;
    const started = await startTargets({ options, servers, log }, database, chosen);
    const [first, ...others] = started;
    if (!first) continue;
    log(`${database.name}: comparing the answers of ${started.length} peers`);
    const all = [first.server, ...others.map(({ server }) => server)] as const;
    for (const [name, counts] of await compareAnswers(all, first.parameters, first.names)) statements[name] = counts;
    targets.push(...started);
  }
  const taken = await takeRounds(instruments, targets, rounds);
  await servers.disposeAsync();
  return { ...taken, statements };
}

async function startTargets(
  { options, servers, log }: { options: Options; servers: AsyncDisposableStack; log: (line: string) => void },
  database: BenchDatabase,
  chosen: readonly Peer[],
): Promise<Target[]> {
  const pool = new pg.Pool({ connectionString: database.url });
  await using own: Database = databaseOn(pool, { embedded: false, description: database.name });
  const parameters = await sampleParameters(own, requests, options.seed);
  const names = (await readNames(own)).snapshot.forQueries;
  const targets: Target[] = [];
  for (const peer of chosen) {
    await peer.prepare?.(own, log);
    log(`${database.name}: starting ${peer.title}`);
    const body = peer.body('claim', parameters.claim[0] ?? {}, names);
    targets.push({ server: servers.use(await startServer(peer, database, body)), parameters, names });
  }
  return targets;
}
