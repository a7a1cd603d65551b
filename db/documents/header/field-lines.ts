import type { Language } from '../../model.ts';
import { endsSentence } from '../characters.ts';
import { type Piece, textOf, wholeOf } from '../decode/lines.ts';
import type { LineReading } from '../read/reading.ts';
import type { Field } from './labels.ts';

/** A labelled field and its value, one piece for each line. */
export interface FieldLines {
  field: Field | 'unknown';
  /** As printed. */
  label: string;
  language: Language | null;
  /** Where the label stands. */
  at: Piece;
  values: Piece[];
}

/** Fields whose values may stand one below the other. */
const LISTS: ReadonlySet<string> = new Set(['author', 'source', 'keywords', 'url', 'title']);

/** Whether a line reads as a sentence rather than as a value or a title. */
export function isSentence(text: string): boolean {
  return (
    text.length > 160 ||
    /。(?!$)/.test(text) ||
    text.endsWith('。') ||
    (endsSentence(text) && text.split(/\s+/).length >= 8)
  );
}

/** Whether an unlabelled line directly below a field goes on with its value. */
export function continuesField(field: FieldLines, line: LineReading, next: LineReading | null): boolean {
  const text = textOf(wholeOf(line.line));
  const last = field.values.at(-1);
  if (['note', 'comment', 'unknown'].includes(field.field)) return true;
  if (last !== undefined && /[、,，;；&／/]$/.test(textOf(last))) return true;
  if (last !== undefined && !LISTS.has(field.field)) return false;
  const isHeading = next !== null && next.marker !== null && next.label === null && line.marker === null;
  return !isSentence(text) && !isHeading;
}
