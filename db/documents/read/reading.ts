import type { Diagnostic, Span } from '../../model.ts';
import { isSpace } from '../characters.ts';
import type { Limits } from '../decode/decode.ts';
import { type Line, type LineStarts, type Piece, spanOf, textOf } from '../decode/lines.ts';
import type { Markup } from '../decode/markup.ts';
import { diagnosticAt, type Finding } from '../diagnostics.ts';
import { type Label, labelOf } from '../header/labels.ts';
import type { Block, BlockKind } from '../parsed-brief.ts';
import { isPageNumber, isRule, type Marker, markerOf } from './markers.ts';

/** What a line is by itself, without its neighbours. */
export interface LineReading {
  line: Line;
  isBlank: boolean;
  /** A drawn rule such as `---`. */
  isRule: boolean;
  isPageNumber: boolean;
  label: Label | null;
  marker: Marker | null;
}

/** The state of parsing a document: its text, and what has been found so far. */
export interface Reading {
  text: string;
  starts: LineStarts;
  markup: Markup;
  limits: Limits;
  /** ISO calendar date. */
  today: string;
  lines: LineReading[];
  /** Parts of the text and what they were read as, in any order. */
  blocks: Block[];
  diagnostics: Diagnostic[];
}

function readLine(line: Line): LineReading {
  const isBlank = line.from >= line.to;
  const rule = !isBlank && isRule(line);
  const page = !isBlank && !rule && isPageNumber(line);
  const isText = !isBlank && !rule && !page;
  return {
    line,
    isBlank,
    isRule: rule,
    isPageNumber: page,
    label: isText ? labelOf(line) : null,
    marker: isText ? markerOf(line) : null,
  };
}

/** Whether a line is a header label without a colon, such as 標題, which above a bullet is a heading. */
function isBareLabel({ label }: LineReading): boolean {
  return label?.form === 'ALONE' && !['body', 'comment', 'note'].includes(label.field);
}

/** Reads each line by itself, except that a bare label above a bullet is not a label. */
export function readAlone(lines: readonly Line[]): LineReading[] {
  const readings = lines.map(readLine);
  let below: LineReading | null = null;
  for (const reading of readings.toReversed()) {
    if (isBareLabel(reading) && below?.marker && below.label === null) reading.label = null;
    if (!reading.isBlank) below = reading;
  }
  return readings;
}

/** Records what a piece was read as; an empty piece is not recorded. */
export function mark(reading: Reading, kind: BlockKind, piece: Piece): void {
  const span = spanOf(piece);
  if (span.start < span.end) reading.blocks.push({ kind, span });
}

/** Records a diagnostic at a piece or span, or without a position. */
export function report(reading: Reading, found: Finding, at: Piece | Span | null): void {
  const span = at === null ? null : 'line' in at ? spanOf(at) : at;
  reading.diagnostics.push(diagnosticAt(found, reading.text, reading.starts, span));
}

/** The text of a piece, shortened for a message. */
export function quoted(piece: Piece): string {
  const words = textOf(piece);
  return words.length <= 40 ? words : `${words.slice(0, 39).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The next line at or after an index that is not blank, a rule or a page number; null at the end. */
export function nextText(lines: readonly LineReading[], from: number, end: number): LineReading | null {
  for (let at = from; at < end; at += 1) {
    const line = lines[at];
    if (line !== undefined && !line.isBlank && !line.isRule && !line.isPageNumber) return line;
  }
  return null;
}

/** The kind of text between two recorded parts: white space or markup. */
function kindOfGap(text: string): BlockKind {
  let isBlank = true;
  for (const character of text) if (!isSpace(character)) isBlank = false;
  return isBlank ? 'blank' : 'markup';
}

/** Splits a gap into runs of white space and runs of markup. */
function gapBlocks(text: string, start: number, end: number): Block[] {
  const blocks: Block[] = [];
  let from = start;
  for (let at = start + 1; at <= end; at += 1) {
    if (at < end && isSpace(text.charAt(at)) === isSpace(text.charAt(from))) continue;
    blocks.push({ kind: kindOfGap(text.slice(from, at)), span: { start: from, end: at } });
    from = at;
  }
  return blocks;
}

/**
 * The recorded parts in order, with the gaps between them filled, so that they cover the text without overlap. Where
 * two parts overlap, the one that begins first keeps the common text.
 */
export function coverText(text: string, recorded: readonly Block[]): Block[] {
  const sorted = [...recorded].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const blocks: Block[] = [];
  let at = 0;
  for (const { kind, span } of sorted) {
    const start = Math.max(span.start, at);
    if (span.end <= start) continue;
    for (const gap of gapBlocks(text, at, start)) blocks.push(gap);
    blocks.push({ kind, span: { start, end: span.end } });
    at = span.end;
  }
  for (const gap of gapBlocks(text, at, text.length)) blocks.push(gap);
  return blocks;
}
