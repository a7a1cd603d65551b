import type { Database } from '../db/database.ts';
import type { EntityNames } from '../db/query/binding.ts';

/** A document to import, as a request brings it. */
export interface DocumentToImport {
  name: string;
  bytes: Uint8Array;
}

/** What became of one document. `briefIds` are keys of `brief`. */
export interface ImportedDocument {
  name: string;
  outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'FAILED';
  briefIds: readonly string[];
  diagnostics: readonly {
    code: string;
    severity: 'ERROR' | 'WARNING' | 'INFO';
    message: string;
    hint: string | null;
    line: number | null;
    column: number | null;
    excerpt: string | null;
  }[];
}

/** Imports documents one by one, each whole or not at all. A dry run stores nothing. */
export type Importer = (
  documents: readonly DocumentToImport[],
  options: { dryRun: boolean },
) => Promise<readonly ImportedDocument[]>;

/** What an operation is executed with. */
export interface Context {
  database: Database;
  names: EntityNames;
  /** Null where the service has no IMPORT_TOKEN and so refuses imports. */
  importDocuments: Importer | null;
  /** Whether the request carried the token. */
  mayImport: boolean;
}
