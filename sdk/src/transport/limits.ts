/** What may end an operation before it is done. */
export interface Limits {
  /** Milliseconds. */
  timeout: number;
  signal: AbortSignal | undefined;
  /** Aborted when a limit is reached. */
  controller: AbortController;
}

/** The longest delay of a timer in milliseconds, about 24 days. */
const maxTimeout = 2 ** 31 - 1;

/**
 * Runs an operation until it settles or a limit is reached, even if the operation ignores the controller's signal.
 *
 * @param errorOf returns the error for the caller's signal, or for the timeout if there is none
 * @throws the result of `errorOf`, as soon as a limit is reached
 */
export function withLimits<T>(
  { timeout, signal, controller }: Limits,
  run: () => Promise<T>,
  errorOf: (aborted?: AbortSignal) => Error,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (aborted?: AbortSignal): void => {
      release();
      controller.abort(errorOf(aborted));
      reject(controller.signal.reason);
    };
    const abort = (): void => stop(signal);
    signal?.addEventListener('abort', abort);
    const timer = setTimeout(() => stop(), Math.min(timeout, maxTimeout));
    const release = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    if (signal?.aborted) return abort();
    run().then(resolve, reject).then(release);
  });
}
