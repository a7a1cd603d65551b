import type { Database } from '../database.ts';
import { createLinker } from '../entities/linker.ts';
import { readRegistry } from '../entities/read-registry.ts';
import { loadRegistry } from '../entities/registry.ts';
import { seedRegistry } from '../entities/seed-registry.ts';
import { importDocument } from './import-document.ts';
import type { ImportedDocument, Importer } from './report.ts';

/** Makes an importer into a migrated database. Stores the entity registry of the repository first, where it is new. */
export async function createImporter(database: Database): Promise<Importer> {
  await seedRegistry(database, loadRegistry());
  const { registry, ids } = await readRegistry(database);
  const tools = { linker: createLinker(registry), entities: ids };
  return async (documents, { dryRun, onResult }) => {
    const results: ImportedDocument[] = [];
    for await (const document of documents) {
      const result = await importDocument(database, document, tools, { dryRun });
      results.push(result);
      onResult?.(result);
    }
    return results;
  };
}
