/** What may end something before it is done. */
export interface Limits {
  /** Milliseconds. */
  timeout: number;
  signal: AbortSignal | undefined;
  /** What ends it then, for it to listen to. */
  controller: AbortController;
}

/** Timers take no more; about 24 days. */
const longestTimeout = 2 ** 31 - 1;

/**
 * Runs something that listens to a controller's signal, but waits for it no longer than the limits say, even if it
 * does not listen.
 *
 * @param giveUp makes the error: of the caller's signal that was aborted, `undefined` when the time is over
 * @throws what `giveUp` makes, as soon as a limit is reached
 */
export function withLimits<T>(
  { timeout, signal, controller }: Limits,
  run: () => Promise<T>,
  giveUp: (aborted?: AbortSignal) => Error,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (aborted?: AbortSignal): void => {
      release();
      controller.abort(giveUp(aborted));
      reject(controller.signal.reason);
    };
    const abort = (): void => stop(signal);
    signal?.addEventListener('abort', abort);
    const timer = setTimeout(() => stop(), Math.min(timeout, longestTimeout));
    const release = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    if (signal?.aborted) return abort();
    run().then(resolve, reject).then(release);
  });
}
