/** Why something was given up. */
export interface GivenUp {
  code: 'TIMEOUT' | 'ABORTED';
  /** The reason of the caller's signal. */
  cause?: unknown;
}

/** What may end something before it is done. */
export interface Limits {
  /** Milliseconds. */
  timeout: number;
  signal: AbortSignal | undefined;
}

/** Timers take no more; about 24 days. */
const longestTimeout = 2 ** 31 - 1;

/**
 * Runs something that listens to a signal, but waits for it no longer than the limits say, even if it does not listen.
 *
 * @throws what `giveUp` makes, as soon as a limit is reached
 */
export function withLimits<T>(
  { timeout, signal }: Limits,
  run: (signal: AbortSignal) => Promise<T>,
  giveUp: (why: GivenUp) => Error,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const stop = (why: GivenUp): void => {
      const error = giveUp(why);
      reject(error);
      controller.abort(error);
    };
    const abort = (): void => stop({ code: 'ABORTED', cause: signal?.reason });
    if (signal?.aborted) {
      abort();
      return;
    }
    const timer = setTimeout(() => stop({ code: 'TIMEOUT' }), Math.min(timeout, longestTimeout));
    signal?.addEventListener('abort', abort, { once: true });
    const release = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    controller.signal.addEventListener('abort', release, { once: true });
    run(controller.signal).then(resolve, reject).finally(release);
  });
}
