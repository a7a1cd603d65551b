import type { ImportOutcome } from '../../import/report.ts';
import type { Diagnostic } from '../../model.ts';
import type { FileResult } from './destination.ts';

/** How many documents ended how. */
export interface Totals {
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
}

/** The `ImportReport` of the schema, as `importDocuments` answers it when everything is selected. */
export interface ImportReport extends Totals {
  results: {
    name: string;
    outcome: ImportOutcome;
    briefs: { id: string }[];
    diagnostics: readonly Diagnostic[];
  }[];
}

/** Counts the outcomes of results. */
export function countOutcomes(results: readonly FileResult[]): Totals {
  const count = (wanted: ImportOutcome) => results.filter(({ outcome }) => outcome === wanted).length;
  return {
    created: count('CREATED'),
    updated: count('UPDATED'),
    unchanged: count('UNCHANGED'),
    failed: count('FAILED'),
  };
}

/** The report of a run, for machines. */
export function toReport(results: readonly FileResult[]): ImportReport {
  return {
    ...countOutcomes(results),
    results: results.map(({ file, outcome, briefs, diagnostics }) => ({
      name: file.name,
      outcome,
      briefs: briefs.map((id) => ({ id })),
      diagnostics,
    })),
  };
}

/** How many warnings the results hold. */
export function countWarnings(results: readonly FileResult[]): number {
  return results.reduce((sum, { diagnostics }) => sum + diagnostics.filter(isWarning).length, 0);
}

/** Whether the run is to be reported as failed: 1, or 0 when all is well. */
export function exitCode(results: readonly FileResult[], { strict }: { strict: boolean }): 0 | 1 {
  const isBad = ({ outcome, diagnostics }: FileResult) =>
    outcome === 'FAILED' || (strict && diagnostics.some(isWarning));
  return results.some(isBad) ? 1 : 0;
}

function isWarning({ severity }: Diagnostic): boolean {
  return severity === 'WARNING';
}
