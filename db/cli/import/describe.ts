import { styleText } from 'node:util';
import type { Diagnostic } from '../../model.ts';
import type { FileResult } from './destination.ts';
import { countOutcomes, countWarnings } from './report.ts';

/** How lines for people are written. */
export interface Style {
  /** Also what was read without doubt. */
  verbose: boolean;
  /** Where the lines go: colours are used where it shows them and NO_COLOR is not set. */
  stream: NodeJS.WritableStream;
}

type Format = Parameters<typeof styleText>[0];

const outcomeFormat: Record<FileResult['outcome'], Format> = {
  CREATED: 'green',
  UPDATED: 'cyan',
  UNCHANGED: 'dim',
  FAILED: 'red',
};

const severityFormat: Record<Diagnostic['severity'], Format> = { ERROR: 'red', WARNING: 'yellow', INFO: 'blue' };

/** Characters that would move the cursor or turn the direction of the text; not those of emoji and scripts. */
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** The lines for a file: what became of it, then what there is to say about it. */
export function describeResult(result: FileResult, style: Style): string {
  const { file, outcome, briefs, diagnostics } = result;
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

/** What the last line of a run tells. */
export interface Ending {
  results: readonly FileResult[];
  /** Files that were found. */
  found: number;
  skipped: number;
  dryRun: boolean;
  strict: boolean;
  /** Milliseconds. */
  elapsed: number;
}

/** The lines at the end of a run. */
export function describeTotals({ results, found, skipped, dryRun, strict, elapsed }: Ending): string {
  const { created, updated, unchanged, failed } = countOutcomes(results);
  const warnings = countWarnings(results);
  const left = found - results.length;
  const counts = [`${created} created`, `${updated} updated`, `${unchanged} unchanged`, `${failed} failed`];
  const details = [
    ...(left > 0 ? [`${left} not tried`] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(skipped > 0 ? [`${counted(skipped, 'file')} skipped`] : []),
    `${(elapsed / 1_000).toFixed(1)} s`,
  ];
  return [
    `${counts.join(', ')} (${details.join(', ')})`,
    ...(dryRun ? ['Dry run: nothing was stored.'] : []),
    ...(strict && warnings > 0
      ? ['Warnings count as failures because of --strict; what is not failed was imported.']
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

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function paint(format: Format, text: string, { stream }: Style): string {
  return styleText(format, text, { stream });
}
