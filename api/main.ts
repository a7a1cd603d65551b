/** `npm start`: the service, from the environment's settings until it is told to stop. */
import type { Logger } from 'pino';
import { DatabaseError } from '../db/database-error.ts';
import { MigrationError } from '../db/migrate/migrate.ts';
import { execute, executeAsText } from '../schema/execute.ts';
import { schema } from '../schema/schema.ts';
import { banner } from './banner.ts';
import { ConfigurationError, readConfiguration, variablesTable } from './configuration.ts';
import { ListenError } from './http/listen.ts';
import { createLogger } from './logger.ts';
import { openGraph } from './open-graph.ts';
import { type Service, startService } from './service.ts';
import { untilStopped } from './signals.ts';

const help = `Usage: npm start

Serves GraphQL and its playground. Settings come from the environment:

${variablesTable()}
`;

/** Errors that say in one line what a person can do; of any other, the stack is wanted. */
const expected = [ConfigurationError, ListenError, DatabaseError, MigrationError];

/** Milliseconds to the end after a signal, whatever hangs. */
const lastMoment = 9000;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  if (args[0] === '--help' || args[0] === '-h') {
    process.stdout.write(help);
    return 0;
  }
  if (args.length > 0) {
    process.stderr.write(
      `"${args[0]}" is not understood: settings come from the environment, see npm start -- --help\n`,
    );
    return 2;
  }
  try {
    await serve();
    return 0;
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    return 1;
  }
}

async function serve(): Promise<void> {
  const stopped = untilStopped();
  const configuration = readConfiguration(process.env);
  const log = createLogger(configuration);
  const service = await startService({ configuration, log, schema, execute, executeAsText, openGraph });
  process.stdout.write(banner(service));
  const signal = await stopped;
  log.info({ signal }, 'stopping');
  await stop(service, log);
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
