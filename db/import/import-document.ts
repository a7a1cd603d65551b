import type { Kysely } from 'kysely';
import type { Database, Tables } from '../database.ts';
import { parseDocument } from '../documents/parse.ts';
import type { Diagnostic, ParsedDocument } from '../documents/parsed-brief.ts';
import type { Linker } from '../entities/linker.ts';
import { findBrief, findRevision, lockIdentities } from './find-brief.ts';
import { type PreparedBrief, prepareBrief } from './prepare.ts';
import type { DocumentToImport, ImportedDocument, ImportOutcome } from './report.ts';
import { storeBrief } from './store-brief.ts';
import { storeNames } from './store-names.ts';

/** What documents are read and linked with. */
export interface Tools {
  linker: Linker;
  /** Keys of entities by slug. */
  entities: ReadonlyMap<string, string>;
}

/** Ends a dry run's transaction after all was tried. */
class DryRun extends Error {}

/** Errors that Postgres gives a transaction which it ended in favour of another; trying again is the cure. */
const transient: ReadonlySet<unknown> = new Set(['40001', '40P01']);
const mostTries = 5;

/**
 * Imports one document in one transaction: whole or not at all.
 *
 * @throws pg's DatabaseError or a connection error when the database fails; nothing is stored then.
 */
export async function importDocument(
  database: Database,
  { name, bytes }: DocumentToImport,
  tools: Tools,
  { dryRun }: { dryRun: boolean },
): Promise<ImportedDocument> {
  const parsed = parseDocument(bytes, name);
  if (parsed.briefs.length === 0 || parsed.diagnostics.some(({ severity }) => severity === 'ERROR')) {
    return { name, outcome: 'FAILED', briefIds: [], diagnostics: parsed.diagnostics };
  }
  const briefs = parsed.briefs.map((brief) => prepareBrief(brief, parsed.document.text, tools.linker));
  const stored = await storeWithRetries(database, parsed, briefs, tools, dryRun);
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
  briefs: readonly PreparedBrief[],
  tools: Tools,
  dryRun: boolean,
  tries = 1,
): Promise<StoredBrief[]> {
  let stored: StoredBrief[] = [];
  try {
    await database.kysely.transaction().execute(async (transaction) => {
      stored = await storeAll(transaction, parsed, briefs, tools);
      if (dryRun) throw new DryRun();
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (transient.has(code) && tries < mostTries) {
      return storeWithRetries(database, parsed, briefs, tools, dryRun, tries + 1);
    }
    if (!(error instanceof DryRun)) throw error;
  }
  return stored;
}

async function storeAll(
  transaction: Kysely<Tables>,
  { document }: ParsedDocument,
  briefs: readonly PreparedBrief[],
  { entities }: Tools,
): Promise<StoredBrief[]> {
  await lockIdentities(
    transaction,
    briefs.map(({ identity }) => identity),
  );
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
    const id = await storeBrief(transaction, known?.id ?? null, { brief, document, names, entities });
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
