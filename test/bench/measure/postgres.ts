import { readFile } from 'node:fs/promises';
import type { Database } from '../../../db/database/database.ts';
import { cores, pin } from './pin.ts';

/** CPU time of the backends of a database by process id, in microseconds. */
export type BackendTimes = ReadonlyMap<number, number>;

/**
 * CPU time of all backends of a database; null where Postgres runs on another machine, or under a system that does not
 * tell (Linux does, in /proc).
 */
export async function backendTimes(admin: Database, name: string): Promise<BackendTimes | null> {
  const times = new Map<number, number>();
  for (const pid of await backends(admin, name)) {
    const line = await readFile(`/proc/${pid}/schedstat`, 'utf8').catch(() => null);
    if (line === null) return null;
    times.set(pid, Number(line.split(' ')[0]) / 1000);
  }
  return times;
}

/** Microseconds between two times. */
export function timeBetween(before: BackendTimes | null, after: BackendTimes | null): number | null {
  if (before === null || after === null) return null;
  let sum = 0;
  for (const [pid, time] of after) sum += time - (before.get(pid) ?? 0);
  return sum;
}

/** Holds the backends of a database on the core that they share with the load, and says whether that was allowed. */
export async function pinBackends(admin: Database, name: string): Promise<boolean> {
  return pin(cores.others, await backends(admin, name));
}

async function backends(admin: Database, name: string): Promise<number[]> {
  const { rows } = await admin.pool.query<{ pid: number }>('select pid from pg_stat_activity where datname = $1', [
    name,
  ]);
  return rows.map(({ pid }) => pid);
}
