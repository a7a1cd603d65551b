import type { Database } from '../../database/database.ts';
import { DatabaseError, reasonOf } from '../../database/errors.ts';
import { migrateToLatest } from '../../database/migrate.ts';
import { databaseSettings, openDatabase } from '../../database/open.ts';
import { createImporter } from '../../import/importer.ts';
import type { DocumentToImport, ImportedDocument, Importer } from '../../import/report.ts';
import { nodeId } from '../../query/node-id.ts';
import { type Destination, DestinationError, type FileResult, problem, refused } from './destination.ts';
import type { FileRead } from './read-files.ts';

/** How to import into the database that the environment names. */
export interface LocalOptions {
  env: NodeJS.ProcessEnv;
  dryRun: boolean;
  /** Receives messages for people. */
  log: (message: string) => void;
  /** Receives errors that should not occur, besides the result that reports them. */
  onUnexpectedError: (error: unknown) => void;
}

/** Error codes of lost connections: those of the system, and of a Postgres that stops or starts. */
const lostConnectionCode = /^(ECONN\w+|EPIPE|ENOENT|ETIMEDOUT|57P0\d|08\w{3})$/;

/** Messages of pg without a code: the server closed a connection, or none was available in time. */
const lostConnectionMessage = /^(Connection terminated|timeout exceeded|Client (has encountered|was closed))/;

/** Imports into the database that the environment names; migrates it first. */
export function localDestination(options: LocalOptions): Destination {
  const connection = new Connection(options);
  return {
    async *importFiles(files) {
      for await (const read of files) yield await importFile(connection, read, options);
    },
    [Symbol.asyncDispose]: () => connection.close(),
  };
}

async function importFile(connection: Connection, read: FileRead, options: LocalOptions): Promise<FileResult> {
  const { file } = read;
  if ('problem' in read) return refused(file, read.problem);
  try {
    const { outcome, briefIds, diagnostics } = await connection.import({ name: file.name, bytes: read.bytes });
    return { file, outcome, briefs: briefIds.map((id) => nodeId('brief', id)), diagnostics };
  } catch (error) {
    if (error instanceof DestinationError) throw error;
    options.onUnexpectedError(error);
    const hint = 'Nothing of this file was stored. Import it again; if that fails too, report what the message says.';
    return refused(file, problem('NOT_STORED', `The database did not take it: ${reasonOf(error)}`, hint));
  }
}

/** A database and its importer: opened for the first document, and again after the connection was lost. */
class Connection {
  readonly #options: LocalOptions;
  #database: Database | undefined;
  #importer: Importer | undefined;

  constructor(options: LocalOptions) {
    this.#options = options;
  }

  /** Imports one document; tries once more if the connection was lost, as when its owner has stopped. */
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
    if (result === undefined) throw new Error(`The importer returned no result for ${document.name}`);
    return result;
  }

  async #open(): Promise<Importer> {
    const { env, log } = this.#options;
    try {
      this.#database = await openDatabase({ ...databaseSettings(env), role: 'command', log });
      await migrateToLatest(this.#database);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      const hint = 'Check DATABASE_URL or DATA_DIR, and that the database runs; then import again.';
      throw new DestinationError(problem('DATABASE_UNAVAILABLE', error.message, hint), { cause: error });
    }
    return createImporter(this.#database);
  }
}

function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof DestinationError) return false;
  if (error instanceof DatabaseError || lostConnectionMessage.test(error.message)) return true;
  return 'code' in error && lostConnectionCode.test(String(error.code));
}
