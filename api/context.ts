import type { Logger } from 'pino';
import { migrateToLatest } from '../db/database/migrate.ts';
import { openDatabase } from '../db/database/open.ts';
import { type CurrentNames, openNames } from '../db/entities/lookup/current-names.ts';
import { entityNamesOf } from '../db/entities/lookup/entity-names.ts';
import { tendNames } from '../db/entities/relink/worker.ts';
import { createImporter } from '../db/import/importer.ts';
import { loadSamples } from '../db/import/load-samples.ts';
import type { ImportedDocument } from '../db/import/report.ts';
import type { EntityNames } from '../db/query/binding.ts';
import { checkSearch } from '../db/text/check-search.ts';
import { followLexemeFrequencies } from '../db/text/lexeme-frequencies.ts';
import type { Context } from '../schema/context.ts';
import type { Configuration } from './configuration.ts';
import type { Caller } from './graphql/graphql.ts';
import { createReadiness } from './server/readiness.ts';
import type { Graph } from './service.ts';

/**
 * Opens the database, brings it up to date, and makes what requests need of it.
 *
 * @throws {DatabaseError} when it cannot be opened
 * @throws {MigrationError} when it cannot be migrated
 */
export async function openGraph(configuration: Configuration, log: Logger): Promise<Graph> {
  const database = await openDatabase({
    url: configuration.databaseUrl ?? undefined,
    dataDir: configuration.dataDir,
    role: 'service',
    log: (message) => log.info(message),
  });
  try {
    const applied = await migrateToLatest(database);
    if (applied.length > 0) log.info({ applied }, 'the database was migrated');
    await checkSearch(database);
    const names = await openNames(database);
    const importDocuments = await createImporter(database, names);
    if (configuration.loadSamples) logSamples(await loadSamples(database, importDocuments), log);
    const frequencies = await followLexemeFrequencies(database);
    const stopTending = tendNames(database, names, { log });
    const namesForQueries = followNames(names);
    return {
      description: database.description,
      contextFor: ({ mayImport }: Caller): Context => ({
        database,
        names: namesForQueries(),
        frequencies: frequencies.inUse,
        importDocuments: configuration.importToken === null ? null : importDocuments,
        mayImport,
      }),
      readiness: createReadiness(database, log),
      close: async () => {
        frequencies.stop();
        await stopTending();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The names as queries need them, made again when they were changed. */
function followNames(names: CurrentNames): () => EntityNames {
  let { inUse } = names;
  let made = entityNamesOf(inUse);
  return () => {
    if (inUse !== names.inUse) made = entityNamesOf(names.inUse);
    ({ inUse } = names);
    return made;
  };
}

function logSamples(results: readonly ImportedDocument[], log: Logger): void {
  for (const { name, diagnostics } of results.filter(({ outcome }) => outcome === 'FAILED')) {
    log.error({ name, diagnostics }, 'a sample could not be imported');
  }
  if (results.length > 0) log.info({ files: results.length }, 'the samples were loaded');
}
