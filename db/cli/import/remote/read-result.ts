import type { ImportOutcome } from '../../../import/report.ts';
import type { Diagnostic, Severity } from '../../../model.ts';
import type { FileResult } from '../destination.ts';
import type { FileToImport } from '../find-files.ts';
import { at, list } from './request.ts';

const outcomes: readonly ImportOutcome[] = ['CREATED', 'UPDATED', 'UNCHANGED', 'FAILED'];
const severities: readonly Severity[] = ['ERROR', 'WARNING', 'INFO'];

/** Reads an `ImportResult` as a service answers it; null where it is none. */
export function readResult(file: FileToImport, value: unknown): FileResult | null {
  const outcome = outcomes.find((known) => known === at(value, 'outcome'));
  if (outcome === undefined) return null;
  const briefs = list(at(value, 'briefs')).flatMap((brief) => text(at(brief, 'id')) ?? []);
  return { file, outcome, briefs, diagnostics: list(at(value, 'diagnostics')).map(readDiagnostic) };
}

function readDiagnostic(value: unknown): Diagnostic {
  return {
    code: text(at(value, 'code')) ?? 'UNKNOWN',
    severity: severities.find((known) => known === at(value, 'severity')) ?? 'WARNING',
    message: text(at(value, 'message')) ?? '',
    hint: text(at(value, 'hint')),
    line: whole(at(value, 'line')),
    column: whole(at(value, 'column')),
    excerpt: text(at(value, 'excerpt')),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function whole(value: unknown): number | null {
  return Number.isInteger(value) ? Number(value) : null;
}
