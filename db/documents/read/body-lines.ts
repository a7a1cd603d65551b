import type { Language } from '../../model.ts';
import { languageOf } from '../characters.ts';
import { type Piece, textOf, trimPiece, wholeOf } from '../decode/lines.ts';
import { finding } from '../diagnostics.ts';
import type { FieldLines } from '../header/header-lines.ts';
import type { Field, Label } from '../header/labels.ts';
import { type LineReading, mark, nextText, type Reading, report } from './reading.ts';
import { type BriefRange, isHeaderLabel } from './split-briefs.ts';

/** The text below one body label. */
export interface BodyChunk {
  /** Null for a body without a label. */
  label: Label | null;
  /** Null where the label does not say, so that script decides. */
  language: Language | null;
  /** Its lines; the first may be what follows the label on its line. */
  lines: ChunkLine[];
}

/** A line of a body. `piece` is the part of it that is not a label. */
export interface ChunkLine {
  reading: LineReading;
  piece: Piece;
  /** Whether it is what follows the label on its line. */
  isBesideLabel: boolean;
}

/** A labelled block beside the body. */
export interface ExtraLines {
  label: string;
  pieces: Piece[];
}

/** What stands in the lines of a body. */
interface BodyLines {
  chunks: BodyChunk[];
  extras: ExtraLines[];
  /** Header fields that stand below the body. */
  fields: FieldLines[];
}

/** Whether a line begins a body: a body label that is set off, or alone on its line. */
export function isBodyLabel(line: LineReading | undefined): boolean {
  const label = line?.label;
  return label?.field === 'body' && label.form !== 'GAP' && !label.isBulleted;
}

interface BodyState {
  chunk: BodyChunk | null;
  extra: ExtraLines | null;
  out: BodyLines;
  /** Fields that the header already has. */
  known: ReadonlySet<Field | 'unknown'>;
}

function openChunk(state: BodyState, label: Label | null, line: LineReading | null): void {
  state.extra = null;
  state.chunk = { label, language: label?.language ?? null, lines: [] };
  state.out.chunks.push(state.chunk);
  const value = label === null ? null : trimPiece(label.value);
  if (line !== null && value !== null && value.from < value.to)
    state.chunk.lines.push({ reading: line, piece: value, isBesideLabel: true });
}

/** A body label that repeats the language of the text above and stands right above bullets is a heading. */
function isHeadingLike(state: BodyState, line: LineReading, next: LineReading | null): boolean {
  const { label } = line;
  if (label?.form !== 'ALONE' || next?.marker == null || state.chunk === null) return false;
  return state.chunk.lines.some((one) => one.reading.marker !== null) && state.chunk.language === label.language;
}

/** Whether a label such as 評析 or References begins a block beside the body. */
function opensExtra(state: BodyState, line: LineReading, next: LineReading | null, afterBlank: boolean): boolean {
  const { label } = line;
  if (label === null || label.isBulleted || label.form === 'GAP') return false;
  if (label.field !== 'comment' && label.field !== 'note') return false;
  const isBilingual = /[/|／（(]/.test(label.printed);
  if (label.form === 'ALONE' && !isBilingual && !afterBlank) return false;
  const isBulleted = trimPiece(label.value).from >= label.value.to && next?.marker != null;
  if (!isBulleted || label.field === 'note') return true;
  const bullets = languageOf(textOf(wholeOf(next.line)));
  return state.chunk?.language != null && bullets !== null && bullets !== state.chunk.language;
}

/** Whether a line below the body gives a header field that the header has not: set off, with a value, no heading. */
function isTrailingField(state: BodyState, line: LineReading, next: LineReading | null): boolean {
  const { label } = line;
  if (label === null || !(isHeaderLabel(line) || label.field === 'otherDate') || label.isBulleted) return false;
  if (label.form === 'ALONE' || label.form === 'GAP' || state.known.has(label.field)) return false;
  const value = textOf(trimPiece(label.value));
  if (value === '' || (next?.marker ?? null) !== null || value.length > 200) return false;
  if (label.field === 'url') return /[a-z]\.[a-z]/i.test(value);
  if (label.field === 'date' || label.field === 'otherDate') return /\d|年/.test(value);
  return label.field === 'keywords' || label.field === 'source' || label.field === 'author';
}

/** Whether a line ends an extra block: an unbulleted line after a blank one with a bullet below it. */
function resumesBody(line: LineReading, next: LineReading | null, afterBlank: boolean): boolean {
  return afterBlank && line.marker === null && line.line.indent === 0 && next?.marker != null;
}

function addLine(
  reading: Reading,
  state: BodyState,
  line: LineReading,
  next: LineReading | null,
  afterBlank: boolean,
): void {
  if (state.extra !== null && !resumesBody(line, next, afterBlank)) {
    const { marker } = line;
    const piece = trimPiece({ ...wholeOf(line.line), from: marker?.to ?? line.line.from });
    if (marker !== null) mark(reading, 'marker', { line: line.line, from: marker.from, to: marker.to });
    state.extra.pieces.push(piece);
    return;
  }
  if (state.chunk === null || state.extra !== null) {
    const { chunk } = state;
    state.extra = null;
    if (chunk === null) openChunk(state, null, null);
  }
  state.chunk?.lines.push({ reading: line, piece: wholeOf(line.line), isBesideLabel: false });
}

function openExtra(reading: Reading, state: BodyState, label: Label): void {
  mark(reading, 'label', trimPiece(label.piece));
  report(reading, finding('EXTRA_BLOCK', label.printed), label.piece);
  const value = trimPiece(label.value);
  state.extra = { label: label.printed, pieces: value.from < value.to ? [value] : [] };
  state.out.extras.push(state.extra);
}

function addField(reading: Reading, state: BodyState, label: Label): void {
  const value = trimPiece(label.value);
  mark(reading, 'label', trimPiece(label.piece));
  mark(reading, 'value', value);
  const { field, printed, language, piece } = label;
  state.out.fields.push({ field, label: printed, language, at: piece, values: [value] });
  state.extra = null;
}

/** Divides the lines of a body, `[first, end)`, by its labels. */
export function readBodyLines(reading: Reading, range: BriefRange, known: ReadonlySet<Field | 'unknown'>): BodyLines {
  const state: BodyState = { chunk: null, extra: null, out: { chunks: [], extras: [], fields: [] }, known };
  let afterBlank = false;
  for (let at = range.first; at < range.end; at += 1) {
    const line = reading.lines[at];
    if (line === undefined) break;
    if (line.isPageNumber) mark(reading, 'page', wholeOf(line.line));
    if (line.isBlank || line.isRule || line.isPageNumber) {
      afterBlank = true;
      continue;
    }
    const next = nextText(reading.lines, at + 1, range.end);
    if (isBodyLabel(line) && line.label && !isHeadingLike(state, line, next)) {
      mark(reading, 'label', trimPiece(line.label.piece));
      openChunk(state, line.label, line);
    } else if (line.label && opensExtra(state, line, next, afterBlank)) openExtra(reading, state, line.label);
    else if (line.label && isTrailingField(state, line, next)) addField(reading, state, line.label);
    else addLine(reading, state, line, next, afterBlank);
    afterBlank = false;
  }
  return state.out;
}
