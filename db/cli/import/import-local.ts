import type { Database } from '../../database/database.ts';
import { DatabaseError, reasonOf } from '../../database/errors.ts';
import { MigrationError, migrateToLatest } from '../../database/migrate.ts';
import { databaseSettings, openDatabase } from '../../database/open.ts';
import { createImporter } from '../../import/importer.ts';
import type { DocumentToImport, ImportedDocument, Importer } from '../../import/report.ts';
import { nodeId } from '../../query/node-id.ts';
import { type Destination, DestinationError, type FileResult, refused } from './destination.ts';
import { problem } from './file-problems.ts';
import type { FileRead } from './read-files.ts';

/** How to import into the database that the environment names. */
export interface LocalOptions {
  environment: NodeJS.ProcessEnv;
  dryRun: boolean;
  /** Told what a person should know. */
  log: (message: string) => void;
  /** Told of what should not happen, beside the result that says so. */
  onFault: (error: unknown) => void;
}

/** Codes that a connection ends with: of the system, and of a Postgres that stops or starts. */
const lost = /^(ECONN\w+|EPIPE|ENOENT|ETIMEDOUT|57P0\d|08\w{3})$/;

/** What pg says, without a code, when the server closed a connection, or none can be had in time. */
const lostWords = /^(Connection terminated|timeout exceeded|Client (has encountered|was closed))/;

/** Imports into the database that the environment names, bringing that to the newest structure first. */
export function localDestination(options: LocalOptions): Destination {
  const connection = new Connection(options);
  return {
    async *importFiles(files) {
      for await (const read of files) yield await importFile(connection, read, options);
    },
    [Symbol.asyncDispose]: () => connection.close(),
  };
}

async function importFile(connection: Connection, read: FileRead, { onFault }: LocalOptions): Promise<FileResult> {
  const { file } = read;
  if ('problem' in read) return refused(file, read.problem);
  try {
    const { outcome, briefIds, diagnostics } = await connection.import({ name: file.name, bytes: read.bytes });
    return { file, outcome, briefs: briefIds.map((id) => nodeId('brief', id)), diagnostics };
  } catch (error) {
    if (error instanceof DestinationError) throw error;
    onFault(error);
    const hint = 'Nothing of this file was stored. Import it again; if that fails too, report what the message says.';
    return refused(file, problem('NOT_STORED', `The database did not take it: ${reasonOf(error)}`, hint));
  }
}

/** A database and its importer, opened when first needed, and again when the connection was lost. */
class Connection {
  readonly #options: LocalOptions;
  #database: Database | undefined;
  #importer: Importer | undefined;

  constructor(options: LocalOptions) {
    this.#options = options;
  }

  /** Imports one document; once more on a new connection where that was lost, as when the owner has stopped. */
  async import(document: DocumentToImport): Promise<ImportedDocument> {
    try {
      return await this.#importOnce(document);
    } catch (error) {
      if (!isLostConnection(error)) throw error;
      this.#options.log(`Lost the database (${reasonOf(error)}); opening it again.`);
      await this.close();
      return await this.#importOnce(document);
    }
  }

  async close(): Promise<void> {
    const database = this.#database;
    this.#database = undefined;
    this.#importer = undefined;
    await database?.close();
  }

  async #importOnce(document: DocumentToImport): Promise<ImportedDocument> {
    this.#importer ??= await this.#open();
    const [result] = await this.#importer([document], { dryRun: this.#options.dryRun });
    if (result === undefined) throw new Error(`The importer gave no result for ${document.name}`);
    return result;
  }

  async #open(): Promise<Importer> {
    const { environment, log } = this.#options;
    try {
      this.#database = await openDatabase({ ...databaseSettings(environment), role: 'command', log });
      await migrateToLatest(this.#database);
    } catch (error) {
      if (error instanceof DatabaseError || error instanceof MigrationError) throw unavailable(error);
      throw error;
    }
    return createImporter(this.#database);
  }
}

function unavailable(error: Error): DestinationError {
  const hint = 'Check DATABASE_URL or DATA_DIR, and that the database runs; then import again.';
  return new DestinationError(problem('DATABASE_UNAVAILABLE', error.message, hint), { cause: error });
}

function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof DestinationError) return false;
  if (error instanceof DatabaseError || lostWords.test(error.message)) return true;
  return 'code' in error && lost.test(String(error.code));
}
