import { PGlite, type PGliteOptions } from '@electric-sql/pglite';

type RawStreamOptions = Parameters<PGlite['execProtocolRawStream']>[1];

/** First bytes of the messages after which Postgres answers ReadyForQuery: simple query, sync. */
const endsBatch = new Set(['Q', 'S'].map((letter) => letter.charCodeAt(0)));
const terminate = 'X'.charCodeAt(0);
const startup = 0;
const syncMessage = Uint8Array.of('S'.charCodeAt(0), 0, 0, 0, 4);

/**
 * PGlite as the socket server needs it to be, so that connections cannot disturb each other.
 *
 * The server gives each *message* to PGlite as it arrives and keeps the turn for one connection only while PGlite is
 * in a transaction. A statement with parameters is several messages (parse, bind, execute, sync), and one with large
 * parameters arrives in pieces: another connection's parse can come between them, replace the unnamed statement, and
 * both get wrong answers. So here the messages up to a sync count as a transaction too.
 */
export class SharedPGlite extends PGlite {
  /** When a client last sent something, in milliseconds since the epoch. */
  activeAt = Date.now();
  readonly #onFault: (error: unknown) => void;
  #inBatch = false;

  /** @param onFault told when PGlite itself fails (not a statement), after which it should be started again */
  constructor(options: PGliteOptions, onFault: (error: unknown) => void) {
    super(options);
    this.#onFault = onFault;
  }

  override isInTransaction(): boolean {
    return this.#inBatch || super.isInTransaction();
  }

  override async execProtocolRawStream(message: Uint8Array, options: RawStreamOptions): Promise<void> {
    this.activeAt = Date.now();
    try {
      await super.execProtocolRawStream(message, options);
    } catch (error) {
      // The server's queue would wait for ever after an exception.
      this.#onFault(error);
    }
    const kind = message[0];
    if (kind !== undefined && kind !== terminate && kind !== startup) this.#inBatch = !endsBatch.has(kind);
  }

  /** The server calls this to roll back what a client left behind; an unfinished batch would swallow the statement. */
  override async exec(...parameters: Parameters<PGlite['exec']>): ReturnType<PGlite['exec']> {
    if (this.#inBatch) await this.execProtocolRawStream(syncMessage, { onRawData: () => undefined });
    return super.exec(...parameters);
  }
}
