import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../db/database/database.ts';
import { isMigrated, migrateToLatest } from '../db/database/migrate.ts';
import { openDatabase } from '../db/database/open.ts';
import { openNames } from '../db/entities/lookup/names.ts';
import { startRelinkWorker } from '../db/entities/relink/relink.ts';
import { createImporter, loadSamples } from '../db/import/importer.ts';
import type { ImportedDocument } from '../db/import/report.ts';
import { checkSearch } from '../db/text/check-search.ts';
import { followLexemeFrequencies } from '../db/text/lexeme-frequencies.ts';
import type { Context } from '../schema/context.ts';
import type { Configuration } from './configuration.ts';
import type { Caller } from './graphql/graphql.ts';

/** What all requests share: the database, the names of entities, the importer, and what runs in the background. */
export interface AppContext {
  /** Where the data comes from, for people. */
  description: string;
  /** Makes the context of one operation. */
  contextFor(caller: Caller): Context;
  /** Never rejects, and answers within two seconds. */
  readiness(): Promise<Readiness>;
  /** Stops what runs in the background, then closes the database. */
  close(): Promise<void>;
}

/** Whether operations can be answered, and why not. */
export type Readiness = { status: 'ready' } | { status: 'starting' | 'unavailable'; reason: string };

/** Milliseconds in which the database must answer a probe; probes commonly give up after a few seconds. */
const maxProbeTime = 2000;

/**
 * Opens the database, migrates it and loads what requests need.
 *
 * @throws {DatabaseError} if it cannot be opened
 * @throws {MigrationError} if it cannot be migrated
 */
export async function openAppContext(configuration: Configuration, log: Logger): Promise<AppContext> {
  const database = await openDatabase({
    url: configuration.databaseUrl ?? undefined,
    dataDir: configuration.dataDir,
    role: 'service',
    log: (message) => log.info(message),
  });
  try {
    const applied = await migrateToLatest(database);
    if (applied.length > 0) log.info({ applied }, 'database migrated');
    await checkSearch(database);
    const names = await openNames(database);
    const importDocuments = await createImporter(database, names);
    if (configuration.loadSamples) logSamples(await loadSamples(database, importDocuments), log);
    const frequencies = await followLexemeFrequencies(database);
    const stopWorker = startRelinkWorker(database, names, { log });
    return {
      description: database.description,
      contextFor: ({ mayImport }) => ({
        database,
        names: names.snapshot.forQueries,
        frequencies: frequencies.inUse,
        importDocuments: configuration.importToken === null ? null : importDocuments,
        mayImport,
      }),
      readiness: createReadiness(database, log),
      async close() {
        frequencies.stop();
        await stopWorker();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * Makes the check behind `/ready`. However many probes arrive, a database that hangs is asked once. The log tells what
 * is wrong; callers, who may be anybody, learn only that something is.
 */
export function createReadiness(database: Database, log: Logger): () => Promise<Readiness> {
  let pending: Promise<Readiness> | undefined;
  const check = async (): Promise<Readiness> => {
    try {
      return (await isMigrated(database)) ? { status: 'ready' } : unavailable('The database is not migrated');
    } catch (error) {
      log.warn({ err: error }, 'database not usable');
      return unavailable('The database cannot be used');
    } finally {
      pending = undefined;
    }
  };
  return () => {
    pending ??= check();
    return Promise.race([pending, delay(maxProbeTime, unavailable('The database does not answer'), { ref: false })]);
  };
}

function unavailable(reason: string): Readiness {
  return { status: 'unavailable', reason };
}

function logSamples(results: readonly ImportedDocument[], log: Logger): void {
  for (const { name, diagnostics } of results.filter(({ outcome }) => outcome === 'FAILED')) {
    log.error({ name, diagnostics }, 'sample not imported');
  }
  if (results.length > 0) log.info({ files: results.length }, 'samples loaded');
}
