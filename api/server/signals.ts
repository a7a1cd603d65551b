/**
 * Two signals within this time (ms) are one wish: npm passes on to its child what the child's process group, and so
 * the child, got as well.
 */
const echo = 500;

/**
 * Resolves when the process is asked to stop (SIGTERM, or SIGINT as by Ctrl+C). Who asks again does not want to wait:
 * then the process exits at once.
 */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked: number | undefined;
    const onSignal = (signal: NodeJS.Signals) => {
      if (asked === undefined) {
        asked = performance.now();
        resolve(signal);
      } else if (performance.now() - asked > echo) {
        process.exit(signal === 'SIGINT' ? 130 : 143);
      }
    };
    process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  });
}
