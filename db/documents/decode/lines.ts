import type { Span } from '../../model.ts';
import { trimRange } from '../characters.ts';
import { breakTagAt, entityAt, inlineTagAt, type Markup } from './markup.ts';

/**
 * One line as a reader sees it. `text` is a slice of the document; if the document has HTML, entities are decoded and
 * styling tags removed. `spanOf` maps positions in `text` to the document.
 */
export interface Line {
  index: number;
  /** In the document, without the line end. */
  span: Span;
  text: string;
  /** The span in the document of each code unit of `text`; null if `text` is a slice of the document. */
  places: Span[] | null;
  /** The part of `text` without leading and trailing white space. */
  from: number;
  to: number;
  /** Indentation in columns; a tab advances to the next multiple of 4, a wide space takes 2. */
  indent: number;
  /** Whether it begins with `<li>`. */
  isItem: boolean;
}

/** A part of a line, as positions in its `text`. */
export interface Piece {
  line: Line;
  from: number;
  to: number;
}

/** The span in the document of `[from, to)` of a line's text. */
export function spanOf(piece: Piece): Span {
  const { line, from, to } = piece;
  if (line.places === null) return { start: line.span.start + from, end: line.span.start + to };
  if (from >= to) {
    const start = line.places[from]?.start ?? line.span.end;
    return { start, end: start };
  }
  return { start: line.places[from]?.start ?? line.span.end, end: line.places[to - 1]?.end ?? line.span.end };
}

/** The text of a piece. */
export function textOf(piece: Piece): string {
  return piece.line.text.slice(piece.from, piece.to);
}

/** Trims white space from both ends of a piece. */
export function trimPiece(piece: Piece): Piece {
  return { line: piece.line, ...trimRange(piece.line.text, piece.from, piece.to) };
}

/** A whole line without white space at its ends. */
export function wholeOf(line: Line): Piece {
  return { line, from: line.from, to: line.to };
}

function indentOf(text: string, to: number): number {
  let columns = 0;
  for (let at = 0; at < to; at += 1) {
    const unit = text.charAt(at);
    if (unit === '\t') columns += 4 - (columns % 4);
    else if (unit === '\u3000') columns += 2;
    else if (!/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/.test(unit)) columns += 1;
  }
  return columns;
}

/** Decodes the entities of a line and removes styling tags, with the position of each code unit. */
function showHtml(raw: string, start: number): { text: string; places: Span[] } {
  let text = '';
  const places: Span[] = [];
  for (let at = 0; at < raw.length; ) {
    const tag = inlineTagAt(raw, at);
    const entity = tag === 0 && raw.charAt(at) === '&' ? entityAt(raw, at) : null;
    const length = tag || (entity?.length ?? 1);
    const value = tag > 0 ? '' : (entity?.value ?? raw.charAt(at));
    for (let unit = 0; unit < value.length; unit += 1) places.push({ start: start + at, end: start + at + length });
    text += value;
    at += length;
  }
  return { text, places };
}

function makeLine(raw: string, start: number, index: number, html: boolean, isItem: boolean): Line {
  const shown = html && /[<&]/.test(raw) ? showHtml(raw, start) : { text: raw, places: null };
  const range = trimRange(shown.text, 0, shown.text.length);
  const blank = range.from >= range.to;
  const from = blank ? shown.text.length : range.from;
  const to = blank ? from : range.to;
  const span = { start, end: start + raw.length };
  return { index, span, ...shown, from, to, indent: indentOf(shown.text, from), isItem };
}

/** The length of the line end at an offset; 0 if there is none. */
function lineEndAt(text: string, at: number, html: boolean): number {
  const unit = text.charCodeAt(at);
  if (unit === 13) return text.charCodeAt(at + 1) === 10 ? 2 : 1;
  if (unit === 10 || unit === 11 || unit === 12 || unit === 0x85 || unit === 0x2028 || unit === 0x2029) return 1;
  return html && unit === 60 ? breakTagAt(text, at) : 0;
}

/** Splits a text into lines: at every line or page break and, in HTML, at tags such as `<br>` and `<p>`. */
export function readLines(text: string, markup: Markup): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let isItem = false;
  for (let at = 0; at <= text.length; ) {
    const end = at === text.length ? 1 : lineEndAt(text, at, markup.html);
    if (end === 0) {
      at += 1;
      continue;
    }
    const raw = text.slice(start, at);
    if (raw !== '' || text.charAt(at) !== '<') lines.push(makeLine(raw, start, lines.length, markup.html, isItem));
    if (text.charAt(at) === '<' || raw.trim() !== '') isItem = /^<li[\s>]/i.test(text.slice(at, at + 4));
    start = at + end;
    at = start;
  }
  return lines;
}

/** The UTF-16 offset of the beginning of each line, from 0 on. */
export type LineStarts = readonly number[];

/** The beginnings of the lines of a text. Lines end at LF, CR LF or CR, as in editors. */
export function lineStarts(text: string): LineStarts {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/**
 * The 1-based line and column (UTF-16 code units) of an offset.
 * @example positionAt(lineStarts('ab\ncd'), 4) // { line: 2, column: 2 }
 */
export function positionAt(starts: LineStarts, offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
