import { PGlite, type PGliteOptions } from '@electric-sql/pglite';

type RawStreamOptions = Parameters<PGlite['execProtocolRawStream']>[1];

/** First bytes of the messages that Postgres answers with ReadyForQuery: simple query, sync. */
const batchEnds = new Set(['Q', 'S'].map((letter) => letter.charCodeAt(0)));
const terminate = 'X'.charCodeAt(0);
const startup = 0;
const syncMessage = Uint8Array.of('S'.charCodeAt(0), 0, 0, 0, 4);

/**
 * PGlite as the socket server needs it, so that connections cannot disturb each other.
 *
 * The server passes each *message* to PGlite as it arrives, and reserves PGlite for one connection only during a
 * transaction. A statement with parameters is several messages (parse, bind, execute, sync), and large parameters
 * arrive in pieces: the parse of another connection can come in between and replace the unnamed statement, and both
 * get wrong answers. So the messages up to a sync count as a transaction, too.
 */
export class SharedPGlite extends PGlite {
  /** When a client last sent something, in milliseconds since the epoch. */
  activeAt = Date.now();
  readonly #onFault: (error: unknown) => void;
  #inBatch = false;

  /** @param onFault called when PGlite itself fails, not a statement; it must be restarted then */
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
      // After an exception, the queue of the server would wait forever.
      this.#onFault(error);
    }
    const kind = message[0];
    if (kind !== undefined && kind !== terminate && kind !== startup) this.#inBatch = !batchEnds.has(kind);
  }

  /** The server calls this to roll back after a client has gone; an unfinished batch would swallow the statement. */
  override async exec(...parameters: Parameters<PGlite['exec']>): ReturnType<PGlite['exec']> {
    if (this.#inBatch) await this.execProtocolRawStream(syncMessage, { onRawData: () => undefined });
    return super.exec(...parameters);
  }
}
