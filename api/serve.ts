import type { Logger } from 'pino';
import { DatabaseError } from '../db/database/errors.ts';
import { MigrationError } from '../db/database/migrate.ts';
import { execute, executeAsText } from '../schema/execute.ts';
import { schema } from '../schema/schema.ts';
import { banner } from './banner.ts';
import type { Configuration } from './configuration.ts';
import { openGraph } from './context.ts';
import { createLogger } from './logger.ts';
import { ListenError } from './server/listen.ts';
import { untilStopped } from './server/signals.ts';
import { type Service, startService } from './service.ts';

/** Errors that say in one line what a person can do; of any other, the stack is wanted. */
const expected = [ListenError, DatabaseError, MigrationError];

/** Milliseconds to the end after a signal, whatever hangs. */
const lastMoment = 9000;

/**
 * Serves until the process is told to stop.
 *
 * @returns the exit code of the process
 */
export async function serve(configuration: Configuration): Promise<number> {
  const stopped = untilStopped();
  const log = createLogger(configuration);
  try {
    const service = await startService({ configuration, log, schema, execute, executeAsText, openGraph });
    process.stdout.write(banner(service));
    const signal = await stopped;
    log.info({ signal }, 'stopping');
    await stop(service, log);
    return 0;
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    return 1;
  }
}

async function stop(service: Service, log: Logger): Promise<void> {
  const deadline = setTimeout(() => {
    log.error('something did not end in time');
    process.exit(1);
  }, lastMoment);
  await service.close();
  clearTimeout(deadline);
  log.info('stopped');
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected = expected.some((known) => error instanceof known);
  return isExpected ? `The service cannot start. ${error.message}` : (error.stack ?? error.message);
}
