/** `npm start`. Reads arguments and settings before it loads the service, which takes a second. */
import { DatabaseError } from '../db/database/errors.ts';
import { type Configuration, ConfigurationError, readConfiguration, variablesTable } from './configuration.ts';
import { createLogger } from './logger.ts';
import { ListenError } from './server/listen.ts';

const help = `Usage: npm start

Serves GraphQL and its playground. Settings come from the environment:

${variablesTable()}
`;

/** Errors whose message tells in one line what to do; any other is printed with its stack. */
const expectedErrors = [ConfigurationError, ListenError, DatabaseError];

/** Milliseconds from a signal to the end of the process, whatever hangs. */
const maxStopTime = 9000;

/**
 * Signals closer together than this (ms) are one request to stop: npm forwards to its child the signal that the
 * terminal has already sent to the whole process group.
 */
const signalEcho = 500;

process.exitCode = await main(process.argv.slice(2));

/** @returns the exit code: 0 after help or a clean stop, 1 if the service cannot start, 2 for wrong usage */
async function main([argument]: readonly string[]): Promise<number> {
  if (argument === '--help' || argument === '-h') {
    process.stdout.write(help);
    return 0;
  }
  if (argument !== undefined) {
    process.stderr.write(
      `Unknown argument "${argument}": settings come from the environment, see npm start -- --help\n`,
    );
    return 2;
  }
  try {
    await serve(readConfiguration(process.env));
    return 0;
  } catch (error) {
    process.stderr.write(`${failureMessage(error)}\n`);
    return 1;
  }
}

/** Runs the service until the process is told to stop. */
async function serve(configuration: Configuration): Promise<void> {
  const stopSignal = receiveStopSignal();
  const { startService } = await import('./service.ts');
  const log = createLogger(configuration);
  const service = await startService(configuration, log);
  process.stdout.write(banner(service));
  log.info({ signal: await stopSignal }, 'stopping');
  const deadline = setTimeout(() => {
    log.error('not stopped in time');
    process.exit(1);
  }, maxStopTime);
  await service.close();
  clearTimeout(deadline);
  log.info('stopped');
}

/** Resolves at the first SIGTERM or SIGINT (Ctrl+C). A second one ends the process at once. */
function receiveStopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let receivedAt: number | undefined;
    const onSignal = (signal: NodeJS.Signals) => {
      if (receivedAt === undefined) {
        receivedAt = performance.now();
        resolve(signal);
      } else if (performance.now() - receivedAt > signalEcho) {
        process.exit(signal === 'SIGINT' ? 130 : 143);
      }
    };
    process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  });
}

function failureMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected = expectedErrors.some((kind) => error instanceof kind);
  return isExpected ? `The service cannot start. ${error.message}` : (error.stack ?? error.message);
}

/** Tells whoever starts the service where it is and how to query it. */
function banner({ url, description }: { url: string; description: string }): string {
  const query = '{ source(name: "Foreign Affairs") { claims(mentioning: "Putin") { nodes { text { zh en } } } } }';
  return `
Briefgraph answers at ${url}

  Open it in a browser for the playground, or ask what Foreign Affairs says about Putin:

  curl -s ${url} -H 'content-type: application/json' -d '${JSON.stringify({ query })}'

  Data: ${description}. Stop with Ctrl+C.
`;
}
