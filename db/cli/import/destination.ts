import type { ImportOutcome } from '../../import/report.ts';
import type { Diagnostic } from '../../model.ts';
import type { FileToImport } from './find-files.ts';
import type { FileRead } from './read-files.ts';

/** What became of one file. */
export interface FileResult {
  file: FileToImport;
  outcome: ImportOutcome;
  /** Node ids of the briefs that it holds. */
  briefs: readonly string[];
  diagnostics: readonly Diagnostic[];
}

/** Where documents are imported into. It is reached when the first document needs it. */
export interface Destination extends AsyncDisposable {
  /**
   * Imports files in their order, with a result for each.
   *
   * @throws {DestinationError} when it cannot be reached (any more); files without a result were not imported
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

/** The result of a file that was refused before it was stored. */
export function refused(file: FileToImport, diagnostic: Diagnostic): FileResult {
  return { file, outcome: 'FAILED', briefs: [], diagnostics: [diagnostic] };
}
