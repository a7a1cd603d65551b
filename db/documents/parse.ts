import type { Span } from '../model.ts';
import { decodeDocument, defaultLimits, type Limits, sha256Of } from './decode/decode.ts';
import { lineStarts, readLines } from './decode/lines.ts';
import { htmlAt, type Markup } from './decode/markup.ts';
import { type Finding, finding, listDiagnostics } from './diagnostics.ts';
import { firstDay } from './header/date-forms.ts';
import type { Block, DecodedDocument, ParsedBrief, ParsedDocument } from './parsed-brief.ts';
import { type BriefReading, readBrief } from './read/brief.ts';
import { coverText, type Reading, readAlone, report } from './read/reading.ts';
import { type BriefRange, splitBriefs } from './read/split-briefs.ts';

/** Options of `parseDocument`. */
export interface ParseOptions {
  /** Dates after this ISO date are reported as future dates. Default: today in UTC. */
  today?: string;
  /** Default: `defaultLimits`. */
  limits?: Partial<Limits>;
}

function startReading(document: DecodedDocument, limits: Limits, today: string): Reading {
  const { text } = document;
  const html = htmlAt(text);
  const markup: Markup = { html: html >= 0, markdown: document.mediaType === 'text/markdown' };
  const lines = readAlone(readLines(text, markup));
  const reading: Reading = {
    text,
    starts: lineStarts(text),
    markup,
    limits,
    today,
    lines,
    blocks: [],
    diagnostics: [],
  };
  if (html >= 0) report(reading, finding('HTML_DECODED'), { start: html, end: html + 8 });
  const privateUse = findPrivateUse(reading);
  if (privateUse !== null) {
    const code = text.charCodeAt(privateUse).toString(16).toUpperCase();
    report(reading, finding('PRIVATE_USE_CHARACTER', `U+${code}`), { start: privateUse, end: privateUse + 1 });
  }
  return reading;
}

/** The offset of the first private-use character that is not a bullet of a symbol font. */
function findPrivateUse(reading: Reading): number | null {
  for (const { line, marker } of reading.lines) {
    const from = marker?.to ?? line.from;
    const at = line.text.slice(from, line.to).search(/[\ue000-\uf8ff]/);
    if (at >= 0) return line.places?.[from + at]?.start ?? line.span.start + from + at;
  }
  return null;
}

function spanOfRange(reading: Reading, range: BriefRange): Span {
  const start = reading.lines[range.first]?.line.span.start ?? 0;
  const end = reading.lines[range.end]?.line.span.start ?? reading.text.length;
  return { start: range.first === 0 ? 0 : start, end };
}

function recognized(read: { fields: string[]; hasBodyLabel: boolean }): string {
  const fields = read.fields.length > 0 ? `recognized ${read.fields.join(', ')}` : 'no header field recognized';
  return `${fields}; ${read.hasBodyLabel ? 'a summary label without text below it' : 'no 摘要 or Summary label'}`;
}

/** Reports why a document is refused although its bytes are text. */
function refusal(reading: Reading, reads: readonly BriefReading[]): void {
  if (reading.text.trim() === '') {
    report(reading, finding('FILE_EMPTY'), { start: 0, end: 0 });
    return;
  }
  for (const read of reads) {
    if (read.brief !== null) continue;
    const code = read.fields.length > 0 || read.hasBodyLabel ? 'BODY_MISSING' : 'NOT_A_BRIEF';
    const first = reading.lines.find((line) => !line.isBlank && line.line.span.start >= read.span.start);
    const start =
      first === undefined
        ? read.span.start
        : first.line.span.start + (first.line.places === null ? first.line.from : 0);
    report(reading, finding(code, recognized(read)), { start, end: read.span.end });
  }
}

function countClaims(briefs: readonly ParsedBrief[]): number {
  const bodies = briefs.flatMap(({ bodies }) => [bodies.zh, bodies.en]);
  return bodies.flatMap((body) => body?.sections ?? []).reduce((sum, section) => sum + section.claims.length, 0);
}

/** The ISO date in a file name, such as `20251029_FA.txt`; null if there is none. */
function dateInFileName(name: string): string | null {
  const base = name.slice(name.lastIndexOf('/') + 1, name.lastIndexOf('/') + 256);
  const match = /(?<!\d)(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/.exec(base);
  return match === null ? null : firstDay({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

/** Reports a date in the file name if the only brief has none. It never sets the date. */
function fileNameFindings(name: string, briefs: readonly ParsedBrief[]): Finding[] {
  const date = dateInFileName(name);
  const [brief] = briefs;
  if (date === null || brief === undefined || briefs.length > 1 || brief.date?.on != null) return [];
  return [finding('FILENAME_SUGGESTS', `the date ${date}`)];
}

function unreadBlocks(text: string): Block[] {
  return text === '' ? [] : [{ kind: 'unread', span: { start: 0, end: text.length } }];
}

function readText(document: DecodedDocument, limits: Limits, today: string): Omit<ParsedDocument, 'document'> {
  const reading = startReading(document, limits, today);
  const reads = splitBriefs(reading.lines).map((range) => readBrief(reading, range, spanOfRange(reading, range)));
  const briefs = reads.flatMap((read) => (read.brief === null ? [] : [read.brief]));
  if (briefs.length < reads.length) refusal(reading, reads);
  if (countClaims(briefs) > limits.claims)
    report(reading, finding('TOO_MANY_CLAIMS', String(limits.claims)), { start: 0, end: 0 });
  if (briefs.length > 1) report(reading, finding('SEVERAL_BRIEFS', String(briefs.length)), briefs[1]?.span ?? null);
  for (const found of fileNameFindings(document.name, briefs)) report(reading, found, null);
  const { diagnostics, blocks, text } = reading;
  const errors = diagnostics.filter((one) => one.severity === 'ERROR');
  if (errors.length > 0) return { briefs: [], blocks: unreadBlocks(text), diagnostics: errors };
  return { briefs, blocks: coverText(text, blocks), diagnostics };
}

/**
 * Parses plain text or Markdown bytes to briefs, with the position of every word. Never throws; takes time linear in
 * the number of bytes. A document that is refused has a diagnostic of severity ERROR and no briefs; its `text` is empty
 * if its bytes are not text.
 *
 * @example
 * const { briefs, diagnostics } = parseDocument(await readFile('brief.txt'), 'brief.txt');
 */
export function parseDocument(bytes: Uint8Array, name: string, options: ParseOptions = {}): ParsedDocument {
  const limits = { ...defaultLimits, ...options.limits };
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const { document, diagnostics } = decodeDocument(bytes, name, limits);
  if (document === null) {
    const unread: DecodedDocument = {
      name,
      bytes,
      sha256: sha256Of(bytes),
      mediaType: 'text/plain',
      encoding: 'unknown',
      text: '',
    };
    return { document: unread, blocks: [], briefs: [], diagnostics };
  }
  if (diagnostics.some((one) => one.severity === 'ERROR')) {
    return { document, blocks: unreadBlocks(document.text), briefs: [], diagnostics };
  }
  const read = readText(document, limits, today);
  return { document, ...read, diagnostics: listDiagnostics([...diagnostics, ...read.diagnostics]) };
}
