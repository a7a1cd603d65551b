import { createProgress } from '../progress.ts';
import { describeDiagnostic, describeResult, describeTotals, printable } from './describe.ts';
import type { DestinationError, FileResult } from './destination.ts';
import type { FoundFiles } from './find-files.ts';
import { toReport } from './report.ts';

/** Tells about a run while it goes on, and at its end. */
export interface Reporter {
  result(result: FileResult): void;
  /** Something beside the results, for people. */
  note(message: string): void;
  /** Why the rest of the files, so many, is not imported. */
  givenUp(error: DestinationError, rest: number): void;
  end(results: readonly FileResult[]): void;
}

/** How to report, and where to. */
export interface ReporterOptions {
  found: FoundFiles;
  json: boolean;
  verbose: boolean;
  dryRun: boolean;
  strict: boolean;
  /** For the report. */
  out: NodeJS.WriteStream;
  /** For progress and notes. */
  err: NodeJS.WriteStream;
}

/** For machines nothing but the report at the end goes to `out`; for people a line for each file as it is done. */
export function createReporter(options: ReporterOptions): Reporter {
  const { found, json, verbose, out, err } = options;
  const begun = performance.now();
  const progress = createProgress(err, found.files.length);
  let done = 0;
  const write = (stream: NodeJS.WriteStream, text: string): void => {
    progress.clear();
    stream.write(`${text}\n`);
  };
  progress.show(0);
  if (!json && verbose) {
    for (const { path, reason } of found.skipped) write(out, `skipped    ${printable(path)} (${reason})`);
  }
  return {
    result(result) {
      if (!json) write(out, describeResult(result, { verbose, stream: out }));
      progress.show(++done);
    },
    note(message) {
      write(err, message);
      progress.show(done);
    },
    givenUp({ diagnostic }, rest) {
      const lines = describeDiagnostic(diagnostic, null, { verbose, stream: err });
      write(err, [...lines, `${rest} of ${found.files.length} files were not imported.`].join('\n'));
    },
    end(results) {
      progress.clear();
      if (json) return void out.write(`${JSON.stringify(toReport(results), null, 2)}\n`);
      const elapsed = performance.now() - begun;
      out.write(
        `${describeTotals({ ...options, results, found: found.files.length, skipped: found.skipped.length, elapsed })}\n`,
      );
    },
  };
}
