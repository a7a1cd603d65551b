import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** The service has a core of its own; Postgres and the load share the other. */
export const cores = { service: 0, others: 1 };

/** Whether processes can be held on cores. */
export const canPin = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** A command that runs on one core, or as it is where that cannot be had. */
export function pinned(core: number, command: readonly [string, ...string[]]): [string, ...string[]] {
  return canPin ? ['taskset', '-c', String(core), ...command] : [...command];
}

/** Moves processes that run to one core, and says whether that was allowed. */
export function pin(core: number, pids: readonly number[]): boolean {
  return canPin && pids.every((pid) => spawnSync('taskset', ['-pc', String(core), String(pid)]).status === 0);
}
