import { constants } from 'node:os';
import type { CommandProcess } from './command.ts';

/** Whether the process was asked to stop. Disposing of it removes the listeners. */
export interface Interruption extends Disposable {
  /** Aborted when the process is asked to stop. */
  signal: AbortSignal;
  /** 128 plus the number of the signal, as shells report it; null if there was none. */
  exitCode(): number | null;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Milliseconds within which two signals are one: npm forwards a signal that its child got from the terminal, too. */
const duplicateWindow = 500;

/**
 * Listens for SIGINT (Ctrl+C), SIGTERM, SIGHUP and for a standard output that was closed by its reader. A second
 * signal ends the process at once.
 */
export function listenForInterruption({ stdout }: Pick<CommandProcess, 'stdout'>, onSignal: () => void): Interruption {
  const controller = new AbortController();
  let exitCode: number | null = null;
  let stoppedAt = 0;
  const stop = (signal: (typeof signals)[number] | 'SIGPIPE'): void => {
    const code = 128 + constants.signals[signal];
    if (exitCode === null) {
      exitCode = code;
      stoppedAt = performance.now();
      controller.abort();
      if (signal !== 'SIGPIPE') onSignal();
    } else if (performance.now() - stoppedAt > duplicateWindow && signal !== 'SIGPIPE') {
      process.exit(code);
    }
  };
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    stop('SIGPIPE');
  };
  for (const signal of signals) process.on(signal, stop);
  stdout.on('error', onError);
  return {
    signal: controller.signal,
    exitCode: () => exitCode,
    [Symbol.dispose]() {
      for (const signal of signals) process.off(signal, stop);
      stdout.off('error', onError);
    },
  };
}
