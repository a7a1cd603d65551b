import type { Language } from '../../model.ts';
import { endsSentence, hasHan, languageOf } from '../characters.ts';
import { type Line, type Piece, textOf, trimPiece, wholeOf } from '../decode/lines.ts';
import { finding } from '../diagnostics.ts';
import { type LineReading, mark, nextText, type Reading, report } from '../read/reading.ts';
import { type BriefRange, isHeaderLabel } from '../read/split-briefs.ts';
import { type Field, isLabelWord, unknownLabelOf } from './labels.ts';

/** A labelled field and the lines of its value. */
export interface FieldLines {
  field: Field | 'unknown';
  /** As printed. */
  label: string;
  language: Language | null;
  /** The label itself. */
  at: Piece;
  values: Piece[];
}

/** Fields that may have a value on each line. */
const listFields: ReadonlySet<string> = new Set(['author', 'source', 'keywords', 'url', 'title']);

/** Whether a line is a sentence rather than a value or a title. */
function isSentence(text: string): boolean {
  return (
    text.length > 160 ||
    /。(?!$)/.test(text) ||
    text.endsWith('。') ||
    (endsSentence(text) && text.split(/\s+/).length >= 8)
  );
}

/** Whether an unlabelled line right below a field continues its value. */
export function continuesField(field: FieldLines, line: LineReading, next: LineReading | null): boolean {
  const text = textOf(wholeOf(line.line));
  const last = field.values.at(-1);
  if (['note', 'comment', 'unknown'].includes(field.field)) return true;
  if (last !== undefined && /[、,，;；&／/]$/.test(textOf(last))) return true;
  if (last !== undefined && !listFields.has(field.field)) return false;
  const isHeading = next !== null && next.marker !== null && next.label === null && line.marker === null;
  return !isSentence(text) && !isHeading;
}

/** The header of a brief: its fields, and the lines that may be titles. */
interface HeaderLines {
  fields: FieldLines[];
  titles: Piece[];
}

/** A piece without the quotation marks or brackets that front matter puts around values. */
function unquoted(piece: Piece): Piece {
  const inner = trimPiece(piece);
  const text = textOf(inner);
  const isQuoted = /^"[^"]*"$|^'[^']*'$|^\[[^[\]]*\]$/.test(text);
  return isQuoted ? trimPiece({ ...inner, from: inner.from + 1, to: inner.to - 1 }) : inner;
}

interface HeaderState {
  fields: FieldLines[];
  titles: Piece[];
  open: FieldLines | null;
}

function addValue(reading: Reading, field: FieldLines, piece: Piece): void {
  const value = unquoted(piece);
  if (value.from >= value.to) return;
  field.values.push(value);
  mark(
    reading,
    field.field === 'unknown' || field.field === 'note' || field.field === 'comment' ? 'extra' : 'value',
    value,
  );
}

function openField(reading: Reading, state: HeaderState, field: Omit<FieldLines, 'values'>, value: Piece): void {
  state.open = { ...field, values: [] };
  state.fields.push(state.open);
  mark(reading, 'label', trimPiece(field.at));
  addValue(reading, state.open, value);
}

/** Reads the label of a header line. An unknown label counts only above a known one or the body. */
function readLabel(reading: Reading, state: HeaderState, line: LineReading, isInside: boolean): boolean {
  const { label } = line;
  if (label !== null && label.field !== 'body') {
    if (label.form === 'GAP' || (label.form === 'ALONE' && !/[/|／（(]/.test(label.printed))) {
      report(reading, finding('LABEL_WITHOUT_COLON', label.printed), label.piece);
    }
    openField(
      reading,
      state,
      { field: label.field, label: label.printed, language: label.language, at: label.piece },
      label.value,
    );
    return true;
  }
  const unknown = isInside && line.marker === null ? unknownLabelOf(line.line) : null;
  if (unknown === null || isTitleWithColon(line.line, unknown.printed, state)) return false;
  report(reading, finding('FIELD_UNKNOWN', unknown.printed), unknown.piece);
  openField(
    reading,
    state,
    { field: 'unknown', label: unknown.printed, language: null, at: unknown.piece },
    unknown.value,
  );
  return true;
}

/** Whether an apparent label is the first part of a title: a Markdown heading, or long and above all fields. */
function isTitleWithColon(line: Line, printed: string, { fields, titles }: HeaderState): boolean {
  if (titles.length >= 2) return false;
  if (/^#{1,6}\s/.test(line.text.slice(line.from))) return true;
  const isLong = hasHan(printed) ? printed.length >= 5 : printed.split(/\s+/).length >= 3;
  return fields.length === 0 && isLong;
}

/** Whether a line begins with a Chinese label word and one space: too little for a label, but not a title either. */
function isAlmostLabel(text: string): boolean {
  const first = text.slice(0, 64).split(/\s/, 1)[0] ?? '';
  return hasHan(first) && isLabelWord(first);
}

/** Reads a line without a label: part of the open field, a title, or stray text. */
function readText(reading: Reading, state: HeaderState, line: LineReading, next: LineReading | null): void {
  const whole = wholeOf(line.line);
  if (state.open !== null && continuesField(state.open, line, next)) {
    const { marker } = line;
    if (marker !== null) mark(reading, 'marker', { line: line.line, from: marker.from, to: marker.to });
    addValue(reading, state.open, { ...whole, from: marker?.to ?? whole.from });
    return;
  }
  state.open = null;
  const language = languageOf(textOf(whole));
  const isNew = state.titles.every((title) => languageOf(textOf(title)) !== language);
  const isTitle = line.marker === null && !isSentence(textOf(whole)) && !isAlmostLabel(textOf(whole));
  if (state.titles.length < 2 && isNew && isTitle) {
    state.titles.push(whole);
    return;
  }
  mark(reading, 'stray', whole);
  report(reading, finding('STRAY_TEXT'), whole);
}

/** Reads the lines of a header, `[first, end)`. `hasBodyLabel`: whether a body label ends it. */
export function readHeaderLines(reading: Reading, range: BriefRange, hasBodyLabel: boolean): HeaderLines {
  const state: HeaderState = { fields: [], titles: [], open: null };
  const { lines } = reading;
  let lastKnown = -1;
  for (let at = range.first; at < range.end; at += 1) {
    const line = lines[at];
    if (line !== undefined && isHeaderLabel(line)) lastKnown = at;
  }
  for (let at = range.first; at < range.end; at += 1) {
    const line = lines[at];
    if (line === undefined || line.isRule || line.isPageNumber || line.isBlank) {
      state.open = null;
      if (line?.isPageNumber) mark(reading, 'page', wholeOf(line.line));
      continue;
    }
    const isInside = hasBodyLabel || at < lastKnown;
    if (!readLabel(reading, state, line, isInside && (state.fields.length > 0 || at < lastKnown))) {
      readText(reading, state, line, nextText(lines, at + 1, reading.lines.length));
    }
  }
  return { fields: state.fields, titles: state.titles };
}
