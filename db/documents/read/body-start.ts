import { trimPiece, wholeOf } from '../decode/lines.ts';
import { continuesField, type FieldLines } from '../header/field-lines.ts';
import { nextText, type Reading } from './reading.ts';
import { type BriefRange, isHeaderLabel } from './split-briefs.ts';

/** The last line with a header label above the first bullet that is no value of a field; -1 for none. */
function lastHeaderLabel(reading: Reading, range: BriefRange): number {
  let last = -1;
  let isOpen = false;
  for (let at = range.first; at < range.end; at += 1) {
    const line = reading.lines[at];
    if (line === undefined) break;
    const isBullet = line.marker !== null && line.label === null;
    if (isHeaderLabel(line)) {
      last = at;
      isOpen = true;
    } else if (isBullet && !isOpen) break;
    else if (!isBullet) isOpen = false;
  }
  return last;
}

/**
 * Where the body begins in a brief without a body label: at the first text below its last header
 * field that is no part of the field.
 */
export function bodyStart(reading: Reading, range: BriefRange): number {
  const { lines } = reading;
  const last = lastHeaderLabel(reading, range);
  const label = lines[last]?.label;
  if (label === undefined || label === null) return range.first;
  const value = trimPiece(label.value);
  const values = value.from < value.to ? [value] : [];
  const field: FieldLines = { field: label.field, label: '', language: null, at: label.piece, values };
  for (let at = last + 1; at < range.end; at += 1) {
    const line = lines[at];
    if (line === undefined || line.isBlank || line.isRule) return at;
    if (!continuesField(field, line, nextText(lines, at + 1, range.end))) return at;
    field.values.push(wholeOf(line.line));
  }
  return range.end;
}
