import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Kysely } from 'kysely';
import type { Database, Tables } from '../database/database.ts';
import { parseDocument } from '../documents/parse.ts';
import type { ParsedDocument } from '../documents/parsed-brief.ts';
import { type CurrentNames, type NamesSnapshot, openNames } from '../entities/lookup/names.ts';
import { lockRegistry } from '../entities/registry/registry.ts';
import type { Diagnostic } from '../model.ts';
import { findBrief, findRevision, lockIdentities } from './find.ts';
import { type PreparedBrief, prepareBrief } from './prepare.ts';
import type { DocumentToImport, ImportedDocument, Importer, ImportOutcome } from './report.ts';
import { storeBrief } from './store-brief.ts';
import { storeNames } from './store-names.ts';

const samplesFolder = path.join(import.meta.dirname, '..', 'samples');

/** Rolls back the transaction of a dry run. */
class DryRun extends Error {}

/** Rolls back a transaction that would store mentions by outdated names. */
class NamesChanged extends Error {}

/** SQLSTATE of transactions that lost against a concurrent one and succeed when they are retried. */
const retriableCodes: ReadonlySet<unknown> = new Set(['40001', '40P01']);
const maxAttempts = 5;

/**
 * Creates an importer into a migrated database. Each document is one transaction: it is stored whole or not at all,
 * and linked by the names as they are at that moment.
 *
 * @param names those of the process, which are loaded if they are not given
 * @returns the importer; it throws the error of pg when the database fails
 */
export async function createImporter(database: Database, names?: CurrentNames): Promise<Importer> {
  const current = names ?? (await openNames(database));
  return async (documents, options) => {
    const results: ImportedDocument[] = [];
    for await (const document of documents) {
      results.push(await importDocument(document, { ...options, database, names: current }));
    }
    return results;
  };
}

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
  const names = await readdir(samplesFolder).then((found) => found.filter(isBrief).sort());
  for (const name of names) yield { name, bytes: await readFile(path.join(samplesFolder, name)) };
}

/** The README beside the briefs is not one. */
function isBrief(name: string): boolean {
  return /\.(txt|md)$/.test(name) && name !== 'README.md';
}

interface Target {
  database: Database;
  names: CurrentNames;
  dryRun: boolean;
}

interface StoredBrief {
  id: string;
  outcome: ImportOutcome;
  diagnostics: Diagnostic[];
}

async function importDocument({ name, bytes }: DocumentToImport, target: Target): Promise<ImportedDocument> {
  const parsed = parseDocument(bytes, name);
  if (parsed.briefs.length === 0 || parsed.diagnostics.some(({ severity }) => severity === 'ERROR')) {
    return { name, outcome: 'FAILED', briefIds: [], diagnostics: parsed.diagnostics };
  }
  const stored = await storeWithRetries(parsed, target);
  const outcomes = stored.map(({ outcome }) => outcome);
  return {
    name,
    outcome: (['CREATED', 'UPDATED'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'UNCHANGED',
    briefIds: stored.filter(({ outcome }) => !(target.dryRun && outcome === 'CREATED')).map(({ id }) => id),
    diagnostics: [...parsed.diagnostics, ...stored.flatMap(({ diagnostics }) => diagnostics)],
  };
}

async function storeWithRetries(parsed: ParsedDocument, target: Target, attempt = 1): Promise<StoredBrief[]> {
  const { database, names, dryRun } = target;
  const { snapshot } = names;
  const briefs = parsed.briefs.map((brief) => prepareBrief(brief, parsed.document.text, snapshot.linker));
  let stored: StoredBrief[] = [];
  try {
    await database.kysely.transaction().execute(async (transaction) => {
      stored = await storeBriefs(transaction, parsed, briefs, snapshot);
      if (dryRun) throw new DryRun();
    });
  } catch (error) {
    if (error instanceof NamesChanged) {
      await names.refresh();
      return storeWithRetries(parsed, target, attempt);
    }
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (retriableCodes.has(code) && attempt < maxAttempts) return storeWithRetries(parsed, target, attempt + 1);
    if (!(error instanceof DryRun)) throw error;
  }
  return stored;
}

async function storeBriefs(
  transaction: Kysely<Tables>,
  { document }: ParsedDocument,
  briefs: readonly PreparedBrief[],
  { version, ids }: NamesSnapshot,
): Promise<StoredBrief[]> {
  await lockIdentities(
    transaction,
    briefs.map(({ identity }) => identity),
  );
  const registry = await lockRegistry(transaction, 'SHARED');
  if (registry.version !== version) throw new NamesChanged('The names were changed while a document was prepared.');
  const stored: StoredBrief[] = [];
  for (const brief of briefs) {
    const revision = await findRevision(transaction, document, brief);
    if (revision) {
      const diagnostics = revision.isCurrent ? [] : [olderRevision];
      stored.push({ id: revision.briefId, outcome: 'UNCHANGED', diagnostics });
      continue;
    }
    const names = await storeNames(transaction, brief.parsed);
    const known = await findBrief(transaction, document, brief, names);
    const id = await storeBrief(transaction, known?.id ?? null, { brief, document, names, entities: ids });
    const isSame = known?.contentSha256 === brief.contentSha256;
    stored.push({ id, outcome: known ? 'UPDATED' : 'CREATED', diagnostics: isSame ? [sameContent] : [] });
  }
  return stored;
}

const noPlace = { line: null, column: null, excerpt: null };

const sameContent: Diagnostic = {
  code: 'SAME_CONTENT',
  severity: 'INFO',
  message: 'The document says the same as before in different bytes, such as other line ends or spaces.',
  hint: 'Nothing to do: it was kept as a new revision, and all ids stay.',
  ...noPlace,
};

const olderRevision: Diagnostic = {
  code: 'OLDER_REVISION',
  severity: 'INFO',
  message: 'These very bytes were imported before, and a newer document has replaced them since.',
  hint: 'Nothing to do: the newer revision stays. To go back, change the older document and import it.',
  ...noPlace,
};
