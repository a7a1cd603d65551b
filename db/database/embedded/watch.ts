import type { Worker } from 'node:worker_threads';
import { ask } from './thread.ts';

/**
 * Looks after the thread of the embedded database: interrupts it when a statement takes longer than it may, or when
 * others wait that long for a transaction whose client is silent.
 *
 * @param current the thread that serves now, undefined while there is none
 * @param statementTimeout milliseconds
 * @returns the timer; it keeps no process alive
 */
export function keepWatch(
  current: () => Worker | undefined,
  statementTimeout: number,
  interrupt: (worker: Worker, reason: string) => void,
): NodeJS.Timeout {
  const seconds = statementTimeout / 1_000;
  const interval = Math.min(1_000, statementTimeout / 4);
  // Looks, not time: a machine that slept for an hour has run no statement for an hour.
  let unanswered = 0;
  const look = async (): Promise<void> => {
    const worker = current();
    if (worker === undefined) return;
    unanswered += 1;
    if (unanswered * interval > statementTimeout) {
      unanswered = 0;
      return interrupt(worker, `A statement was ended because it ran longer than ${seconds} s`);
    }
    // While a statement runs, the question already asked still stands.
    if (unanswered > 1) return;
    const { obstructed, idle } = await ask(worker);
    unanswered = 0;
    if (obstructed && idle > statementTimeout) {
      interrupt(worker, `A transaction was ended because others waited for it for more than ${seconds} s`);
    }
  };
  return setInterval(() => void look(), interval).unref();
}
