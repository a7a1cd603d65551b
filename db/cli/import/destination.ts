import type { ImportOutcome } from '../../import/report.ts';
import type { Diagnostic } from '../../model.ts';
import type { FileToImport } from './find-files.ts';
import type { FileRead } from './read-files.ts';

/** The outcome of one file. */
export interface FileResult {
  file: FileToImport;
  outcome: ImportOutcome;
  /** Node ids of its briefs. */
  briefs: readonly string[];
  diagnostics: readonly Diagnostic[];
}

/** Where documents are imported to. It is opened when the first document needs it. */
export interface Destination extends AsyncDisposable {
  /**
   * Imports files in order; yields a result for each.
   *
   * @throws {DestinationError} when the destination is not available (any more); files without a result were not
   * imported
   */
  importFiles(files: AsyncIterable<FileRead>): AsyncIterable<FileResult>;
}

/** Why nothing more can be imported. */
export class DestinationError extends Error {
  override name = 'DestinationError';
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic, options?: ErrorOptions) {
    super(diagnostic.message, options);
    this.diagnostic = diagnostic;
  }
}

/** A diagnostic of severity ERROR that is not about a place in the text. */
export function problem(code: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'ERROR', message, hint, line: null, column: null, excerpt: null };
}

/** The result of a file that was not imported. */
export function refused(file: FileToImport, diagnostic: Diagnostic): FileResult {
  return { file, outcome: 'FAILED', briefs: [], diagnostics: [diagnostic] };
}
