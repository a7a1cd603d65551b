import type { Logger } from 'pino';
import { readEntityNames } from '../db/entities/entity-names.ts';
import { createImporter } from '../db/import/importer.ts';
import { loadSamples } from '../db/import/load-samples.ts';
import type { ImportedDocument } from '../db/import/report.ts';
import { migrateToLatest } from '../db/migrate/migrate.ts';
import { openDatabase } from '../db/open-database.ts';
import { checkSearch } from '../db/text/check-search.ts';
import type { Context } from '../schema/context.ts';
import type { Configuration } from './configuration.ts';
import type { Caller } from './graphql.ts';
import { createReadiness } from './readiness.ts';
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
    const importDocuments = await createImporter(database);
    if (configuration.loadSamples) logSamples(await loadSamples(database, importDocuments), log);
    const names = await readEntityNames(database);
    return {
      description: database.description,
      contextFor: ({ mayImport }: Caller): Context => ({
        database,
        names,
        importDocuments: configuration.importToken === null ? null : importDocuments,
        mayImport,
      }),
      readiness: createReadiness(database, log),
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function logSamples(results: readonly ImportedDocument[], log: Logger): void {
  for (const { name, diagnostics } of results.filter(({ outcome }) => outcome === 'FAILED')) {
    log.error({ name, diagnostics }, 'a sample could not be imported');
  }
  if (results.length > 0) log.info({ files: results.length }, 'the samples were loaded');
}
