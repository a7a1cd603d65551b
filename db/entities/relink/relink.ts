import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../database/database.ts';
import { reindexSearch } from '../../text/reindex.ts';
import { linkerVersion } from '../linker/linker.ts';
import type { CurrentNames } from '../lookup/names.ts';
import { readRegistryState } from '../registry/registry.ts';
import { linkBatch, type QueueKey } from './batch.ts';
import { countWaiting, finishQueue, queueAllClaims, queueOutdatedClaims } from './queue.ts';

export { type ClaimPlace, claimEntityRows, mentionRows } from './links.ts';
export { countWaiting, queueOutdatedClaims };

/** How the queue is processed. */
export interface LinkOptions {
  /** Claims per transaction. @default 2,000 on a server; 200 on the embedded database, where all others wait */
  batch?: number;
  /** Concurrent batches: one finds names while the other waits for Postgres. @default 2 on a server; 1 embedded */
  concurrency?: number;
  /** Milliseconds after each batch in which others have the database to themselves. @default 0 */
  delay?: number;
  /** Stops after the current batches; the other claims stay in the queue. */
  signal?: AbortSignal | undefined;
  /** Called after each batch. */
  onProgress?: (progress: LinkProgress) => void;
}

/** `remaining` is the initial length of the queue less `done`; others may add to the queue meanwhile. */
export interface LinkProgress {
  done: number;
  remaining: number;
}

/** Milliseconds until claims that another process has locked are tried again. */
const retryDelay = 50;

/**
 * Links the claims in the queue by the current registry, in transactions of one batch each that write only what
 * differs. It may be interrupted at any time, and may run in several processes at once and beside imports: claims that
 * others have locked are skipped at first and awaited at the end. Resolves when the queue is empty, or when another
 * version of the program has taken over.
 *
 * @returns the number of claims linked
 * @throws the error of a failed batch, once the concurrent batches have ended; what they stored stays
 */
export async function linkClaims(database: Database, names: CurrentNames, options: LinkOptions = {}): Promise<number> {
  const { concurrency = database.embedded ? 1 : 2, signal, onProgress } = options;
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
  await Promise.all(Array.from({ length: concurrency }, () => empty().catch((error) => failure.abort(error))));
  failure.signal.throwIfAborted();
  return done;
}

interface EmptyOptions extends Pick<LinkOptions, 'batch' | 'delay'> {
  signal: AbortSignal;
  /** Queues all claims; concurrent calls share one run. */
  queueAll: () => Promise<void>;
  onLinked: (linked: number) => void;
}

async function emptyQueue(
  database: Database,
  names: CurrentNames,
  { batch = database.embedded ? 200 : 2_000, delay = 0, signal, queueAll, onLinked }: EmptyOptions,
): Promise<void> {
  let after: QueueKey | null = null;
  while (!signal.aborted) {
    const state = await readRegistryState(database.kysely);
    if (state.linkerVersion === 0) await queueAll();
    else if (state.linkerVersion !== linkerVersion) break;
    const linked = await linkBatch(database, await names.refresh(), { size: batch, after });
    if (linked === 'CHANGED') continue;
    if (linked.done > 0) onLinked(linked.done);
    after = linked.last;
    if (after === null && (await finishQueue(database))) break;
    await wait(after === null ? retryDelay : delay, undefined, { signal }).catch(() => undefined);
  }
}

/** How the relink worker runs. */
export interface RelinkWorkerOptions {
  /** Milliseconds between checks for changes by others. @default 2,000 */
  interval?: number;
  /** Receives what was done, and errors after which the worker tries again. */
  log: { info(details: object, message: string): void; error(details: object, message: string): void };
}

/** Milliseconds between two batches of the worker. */
const workerDelay = 20;

/**
 * Starts the background work of a service: it picks up registry changes by other processes, links the claims in the
 * queue, and once, after an upgrade of the program, links all claims and updates the search vectors. A check costs one
 * small statement if nothing changed. The worker does not keep the process alive.
 *
 * @returns stops the worker; resolves when the current batch is stored
 */
export function startRelinkWorker(
  database: Database,
  names: CurrentNames,
  { interval = 2_000, log }: RelinkWorkerOptions,
): () => Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  const upgrade = async () => {
    await queueOutdatedClaims(database, signal);
    const vectors = await reindexSearch(database, { rest: workerDelay, signal });
    if (vectors > 0) log.info({ vectors }, 'search vectors of another version were updated');
    return true;
  };
  const check = async () => {
    const { version, linkerVersion: linked, hasWaiting } = await readRegistryState(database.kysely);
    if (version === names.snapshot.version && linked !== 0 && !hasWaiting) return false;
    await names.refresh();
    const claims = await linkClaims(database, names, { concurrency: 1, delay: workerDelay, signal });
    if (claims > 0) log.info({ claims }, 'claims were linked again after a registry change');
    return false;
  };
  const repeat = async (act: () => Promise<boolean>): Promise<void> => {
    while (!signal.aborted) {
      try {
        if (await act()) return;
      } catch (error) {
        if (!signal.aborted) log.error({ err: error }, 'relinking failed; trying again');
      }
      await wait(interval, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  const running = Promise.all([repeat(upgrade), repeat(check)]);
  return async () => {
    controller.abort();
    await running;
  };
}
