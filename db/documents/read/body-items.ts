import type { Language } from '../../model.ts';
import { endsSentence, widthOf } from '../characters.ts';
import { type Piece, textOf, trimPiece } from '../decode/lines.ts';
import type { ChunkLine } from './body-lines.ts';
import type { StreamClaim } from './body-stream.ts';
import { formOf, type HeadingText, headingText, type Marker } from './markers.ts';

/** A line of a body in one language: a bullet, or text that is a heading, lead, continuation or stray. */
export interface BodyItem {
  /** Null for text without a bullet. */
  marker: Marker | null;
  /** The whole line. */
  whole: Piece;
  /** The bullet's text, or the whole line. */
  piece: Piece;
  indent: number;
  /** Whether a blank line stands above. */
  afterBlank: boolean;
  /** A number with bullets below it, which is a heading. */
  isNumberedHeading: boolean;
  /** The line read as a heading. */
  heading: HeadingText;
  /** Whether the line is the rest of its label's line. */
  isBesideLabel: boolean;
}

/** A line with the language it belongs to. */
export interface StreamLine extends ChunkLine {
  language: Language;
  /** Whether a blank line stands above. */
  afterBlank: boolean;
}

function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/**
 * Whether a dash at a line's beginning is prose wrapped there: it goes on with the line above, in
 * lower case, and the body's bullets are others or its other dashes begin with capitals.
 */
function isProseDash(lines: readonly StreamLine[], at: number, capitals: number, others: number): boolean {
  const line = lines[at];
  const above = lines[at - 1];
  const marker = line?.reading.marker;
  if (
    !line ||
    !above ||
    marker?.kind !== 'DASH' ||
    marker.printed === '*' ||
    marker.printed === '+' ||
    marker.printed === 'o'
  ) {
    return false;
  }
  const rest = line.reading.line.text.slice(marker.to, line.reading.line.to).trimStart();
  if (line.afterBlank || endsSentence(textOf(above.piece)) || !startsLower(rest)) return false;
  return others > 0 || capitals > 0;
}

/** Markers that count as bullets in their surroundings; null for prose that only looks like one. */
function markersOf(lines: readonly StreamLine[]): (Marker | null)[] {
  const found = lines.map((line) => (line.isBesideLabel ? null : line.reading.marker));
  const spaced = (line: StreamLine, marker: Marker): boolean =>
    /^(?:\s|$)/.test(line.reading.line.text.slice(marker.to, marker.to + 1));
  let capitals = 0;
  let others = 0;
  let dots = 0;
  lines.forEach((line, at) => {
    const marker = found[at];
    if (!marker) return;
    if (marker.kind === 'MIDDLE_DOT') dots += 1;
    if (marker.kind !== 'DASH') others += 1;
    else if (!startsLower(line.reading.line.text.slice(marker.to, line.reading.line.to).trimStart())) capitals += 1;
  });
  return found.map((marker, at) => {
    const line = lines[at];
    if (!marker || !line) return null;
    if (marker.kind === 'MIDDLE_DOT' && dots < 2 && !spaced(line, marker)) return null;
    return isProseDash(lines, at, capitals, others) ? null : marker;
  });
}

/**
 * Whether a numbered line is the heading of the bullets below it. 一、 and （一） are; 1. is where the
 * bullets below are symbols and the body has no other headings.
 */
function isNumberedHeading(markers: readonly (Marker | null)[], at: number, hasTextHeadings: boolean): boolean {
  const marker = markers[at];
  const below = markers[at + 1];
  if (!marker || !below || formOf(marker) === formOf(below)) return false;
  if (marker.kind === 'CHINESE_NUMBER') return true;
  return (
    marker.kind === 'NUMBER' &&
    !hasTextHeadings &&
    (below.kind === 'SYMBOL' || below.kind === 'DASH' || below.kind === 'MIDDLE_DOT')
  );
}

/** The items of a body in one language. */
export function bodyItems(lines: readonly StreamLine[], isMarkdown: boolean): BodyItem[] {
  const markers = markersOf(lines);
  const hasTextHeadings = markers.some(
    (marker, at) => at > 0 && marker && !markers[at - 1] && lines[at - 1] && !isLead(lines, at - 1),
  );
  return lines.map((line, at) => {
    const marker = markers[at] ?? null;
    const numbered = isNumberedHeading(markers, at, hasTextHeadings);
    const whole = line.piece;
    const piece = marker === null ? whole : trimPiece({ ...whole, from: Math.max(whole.from, marker.to) });
    return {
      marker,
      whole,
      piece,
      indent: line.reading.line.indent,
      afterBlank: line.afterBlank,
      isNumberedHeading: numbered,
      heading: headingText(whole, isMarkdown),
      isBesideLabel: line.isBesideLabel,
    };
  });
}

function isLead(lines: readonly StreamLine[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && at === 0 && endsSentence(textOf(line.piece));
}

/** Whether a line is wide enough that the text may have been wrapped at its end. */
function mayWrap(above: Piece, below: Piece): boolean {
  return widthOf(textOf(above)) >= 0.8 * widthOf(textOf(below));
}

const openEnd = /[,，、;；\-‐—–(（「『“《\u00ad]$/;

/** Whether a text line surely goes on with the unfinished line above. */
export function goesOn(above: string, text: string): boolean {
  return !endsSentence(above) && (/^[\p{Ll}]/u.test(text) || /^[-–—]\s\p{Ll}/u.test(text) || openEnd.test(above));
}

/**
 * Whether a line without a bullet continues the bullet above: indented below it, or the bullet's
 * line is unfinished. A line with bullets below is a heading unless it surely goes on.
 */
export function continuesClaim(
  claim: Pick<StreamClaim, 'pieces' | 'indent'>,
  item: BodyItem,
  isFollowed: boolean,
): boolean {
  const last = claim.pieces.at(-1);
  if (last === undefined) return !item.afterBlank;
  const isDeeper = item.indent > claim.indent;
  if (isDeeper) return !item.afterBlank || !isFollowed || /[。.]$/.test(textOf(item.piece));
  if (item.afterBlank || item.heading.isMarked) return false;
  const above = textOf(last);
  const text = textOf(item.piece);
  if (goesOn(above, text)) return true;
  if (endsSentence(above)) return false;
  return isFollowed ? /[。.]$/.test(text) : mayWrap(last, item.piece);
}

/** Whether a line continues the paragraph above. */
export function continuesParagraph(last: Piece, item: BodyItem): boolean {
  if (item.afterBlank || item.heading.isMarked) return false;
  const above = textOf(last);
  if (goesOn(above, textOf(item.piece))) return true;
  return !endsSentence(above) && mayWrap(last, item.piece);
}
