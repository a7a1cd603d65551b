import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../database/database.ts';
import type { DocumentToImport, ImportedDocument, Importer } from './report.ts';

const folder = path.join(import.meta.dirname, '..', 'samples');

/**
 * Imports the briefs of `db/samples/` into a database without briefs, so that a first start has something to show.
 *
 * @returns the outcome of each file; empty if there are briefs already
 */
export async function loadSamples(database: Database, importDocuments: Importer): Promise<ImportedDocument[]> {
  const { rows } = await database.pool.query<{ found: boolean }>('select exists (select from brief) as found');
  return rows[0]?.found === false ? importDocuments(readSamples(), { dryRun: false }) : [];
}

async function* readSamples(): AsyncGenerator<DocumentToImport> {
  const names = await readdir(folder).then((found) => found.filter(isBrief).sort());
  for (const name of names) yield { name, bytes: await readFile(path.join(folder, name)) };
}

/** The README beside the briefs is not one. */
function isBrief(name: string): boolean {
  return /\.(txt|md)$/.test(name) && name !== 'README.md';
}
