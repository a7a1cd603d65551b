import { styleText } from 'node:util';
import type { ImportOutcome } from '../../import/report.ts';
import type { Diagnostic } from '../../model.ts';
import type { FileResult } from './destination.ts';

/** How many documents had which outcome. */
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

/** How lines for people are written. */
export interface Style {
  /** Whether to include diagnostics of severity INFO. */
  verbose: boolean;
  /** Where the lines go: coloured if the stream shows colours and NO_COLOR is not set. */
  stream: NodeJS.WritableStream;
}

/** What the last line of a run reports. */
export interface Summary {
  results: readonly FileResult[];
  /** Number of files that were found. */
  found: number;
  /** Number of files and folders that were skipped. */
  skipped: number;
  dryRun: boolean;
  strict: boolean;
  /** Milliseconds. */
  elapsed: number;
}

type Format = Parameters<typeof styleText>[0];

const outcomeFormat: Record<ImportOutcome, Format> = {
  CREATED: 'green',
  UPDATED: 'cyan',
  UNCHANGED: 'dim',
  FAILED: 'red',
};

const severityFormat: Record<Diagnostic['severity'], Format> = { ERROR: 'red', WARNING: 'yellow', INFO: 'blue' };

/** Characters that move the cursor or change the direction of the text; not those of emoji and scripts. */
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** The exit code of a run: 1 if a file failed (or, with `strict`, had a warning), else 0. */
export function exitCode(results: readonly FileResult[], { strict }: { strict: boolean }): 0 | 1 {
  const isBad = ({ outcome, diagnostics }: FileResult) =>
    outcome === 'FAILED' || (strict && diagnostics.some(isWarning));
  return results.some(isBad) ? 1 : 0;
}

/** The report of a run for `--json`. */
export function toReport(results: readonly FileResult[]): ImportReport {
  return {
    ...totalsOf(results),
    results: results.map(({ file, outcome, briefs, diagnostics }) => ({
      name: file.name,
      outcome,
      briefs: briefs.map((id) => ({ id })),
      diagnostics,
    })),
  };
}

function totalsOf(results: readonly FileResult[]): Totals {
  const count = (wanted: ImportOutcome) => results.filter(({ outcome }) => outcome === wanted).length;
  return {
    created: count('CREATED'),
    updated: count('UPDATED'),
    unchanged: count('UNCHANGED'),
    failed: count('FAILED'),
  };
}

/** The lines for a file: its outcome, then its diagnostics. */
export function describeResult({ file, outcome, briefs, diagnostics }: FileResult, style: Style): string {
  const word = paint(outcomeFormat[outcome], outcome.toLowerCase().padEnd(9), style);
  const several = briefs.length > 1 ? ` (${briefs.length} briefs)` : '';
  const shown = diagnostics.filter(({ severity }) => style.verbose || severity !== 'INFO');
  const lines = shown.flatMap((diagnostic) => describeDiagnostic(diagnostic, file.path, style));
  return [`${word}  ${printable(file.path)}${several}`, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** The lines for a diagnostic: `path:line:column severity CODE message`, the text in question, what to do. */
export function describeDiagnostic(diagnostic: Diagnostic, path: string | null, style: Style): string[] {
  const { code, severity, message, hint, line, column, excerpt } = diagnostic;
  const place = [path, line, column].filter((part) => part !== null).join(':');
  const word = paint(severityFormat[severity], severity.toLowerCase(), style);
  const head = [printable(place), word, code, printable(message)].filter((part) => part !== '').join(' ');
  return [
    head,
    ...(excerpt ? [paint('dim', `  | ${printable(excerpt)}`, style)] : []),
    ...(hint ? [paint('dim', `  = ${printable(hint)}`, style)] : []),
  ];
}

/** The lines at the end of a run. */
export function describeSummary({ results, found, skipped, dryRun, strict, elapsed }: Summary): string {
  const counts = Object.entries(totalsOf(results)).map(([outcome, count]) => `${count} ${outcome}`);
  const warnings = results.flatMap(({ diagnostics }) => diagnostics.filter(isWarning)).length;
  const missing = found - results.length;
  const details = [
    ...(missing > 0 ? [`${missing} not tried`] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(skipped > 0 ? [`${counted(skipped, 'file')} skipped`] : []),
    `${(elapsed / 1_000).toFixed(1)} s`,
  ];
  return [
    `${counts.join(', ')} (${details.join(', ')})`,
    ...(dryRun ? ['Dry run: nothing was stored.'] : []),
    ...(strict && warnings > 0
      ? ['Warnings count as failures because of --strict; files that did not fail were imported.']
      : []),
  ].join('\n');
}

/** Text of documents and file names as a terminal may show it. */
export function printable(text: string): string {
  return text.replaceAll('\t', ' ').replaceAll(unprintable, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

function isWarning({ severity }: Diagnostic): boolean {
  return severity === 'WARNING';
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function paint(format: Format, text: string, { stream }: Style): string {
  return styleText(format, text, { stream });
}
