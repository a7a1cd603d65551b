import { Worker } from 'node:worker_threads';
import { DatabaseError, reasonOf } from '../errors.ts';
import type { Endpoint } from './data-directory.ts';

/** What the worker thread is started with. */
export interface WorkerOptions {
  dataDir: string;
  endpoint: Endpoint;
}

/** A message to the worker thread. */
export type WorkerRequest = 'report' | 'close';

/** A message from the worker thread. */
export type WorkerReport =
  | { kind: 'listening'; endpoint: Endpoint }
  | { kind: 'activity'; activity: Activity }
  /** The database cannot be opened. */
  | { kind: 'refused'; reason: string }
  /** PGlite failed while it was running and must be restarted. */
  | { kind: 'broken'; reason: string };

/** The state of the server between two statements; the thread cannot answer while a statement runs. */
export interface Activity {
  connections: number;
  /** Milliseconds since a client last sent something. */
  idle: number;
  /** Whether a client holds a transaction open that others wait for. */
  isBlocking: boolean;
}

/**
 * Starts the worker thread of the embedded database and waits until it listens.
 *
 * @throws {DatabaseError} when the database cannot be opened
 */
export async function startWorker(options: WorkerOptions): Promise<{ worker: Worker; endpoint: Endpoint }> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: options });
  const endpoint = await new Promise<Endpoint>((resolve, reject) => {
    worker.on('message', (report: WorkerReport) => {
      if (report.kind === 'listening') resolve(report.endpoint);
      if (report.kind === 'refused') reject(new DatabaseError(report.reason));
    });
    worker.on('error', (error) => reject(new DatabaseError(reasonOf(error), { cause: error })));
    worker.on('exit', () => reject(new DatabaseError('The embedded database ended while it started')));
  });
  return { worker, endpoint };
}

/** Asks the thread for its state; it answers once no statement runs. A thread that has ended has no connections. */
export function activityOf(worker: Worker): Promise<Activity> {
  return new Promise((resolve) => {
    const answer = (activity: Activity): void => {
      worker.off('message', onMessage).off('exit', onExit);
      resolve(activity);
    };
    const onMessage = (report: WorkerReport): void => {
      if (report.kind === 'activity') answer(report.activity);
    };
    const onExit = (): void => answer({ connections: 0, idle: 0, isBlocking: false });
    worker.on('message', onMessage).on('exit', onExit);
    worker.postMessage('report' satisfies WorkerRequest);
  });
}
