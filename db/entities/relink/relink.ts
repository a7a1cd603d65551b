import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import { LINKER_VERSION } from '../linker/linker.ts';
import type { CurrentNames } from '../lookup/current-names.ts';
import { lockRegistry, readRegistryState } from '../registry/lock.ts';
import { linkBatch, type QueueKey } from './batch.ts';
import { queueAllClaims } from './queue.ts';

/** How the queue is emptied. */
export interface LinkOptions {
  /** Claims of one transaction. @default 2,000 on a server; 200 on the embedded database, where all others wait */
  batch?: number;
  /** Batches at the same time: one finds names while the other waits for Postgres. @default 2 on a server; 1 embedded */
  atOnce?: number;
  /** Milliseconds of rest after a batch, for others. @default 0 */
  rest?: number;
  /** Ends the work after the batches at hand; what is left waits. */
  signal?: AbortSignal | undefined;
  /** Told after each batch. */
  onProgress?: (progress: LinkProgress) => void;
}

/** How far it is. `remaining` is what waited at the beginning less what is done; others may add to it. */
export interface LinkProgress {
  done: number;
  remaining: number;
}

/** Milliseconds until claims are tried again that another process has at hand. */
const patience = 50;

/**
 * Links the claims that wait in the queue, by the names as they are: in batches, of which each is a transaction that
 * writes only what differs. May be interrupted at any time, run by several processes at once and beside imports; what
 * another has at hand is passed over first and awaited at the end. Resolves when none waits any more, or when the claims
 * are in the hands of another version of the program.
 *
 * @returns how many claims were linked
 * @throws what a batch fails with, once the others have ended; what they stored stays
 */
export async function linkClaims(database: Database, names: CurrentNames, options: LinkOptions = {}): Promise<number> {
  const { atOnce = database.embedded ? 1 : 2, signal, onProgress } = options;
  const total = await countWaiting(database);
  let done = 0;
  const onLinked = (linked: number) => {
    done += linked;
    onProgress?.({ done, remaining: Math.max(0, total - done) });
  };
  const failure = new AbortController();
  const ended = signal ? AbortSignal.any([signal, failure.signal]) : failure.signal;
  let queueing: Promise<void> | undefined;
  const queueAll = () => {
    queueing ??= queueAllClaims(database, ended).finally(() => {
      queueing = undefined;
    });
    return queueing;
  };
  const empty = () => emptyQueue(database, names, { ...options, signal: ended, queueAll, onLinked });
  const emptied = Array.from({ length: atOnce }, () => empty().catch((error) => failure.abort(error)));
  await Promise.all(emptied);
  failure.signal.throwIfAborted();
  return done;
}

interface EmptyOptions extends Pick<LinkOptions, 'batch' | 'rest'> {
  signal: AbortSignal;
  /** Puts all claims into the queue, once for all that ask for it at the same time. */
  queueAll: () => Promise<void>;
  onLinked: (linked: number) => void;
}

/** Links batch after batch until none waits. */
async function emptyQueue(
  database: Database,
  names: CurrentNames,
  { batch = database.embedded ? 200 : 2_000, rest = 0, signal, queueAll, onLinked }: EmptyOptions,
): Promise<void> {
  let after: QueueKey | null = null;
  while (!signal.aborted) {
    const { linkerVersion } = await readRegistryState(database.kysely);
    if (linkerVersion === 0) await queueAll();
    else if (linkerVersion !== LINKER_VERSION) break;
    const linked = await linkBatch(database, await names.refresh(), { size: batch, after });
    if (linked === 'CHANGED') continue;
    if (linked.done > 0) onLinked(linked.done);
    after = linked.last;
    if (after === null && (await finish(database))) break;
    await wait(after === null ? patience : rest, undefined, { signal }).catch(() => undefined);
  }
}

/**
 * Links by this program all claims that another version of it linked. For the start of a process: two versions that run
 * side by side would otherwise take the claims from each other without end.
 */
export async function adoptClaims(database: Database, signal?: AbortSignal): Promise<void> {
  await queueAllClaims(database, signal);
}

/** How many claims wait. */
export async function countWaiting({ kysely }: Database): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) from claim_to_link`.execute(kysely);
  return Number(rows[0]?.count ?? 0);
}

/** Whether no claim waits. Removes for good the entities that were retired and are named by no claim any more. */
async function finish(database: Database): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean; retired: boolean }>`
    select exists (select from claim_to_link) as waits,
      exists (select from retired_entity join entity on entity.id = retired_entity.id) as retired`.execute(
    database.kysely,
  );
  const [state] = rows;
  if (state?.retired && !state.waits) await removeRetired(database);
  return state?.waits !== true;
}

async function removeRetired(database: Database): Promise<void> {
  await database.kysely.transaction().execute(async (transaction) => {
    await lockRegistry(transaction, 'EXCLUSIVE');
    await sql`
      delete from entity using retired_entity
      where entity.id = retired_entity.id
        and not exists (select from claim_entity where claim_entity.entity_id = entity.id)
        and not exists (select from brief_entity where brief_entity.entity_id = entity.id)`.execute(transaction);
  });
}
