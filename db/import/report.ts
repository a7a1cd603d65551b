import type { Diagnostic } from '../model.ts';

/** A document to import. */
export interface DocumentToImport {
  /** The name of the file; its ending tells Markdown from plain text. */
  name: string;
  bytes: Uint8Array;
}

/** What an import did with a document. */
export type ImportOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'FAILED';

/** The outcome of one document. */
export interface ImportedDocument {
  name: string;
  outcome: ImportOutcome;
  /** Keys of its briefs; empty when it failed, and without briefs that a dry run would create. */
  briefIds: readonly string[];
  diagnostics: readonly Diagnostic[];
}

/** Imports documents one after another, each whole or not at all. A dry run stores nothing. */
export type Importer = (
  documents: Iterable<DocumentToImport> | AsyncIterable<DocumentToImport>,
  options: { dryRun: boolean },
) => Promise<ImportedDocument[]>;
