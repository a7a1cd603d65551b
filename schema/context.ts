import type { Database } from '../db/database/database.ts';
import type { Importer } from '../db/import/report.ts';
import type { EntityNames } from '../db/query/binding.ts';
import type { LexemeFrequencies } from '../db/text/lexeme-frequencies.ts';

/** What an operation is executed with. */
export interface Context {
  database: Database;
  names: EntityNames;
  frequencies: LexemeFrequencies;
  /** Null where the service has no IMPORT_TOKEN and so refuses imports. */
  importDocuments: Importer | null;
  /** Whether the request carried the token. */
  mayImport: boolean;
}
