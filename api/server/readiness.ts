import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../../db/database/database.ts';
import { isMigrated } from '../../db/database/migrate.ts';
import type { Readiness } from './health.ts';

/** Milliseconds in which the database must answer; probes commonly give up after a few seconds. */
const patience = 2000;

/**
 * Makes the check behind `/ready`. A database that hangs is asked once, however many probes come, and each probe hears
 * so in time. What is wrong is logged; callers, who may be anybody, hear only that something is.
 */
export function createReadiness(database: Database, log: Logger): () => Promise<Readiness> {
  let asking: Promise<Readiness> | undefined;
  const ask = async (): Promise<Readiness> => {
    try {
      return (await isMigrated(database)) ? { status: 'ready' } : unavailable('The database is not migrated');
    } catch (error) {
      log.warn({ err: error }, 'the database cannot be used');
      return unavailable('The database cannot be used');
    } finally {
      asking = undefined;
    }
  };
  return () => {
    asking ??= ask();
    return Promise.race([asking, delay(patience, unavailable('The database does not answer'), { ref: false })]);
  };
}

function unavailable(reason: string): Readiness {
  return { status: 'unavailable', reason };
}
