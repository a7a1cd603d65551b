import { Worker } from 'node:worker_threads';
import { DatabaseError, reasonOf } from '../errors.ts';
import type { Endpoint } from './endpoint.ts';
import type { Activity, WorkerOrders, WorkerReport, WorkerRequest } from './messages.ts';

/**
 * Starts the thread of the embedded database and waits until it listens.
 *
 * @throws {DatabaseError} when the database cannot be opened
 */
export async function startThread(orders: WorkerOrders): Promise<{ worker: Worker; listening: Endpoint }> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: orders });
  return { worker, listening: await untilListening(worker) };
}

/** Asks the thread how things stand; it answers once no statement runs. A thread that has ended has no connections. */
export function ask(worker: Worker): Promise<Activity> {
  return new Promise((resolve) => {
    const answer = (activity: Activity): void => {
      worker.off('message', onMessage).off('exit', onExit);
      resolve(activity);
    };
    const onMessage = (report: WorkerReport): void => {
      if (report.kind === 'activity') answer(report.activity);
    };
    const onExit = (): void => answer({ connections: 0, idle: 0, obstructed: false });
    worker.on('message', onMessage).on('exit', onExit);
    worker.postMessage('report' satisfies WorkerRequest);
  });
}

function untilListening(worker: Worker): Promise<Endpoint> {
  return new Promise((resolve, reject) => {
    worker.on('message', (report: WorkerReport) => {
      if (report.kind === 'listening') resolve(report.endpoint);
      if (report.kind === 'refused') reject(new DatabaseError(report.reason));
    });
    worker.on('error', (error) => reject(new DatabaseError(reasonOf(error), { cause: error })));
    worker.on('exit', () => reject(new DatabaseError('The embedded database ended while it started')));
  });
}
