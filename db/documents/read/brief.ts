import type { Span } from '../../model.ts';
import { isSimplified, languageOf } from '../characters.ts';
import { textOf, trimPiece, wholeOf } from '../decode/lines.ts';
import { finding } from '../diagnostics.ts';
import { readHeader } from '../header/header.ts';
import { continuesField, type FieldLines, readHeaderLines } from '../header/header-lines.ts';
import { readUrls } from '../header/values.ts';
import type { ParsedBody, ParsedBrief, ParsedExtra } from '../parsed-brief.ts';
import { readBodies } from './bodies.ts';
import { type ExtraLines, isBodyLabel, readBodyLines } from './body-lines.ts';
import { passageOf } from './passage.ts';
import { mark, nextText, type Reading, report } from './reading.ts';
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
function bodyStart(reading: Reading, range: BriefRange): number {
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

function extrasOf(reading: Reading, blocks: readonly ExtraLines[]): ParsedExtra[] {
  return blocks.flatMap(({ label, pieces }) =>
    pieces
      .map((piece) => {
        mark(reading, 'extra', piece);
        const text = textOf(piece);
        const passage = passageOf([piece], languageOf(text) ?? 'EN', reading.markup);
        return { label, passage, urls: readUrls(text).urls };
      })
      .filter(({ passage }) => passage.text !== ''),
  );
}

function asExtras(fields: readonly FieldLines[]): ExtraLines[] {
  return fields
    .filter((field) => field.field === 'unknown' || field.field === 'comment' || field.field === 'note')
    .map((field) => ({ label: field.label, pieces: field.values }));
}

function allText(body: ParsedBody): string {
  const sections = body.sections.flatMap((section) => [
    section.heading?.text ?? '',
    ...section.claims.map((claim) => claim.passage.text),
  ]);
  return [...body.lead.map((lead) => lead.text), ...sections].join('\n');
}

/** Reports what a brief's bodies lack, and the script of its Chinese. */
function checkBodies(reading: Reading, bodies: ParsedBrief['bodies'], at: Span): void {
  const { zh, en } = bodies;
  const place = { start: at.start, end: at.start };
  if (zh === null || en === null)
    report(reading, finding('LANGUAGE_MISSING', zh === null ? 'Chinese' : 'English'), place);
  for (const [name, body] of [
    ['Chinese', zh],
    ['English', en],
  ] as const) {
    if (body === null) continue;
    const first =
      body.lead[0]?.spans[0] ?? body.sections[0]?.heading?.spans[0] ?? body.sections[0]?.claims[0]?.passage.spans[0];
    if (body.sections.every((section) => section.claims.length === 0))
      report(reading, finding('CLAIMS_MISSING'), first ?? place);
    if (body.lead.length === 0) report(reading, finding('LEAD_MISSING', name), first ?? place);
  }
  if (zh !== null && isSimplified(allText(zh)))
    report(reading, finding('SIMPLIFIED_CHINESE'), zh.lead[0]?.spans[0] ?? place);
}

/** What a range of lines turned out to hold: a brief, or what was and was not recognized in it. */
export type BriefReading =
  | { brief: ParsedBrief; fields: string[] }
  | { brief: null; fields: string[]; hasBodyLabel: boolean; span: Span };

/** Reads one brief from its lines. Reports what is doubtful; a brief without a body is none. */
export function readBrief(reading: Reading, range: BriefRange, span: Span): BriefReading {
  const { lines } = reading;
  let labelled = range.first;
  while (labelled < range.end && !isBodyLabel(lines[labelled])) labelled += 1;
  const hasBodyLabel = labelled < range.end;
  const start = hasBodyLabel ? labelled : bodyStart(reading, range);
  const header = readHeaderLines(reading, { first: range.first, end: start }, hasBodyLabel);
  const known = new Set(header.fields.filter((field) => field.values.length > 0).map((field) => field.field));
  const body = readBodyLines(reading, { first: start, end: range.end }, known);
  const fields = [...header.fields, ...body.fields];
  const core = [...new Set(fields.map((field) => field.field))].filter(
    (field) => !['unknown', 'note', 'comment', 'otherDate'].includes(field),
  );
  const names = [...new Set(fields.map((field) => field.label))];
  if (!hasBodyLabel && core.length < 2) return { brief: null, fields: names, hasBodyLabel, span };
  const bodies = readBodies(reading, body.chunks);
  if (bodies.zh === null && bodies.en === null) return { brief: null, fields: names, hasBodyLabel, span };
  checkBodies(reading, bodies, span);
  const extras = extrasOf(reading, [...asExtras(fields), ...body.extras]);
  return { brief: { span, ...readHeader(reading, fields, header.titles, span), bodies, extras }, fields: names };
}
