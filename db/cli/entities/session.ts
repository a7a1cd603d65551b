import type { Database } from '../../database/database.ts';

/** What subcommands work with. */
export interface Session {
  /** Opens the database when first asked: migrated, and with the names that ship with the project. */
  database(): Promise<Database>;
  /** Something for people beside the outcome. */
  note(message: string): void;
  /** Aborted when the process is asked to stop. */
  signal: AbortSignal;
}
