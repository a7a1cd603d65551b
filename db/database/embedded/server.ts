import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { DatabaseError, reasonOf } from '../errors.ts';
import { addressOf, type Endpoint } from './endpoint.ts';
import type { WorkerReport, WorkerRequest } from './messages.ts';
import { ask, startThread } from './thread.ts';
import { keepWatch } from './watch.ts';

/** What the embedded server needs to know. */
export interface ServerOptions {
  dataDir: string;
  endpoint: Endpoint;
  /** Milliseconds after which a statement is ended, with the thread that runs it. */
  statementTimeout: number;
  log: (message: string) => void;
  /** Told where the server listens each time it has started, and null when it has stopped. */
  onListening: (endpoint: Endpoint | null) => Promise<void>;
  /** Told why all connections end, just before they do. */
  onInterrupt: (reason: DatabaseError) => void;
}

/** A connection that has been silent for this many milliseconds no longer delays the end of a command. */
const longestSilence = 10_000;
/** Milliseconds that a running statement may delay the end of the server. */
const closingTime = 5_000;

interface Running {
  worker: Worker;
  endpoint: Endpoint;
}

/**
 * The embedded Postgres as a server: its thread, and the watch over it. When a statement takes too long, the thread
 * is ended and started again, because PGlite cannot cancel a statement. Nothing committed is lost.
 */
export class EmbeddedServer {
  readonly #options: ServerOptions;
  #running: Promise<Running>;
  /** The thread that serves; undefined while it starts, and when it could not be started again. */
  #worker: Worker | undefined;
  #watch: NodeJS.Timeout | undefined;
  #failed = false;
  #closing = false;

  /** @throws {DatabaseError} when the database cannot be opened */
  static async start(options: ServerOptions): Promise<EmbeddedServer> {
    const server = new EmbeddedServer(options);
    await server.#running;
    const interrupt = (worker: Worker, reason: string): void => server.#interrupt(worker, reason);
    server.#watch = keepWatch(() => server.#worker, options.statementTimeout, interrupt);
    return server;
  }

  private constructor(options: ServerOptions) {
    this.#options = options;
    this.#running = this.#start();
  }

  /** Where the server listens; waits while it is being started again. */
  async address(): Promise<Endpoint> {
    if (this.#failed) this.#startAgain(Promise.resolve());
    const { endpoint } = await this.#running;
    return addressOf(endpoint, this.#options.dataDir);
  }

  /** Waits until other processes have ended their connections, or have been silent for ten seconds. */
  async drain(): Promise<void> {
    for (let asked = 0; this.#worker !== undefined; asked++) {
      const { connections, idle } = await ask(this.#worker);
      if (connections === 0 || idle > longestSilence) return;
      if (asked === 10) this.#options.log(`Waiting for other programs that use ${this.#options.dataDir}`);
      await pause(50);
    }
  }

  /** Closes the database; a statement of another process that still runs has a few seconds to end. */
  async close(): Promise<void> {
    this.#closing = true;
    clearInterval(this.#watch);
    const running = await this.#running.catch(() => undefined);
    if (running === undefined) return;
    running.worker.postMessage('close' satisfies WorkerRequest);
    const limit = new AbortController();
    await Promise.race([once(running.worker, 'exit', limit), pause(closingTime, undefined, limit)]);
    limit.abort();
    await running.worker.terminate();
  }

  async #start(): Promise<Running> {
    const { dataDir, endpoint, onListening } = this.#options;
    const { worker, listening } = await startThread({ dataDir, endpoint });
    worker.on('message', (report: WorkerReport) => {
      if (report.kind === 'broken') this.#interrupt(worker, `The embedded database failed: ${report.reason}`);
    });
    worker.on('error', (error) => this.#interrupt(worker, `The embedded database failed: ${reasonOf(error)}`));
    worker.on('exit', () => this.#interrupt(worker, 'The embedded database ended unexpectedly'));
    this.#worker = worker;
    await onListening(listening);
    return { worker, endpoint: listening };
  }

  #interrupt(worker: Worker, reason: string): void {
    if (this.#closing || this.#worker !== worker) return;
    this.#worker = undefined;
    this.#options.log(`${reason}. It is started again.`);
    this.#options.onInterrupt(new DatabaseError(reason));
    this.#startAgain(this.#options.onListening(null).then(() => worker.terminate()));
  }

  #startAgain(ready: Promise<unknown>): void {
    this.#failed = false;
    this.#running = ready.then(() => this.#start());
    this.#running.catch((error) => {
      // The next connection tries once more.
      this.#failed = true;
      this.#options.log(reasonOf(error));
    });
  }
}
