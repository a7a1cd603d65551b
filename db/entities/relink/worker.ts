import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../database/database.ts';
import { reindexSearch } from '../../text/reindex.ts';
import type { CurrentNames } from '../lookup/current-names.ts';
import { readRegistryState } from '../registry/lock.ts';
import { upgradeNameKeys } from '../registry/upgrade.ts';
import { adoptClaims, linkClaims } from './relink.ts';

/** How a service tends its names. */
export interface TendOptions {
  /** Milliseconds between looks for changes by others. @default 2,000 */
  every?: number;
  /** Told what was done, and what failed and will be tried again. */
  log: { info(details: object, message: string): void; error(details: object, message: string): void };
}

/** Milliseconds that others have the database for themselves between two batches. */
const REST = 20;

/**
 * Keeps up, in the background, with what other processes and an upgrade of the program change: takes up changed names,
 * links the claims that wait, and makes anew the search vectors of another folding. Where nothing changed, a look costs
 * one small statement. It does not keep the process alive.
 *
 * @returns what ends it; resolves when the batch at hand is stored
 */
export function tendNames(
  database: Database,
  names: CurrentNames,
  { every = 2_000, log }: TendOptions,
): () => Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  const once = async () => {
    await upgradeNameKeys(database);
    await adoptClaims(database, signal);
    const vectors = await reindexSearch(database, { rest: REST, signal });
    if (vectors > 0) log.info({ vectors }, 'search vectors of another version were made anew');
    return true;
  };
  const look = async () => {
    const { version, linkerVersion, hasWaiting } = await readRegistryState(database.kysely);
    if (version === names.inUse.version && linkerVersion !== 0 && !hasWaiting) return false;
    await names.refresh();
    const linked = await linkClaims(database, names, { atOnce: 1, rest: REST, signal });
    if (linked > 0) log.info({ claims: linked }, 'claims were linked by changed names');
    return false;
  };
  const repeat = async (act: () => Promise<boolean>): Promise<void> => {
    while (!signal.aborted) {
      try {
        if (await act()) return;
      } catch (error) {
        if (!signal.aborted) log.error({ err: error }, 'names could not be brought up to date; trying again');
      }
      await wait(every, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  const tending = Promise.all([repeat(once), repeat(look)]);
  return async () => {
    controller.abort();
    await tending;
  };
}
