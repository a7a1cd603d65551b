import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { DatabaseError, reasonOf } from '../errors.ts';
import { addressOf, type Endpoint } from './data-directory.ts';
import { activityOf, startWorker, type WorkerReport, type WorkerRequest } from './thread.ts';

/** What the embedded server needs. */
export interface ServerOptions {
  dataDir: string;
  endpoint: Endpoint;
  /** Milliseconds after which a statement is ended, together with the thread that runs it. */
  statementTimeout: number;
  log: (message: string) => void;
  /** Receives the endpoint each time the server has started, and null when it has stopped. */
  onListening: (endpoint: Endpoint | null) => Promise<void>;
  /** Receives the reason why all connections are about to end. */
  onInterrupt: (reason: DatabaseError) => void;
}

/** Milliseconds of silence after which a connection no longer delays the end of a command. */
const maxIdle = 10_000;
/** Milliseconds that a running statement may delay the end of the server. */
const closeTimeout = 5_000;
/** Milliseconds between two checks of the thread, at most. */
const maxCheckInterval = 1_000;

interface Running {
  worker: Worker;
  endpoint: Endpoint;
}

/**
 * The embedded Postgres as a server: its worker thread, supervised. PGlite cannot cancel a statement, so when one takes
 * too long the thread is ended and started again. Nothing that was committed is lost.
 */
export class EmbeddedServer {
  readonly #options: ServerOptions;
  #running: Promise<Running>;
  /** The thread that serves; undefined while it starts, and when it could not be restarted. */
  #worker: Worker | undefined;
  #supervision: NodeJS.Timeout | undefined;
  #hasFailed = false;
  #isClosing = false;

  /** @throws {DatabaseError} when the database cannot be opened */
  static async start(options: ServerOptions): Promise<EmbeddedServer> {
    const server = new EmbeddedServer(options);
    await server.#running;
    server.#supervise();
    return server;
  }

  private constructor(options: ServerOptions) {
    this.#options = options;
    this.#running = this.#start();
  }

  /** Where the server listens; waits while it restarts. */
  async address(): Promise<Endpoint> {
    if (this.#hasFailed) this.#restart(Promise.resolve());
    const { endpoint } = await this.#running;
    return addressOf(endpoint, this.#options.dataDir);
  }

  /** Waits until other processes have ended their connections, or have been silent for ten seconds. */
  async drain(): Promise<void> {
    for (let checks = 0; this.#worker !== undefined; checks++) {
      const { connections, idle } = await activityOf(this.#worker);
      if (connections === 0 || idle > maxIdle) return;
      if (checks === 10) this.#options.log(`Waiting for other programs that use ${this.#options.dataDir}`);
      await delay(50);
    }
  }

  /** Closes the database; a running statement of another process gets a few seconds to end. */
  async close(): Promise<void> {
    this.#isClosing = true;
    clearInterval(this.#supervision);
    const running = await this.#running.catch(() => undefined);
    if (running === undefined) return;
    running.worker.postMessage('close' satisfies WorkerRequest);
    const settled = new AbortController();
    await Promise.race([once(running.worker, 'exit', settled), delay(closeTimeout, undefined, settled)]);
    settled.abort();
    await running.worker.terminate();
  }

  async #start(): Promise<Running> {
    const { dataDir, onListening } = this.#options;
    const { worker, endpoint } = await startWorker({ dataDir, endpoint: this.#options.endpoint });
    worker.on('message', (report: WorkerReport) => {
      if (report.kind === 'broken') this.#interrupt(worker, `The embedded database failed: ${report.reason}`);
    });
    worker.on('error', (error) => this.#interrupt(worker, `The embedded database failed: ${reasonOf(error)}`));
    worker.on('exit', () => this.#interrupt(worker, 'The embedded database ended unexpectedly'));
    this.#worker = worker;
    await onListening(endpoint);
    return { worker, endpoint };
  }

  /**
   * Checks the thread regularly: interrupts it when a statement exceeds the timeout, or when others wait that long
   * for a transaction whose client is silent. The timer does not keep the process alive.
   */
  #supervise(): void {
    const { statementTimeout } = this.#options;
    const seconds = statementTimeout / 1_000;
    const interval = Math.min(maxCheckInterval, statementTimeout / 4);
    // Counts checks, not time: a machine that was suspended for an hour has not run a statement for an hour.
    let unanswered = 0;
    const check = async (): Promise<void> => {
      const worker = this.#worker;
      if (worker === undefined) return;
      unanswered += 1;
      if (unanswered * interval > statementTimeout) {
        unanswered = 0;
        return this.#interrupt(worker, `A statement was ended because it ran longer than ${seconds} s`);
      }
      // While a statement runs, the previous question is still pending.
      if (unanswered > 1) return;
      const { isBlocking, idle } = await activityOf(worker);
      unanswered = 0;
      if (isBlocking && idle > statementTimeout) {
        this.#interrupt(worker, `A transaction was ended because others waited for it for more than ${seconds} s`);
      }
    };
    this.#supervision = setInterval(() => void check(), interval).unref();
  }

  #interrupt(worker: Worker, reason: string): void {
    if (this.#isClosing || this.#worker !== worker) return;
    this.#worker = undefined;
    this.#options.log(`${reason}. Restarting it.`);
    this.#options.onInterrupt(new DatabaseError(reason));
    this.#restart(this.#options.onListening(null).then(() => worker.terminate()));
  }

  #restart(ready: Promise<unknown>): void {
    this.#hasFailed = false;
    this.#running = ready.then(() => this.#start());
    this.#running.catch((error) => {
      // The next connection tries once more.
      this.#hasFailed = true;
      this.#options.log(reasonOf(error));
    });
  }
}
