import { reasonOf } from '../../database/errors.ts';
import { listenForStop } from '../stop.ts';
import type { ImportRequest } from './arguments.ts';
import { type Destination, DestinationError, type FileResult, refused } from './destination.ts';
import { findFiles } from './find-files.ts';
import { readFiles } from './read-files.ts';
import { exitCode } from './report.ts';
import { createReporter, type Reporter } from './reporter.ts';

/** Imports what was asked for and reports it on the process's streams. Returns the exit code. */
export async function runImport(request: ImportRequest): Promise<number> {
  const found = await findFiles(request.paths, request.from);
  const reporter = createReporter({ ...request, found, out: process.stdout, err: process.stderr });
  const stop = listenForStop(() => reporter.note('Stopping after the file at work; once more stops at once.'));
  if (found.files.length === 0) reporter.note('There is nothing to import in what was given.');
  await using destination = await openDestination(request, reporter);
  const results: FileResult[] = [];
  try {
    for await (const result of destination.importFiles(readFiles(found.files, stop.signal))) {
      results.push(result);
      reporter.result(result);
    }
  } catch (error) {
    if (!(error instanceof DestinationError)) throw error;
    const rest = found.files.slice(results.length);
    reporter.givenUp(error, rest.length);
    results.push(...rest.map((file) => refused(file, file.problem ?? error.diagnostic)));
  }
  reporter.end(results);
  return stop.exitCode() ?? exitCode(results, request);
}

/** Loads only what is needed: a remote import starts without a database, and help without either. */
async function openDestination(request: ImportRequest, reporter: Reporter): Promise<Destination> {
  const { remote, dryRun, verbose } = request;
  if (remote !== null) {
    const { remoteDestination } = await import('./remote/import-remote.ts');
    return remoteDestination({ remote, dryRun });
  }
  const { localDestination } = await import('./import-local.ts');
  return localDestination({
    environment: process.env,
    dryRun,
    log: (message) => reporter.note(message),
    onFault: (error) => {
      if (verbose) reporter.note(error instanceof Error ? (error.stack ?? error.message) : reasonOf(error));
    },
  });
}
