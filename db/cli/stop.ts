import { constants } from 'node:os';

/** A wish to stop that came from outside. */
export interface Stop {
  /** Aborted when the process is asked to stop. */
  signal: AbortSignal;
  /** 128 and the number of the signal, as shells have it; null while nobody asked. */
  exitCode(): number | null;
}

/** Two signals within this time (ms) are one wish: npm passes on what the process group, and so its child, got too. */
const echo = 500;

/**
 * Listens for SIGINT (Ctrl+C), SIGTERM, SIGHUP, and for a standard output that nobody reads any more. Who asks again
 * does not want to wait: then the process exits at once.
 */
export function listenForStop(onStop: () => void): Stop {
  const controller = new AbortController();
  let code: number | null = null;
  let asked = 0;
  const stop = (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGPIPE') => {
    const next = 128 + constants.signals[signal];
    if (code === null) {
      code = next;
      asked = performance.now();
      controller.abort();
      if (signal !== 'SIGPIPE') onStop();
    } else if (performance.now() - asked > echo && signal !== 'SIGPIPE') {
      process.exit(next);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    stop('SIGPIPE');
  });
  return { signal: controller.signal, exitCode: () => code };
}
