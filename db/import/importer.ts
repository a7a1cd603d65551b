import type { Database } from '../database/database.ts';
import { type CurrentNames, openNames } from '../entities/lookup/current-names.ts';
import { importDocument } from './import-document.ts';
import type { ImportedDocument, Importer } from './report.ts';

/** Makes an importer into a migrated database, with the names of its entities, which are opened where none are given. */
export async function createImporter(database: Database, names?: CurrentNames): Promise<Importer> {
  const opened = names ?? (await openNames(database));
  return async (documents, { dryRun, onResult }) => {
    const results: ImportedDocument[] = [];
    for await (const document of documents) {
      const result = await importDocument(database, document, opened, { dryRun });
      results.push(result);
      onResult?.(result);
    }
    return results;
  };
}
