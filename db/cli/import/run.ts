import { reasonOf } from '../../database/errors.ts';
import type { CommandProcess } from '../command.ts';
import { createProgress } from '../progress.ts';
import { listenForInterruption } from '../signals.ts';
import type { ImportRequest } from './command.ts';
import { type Destination, DestinationError, type FileResult, refused } from './destination.ts';
import { type FoundFiles, findFiles } from './find-files.ts';
import { readFiles } from './read-files.ts';
import { describeDiagnostic, describeResult, describeSummary, exitCode, printable, toReport } from './report.ts';

/** Imports what was requested and reports it. Returns the exit code. */
export async function run(request: ImportRequest, process: CommandProcess): Promise<number> {
  const found = await findFiles(request.paths, request.cwd);
  const reporter = new Reporter(request, found, process);
  using interruption = listenForInterruption(process, () =>
    reporter.note('Stopping after the current file; a second signal stops at once.'),
  );
  if (found.files.length === 0) reporter.note('There is nothing to import in what was given.');
  await using destination = await openDestination(request, reporter, process);
  const results: FileResult[] = [];
  try {
    for await (const result of destination.importFiles(readFiles(found.files, interruption.signal))) {
      results.push(result);
      reporter.result(result);
    }
  } catch (error) {
    if (!(error instanceof DestinationError)) throw error;
    const remaining = found.files.slice(results.length);
    reporter.givenUp(error, remaining.length);
    results.push(...remaining.map((file) => refused(file, file.problem ?? error.diagnostic)));
  }
  reporter.end(results);
  return interruption.exitCode() ?? exitCode(results, request);
}

/** Loads only what is needed: a remote import does not load the database. */
async function openDestination(
  { remote, dryRun, verbose }: ImportRequest,
  reporter: Reporter,
  { env }: CommandProcess,
): Promise<Destination> {
  if (remote !== null) {
    const { remoteDestination } = await import('./remote.ts');
    return remoteDestination({ remote, dryRun });
  }
  const { localDestination } = await import('./local.ts');
  return localDestination({
    env,
    dryRun,
    log: (message) => reporter.note(message),
    onUnexpectedError: (error) => {
      if (verbose) reporter.note(error instanceof Error ? (error.stack ?? error.message) : reasonOf(error));
    },
  });
}

/**
 * Reports a run: for people, a line for each file as soon as it is done; for `--json`, the report at the end. Progress
 * and notes go to standard error.
 */
class Reporter {
  readonly #request: ImportRequest;
  readonly #found: FoundFiles;
  readonly #process: CommandProcess;
  readonly #progress: ReturnType<typeof createProgress>;
  readonly #startedAt = performance.now();
  #done = 0;

  constructor(request: ImportRequest, found: FoundFiles, process: CommandProcess) {
    this.#request = request;
    this.#found = found;
    this.#process = process;
    this.#progress = createProgress(process.stderr, found.files.length);
    this.#progress.show(0);
    if (request.json || !request.verbose) return;
    for (const { path, reason } of found.skipped) this.#print(`skipped    ${printable(path)} (${reason})`);
  }

  result(result: FileResult): void {
    const { json, verbose } = this.#request;
    if (!json) this.#print(describeResult(result, { verbose, stream: this.#process.stdout }));
    this.#done += 1;
    this.#progress.show(this.#done);
  }

  /** Tells people something that is not about a file. */
  note(message: string): void {
    this.#print(message, this.#process.stderr);
    this.#progress.show(this.#done);
  }

  /** Tells why the remaining files are not imported. */
  givenUp({ diagnostic }: DestinationError, remaining: number): void {
    const lines = describeDiagnostic(diagnostic, null, { verbose: true, stream: this.#process.stderr });
    const count = `${remaining} of ${this.#found.files.length} files were not imported.`;
    this.#print([...lines, count].join('\n'), this.#process.stderr);
  }

  end(results: readonly FileResult[]): void {
    const { files, skipped } = this.#found;
    const elapsed = performance.now() - this.#startedAt;
    const summary = { ...this.#request, results, found: files.length, skipped: skipped.length, elapsed };
    this.#print(this.#request.json ? JSON.stringify(toReport(results), null, 2) : describeSummary(summary));
  }

  #print(text: string, stream = this.#process.stdout): void {
    this.#progress.clear();
    stream.write(`${text}\n`);
  }
}
