import type { Kysely } from 'kysely';
import type { Database, Tables } from '../database/database.ts';
import { parseDocument } from '../documents/parse.ts';
import type { ParsedDocument } from '../documents/parsed-brief.ts';
import type { CurrentNames, NamesInUse } from '../entities/lookup/current-names.ts';
import { lockRegistry } from '../entities/registry/lock.ts';
import type { Diagnostic } from '../model.ts';
import { findBrief, findRevision, lockIdentities } from './find-brief.ts';
import { type PreparedBrief, prepareBrief } from './prepare.ts';
import type { DocumentToImport, ImportedDocument, ImportOutcome } from './report.ts';
import { storeBrief } from './store-brief.ts';
import { storeNames } from './store-names.ts';

/** Ends a dry run's transaction after all was tried. */
class DryRun extends Error {}

/** Ends a transaction that would store mentions by names that were changed since. */
class NamesChanged extends Error {}

/** Errors that Postgres gives a transaction which it ended in favour of another; trying again is the cure. */
const transient: ReadonlySet<unknown> = new Set(['40001', '40P01']);
const mostTries = 5;

/**
 * Imports one document in one transaction: whole or not at all, and linked by the names as they are when it is stored.
 *
 * @throws pg's DatabaseError or a connection error when the database fails; nothing is stored then.
 */
export async function importDocument(
  database: Database,
  { name, bytes }: DocumentToImport,
  names: CurrentNames,
  { dryRun }: { dryRun: boolean },
): Promise<ImportedDocument> {
  const parsed = parseDocument(bytes, name);
  if (parsed.briefs.length === 0 || parsed.diagnostics.some(({ severity }) => severity === 'ERROR')) {
    return { name, outcome: 'FAILED', briefIds: [], diagnostics: parsed.diagnostics };
  }
  const stored = await storeWithRetries(database, parsed, names, dryRun);
  const isNew = (outcome: ImportOutcome) => dryRun && outcome === 'CREATED';
  return {
    name,
    outcome: overall(stored.map(({ outcome }) => outcome)),
    briefIds: stored.filter(({ outcome }) => !isNew(outcome)).map(({ id }) => id),
    diagnostics: [...parsed.diagnostics, ...stored.flatMap(({ diagnostics }) => diagnostics)],
  };
}

interface StoredBrief {
  id: string;
  outcome: ImportOutcome;
  diagnostics: Diagnostic[];
}

function overall(outcomes: readonly ImportOutcome[]): ImportOutcome {
  return (['CREATED', 'UPDATED'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'UNCHANGED';
}

async function storeWithRetries(
  database: Database,
  parsed: ParsedDocument,
  names: CurrentNames,
  dryRun: boolean,
  tries = 1,
): Promise<StoredBrief[]> {
  const { inUse } = names;
  const briefs = parsed.briefs.map((brief) => prepareBrief(brief, parsed.document.text, inUse.linker));
  let stored: StoredBrief[] = [];
  try {
    await database.kysely.transaction().execute(async (transaction) => {
      stored = await storeAll(transaction, parsed, briefs, inUse);
      if (dryRun) throw new DryRun();
    });
  } catch (error) {
    if (error instanceof NamesChanged) {
      await names.refresh();
      return storeWithRetries(database, parsed, names, dryRun, tries);
    }
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (transient.has(code) && tries < mostTries) {
      return storeWithRetries(database, parsed, names, dryRun, tries + 1);
    }
    if (!(error instanceof DryRun)) throw error;
  }
  return stored;
}

async function storeAll(
  transaction: Kysely<Tables>,
  { document }: ParsedDocument,
  briefs: readonly PreparedBrief[],
  { version, ids }: NamesInUse,
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

const nowhere = { line: null, column: null, excerpt: null };

const sameContent: Diagnostic = {
  code: 'SAME_CONTENT',
  severity: 'INFO',
  message: 'The document says the same as before in different bytes, such as other line ends or spaces.',
  hint: 'Nothing to do: it was kept as a new revision, and all ids stay.',
  ...nowhere,
};

const olderRevision: Diagnostic = {
  code: 'OLDER_REVISION',
  severity: 'INFO',
  message: 'These very bytes were imported before, and a newer document has replaced them since.',
  hint: 'Nothing to do: the newer revision stays. To go back, change the older document and import it.',
  ...nowhere,
};
