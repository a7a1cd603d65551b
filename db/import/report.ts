import type { Diagnostic } from '../model.ts';

/** A document to import. */
export interface DocumentToImport {
  /** The name of the file; its ending tells Markdown from plain text. */
  name: string;
  bytes: Uint8Array;
}

export type ImportOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'FAILED';

/** What became of one document. */
export interface ImportedDocument {
  name: string;
  outcome: ImportOutcome;
  /** Keys of the briefs that it holds; empty when it failed, and in a dry run for briefs that would be new. */
  briefIds: readonly string[];
  diagnostics: readonly Diagnostic[];
}

/** Imports documents one after another, each whole or not at all. A dry run stores nothing. */
export type Importer = (
  documents: Iterable<DocumentToImport> | AsyncIterable<DocumentToImport>,
  options: { dryRun: boolean; onResult?: (result: ImportedDocument) => void },
) => Promise<ImportedDocument[]>;
