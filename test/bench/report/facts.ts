import { arch, cpus, platform, totalmem } from 'node:os';
import type { Database } from '../../../db/database/database.ts';
import { canPin } from '../measure/pin.ts';
import type { Options } from '../options.ts';

/** Under what circumstances figures came about. */
export interface Facts {
  date: string;
  machine: string;
  software: string;
  /** Whether services had a core of their own, and whether Postgres was held on the other one. */
  pinned: { services: boolean; postgres: boolean };
  claims: number;
  growth: number[];
  rounds: number;
  seconds: number;
  connections: number;
  seed: number;
}

/** Names no host, user or path. */
export async function readFacts(admin: Database, options: Options, isPostgresPinned: boolean): Promise<Facts> {
  const { rows } = await admin.pool.query<{ version: string }>(`select current_setting('server_version') as version`);
  const { claims, growth, rounds, seconds, connections, seed } = options;
  const [first] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${first?.model.trim() || arch()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()}`,
    software: `Node ${process.versions.node}, PostgreSQL ${rows[0]?.version.split(' ')[0]}`,
    pinned: { services: canPin, postgres: canPin && isPostgresPinned },
    claims,
    growth,
    rounds,
    seconds,
    connections,
    seed,
  };
}
