import type { Language } from '../../model.ts';
import { type Piece, textOf, trimPiece } from '../decode/lines.ts';
import { finding } from '../diagnostics.ts';
import type { ParsedBody, ParsedClaim, ParsedSection, Passage } from '../parsed-brief.ts';
import type { BodyChunk } from './body-lines.ts';
import type { BodyStream, StreamSection } from './body-stream.ts';
import { chunkStreams } from './chunk-streams.ts';
import { passageOf } from './passage.ts';
import { mark, quoted, type Reading, report } from './reading.ts';

/** The passage of some pieces, recorded as blocks of a kind; null where nothing but marks is left of it. */
function readPassage(
  reading: Reading,
  kind: 'lead' | 'heading' | 'claim',
  pieces: readonly Piece[],
  language: Language,
): Passage | null {
  const passage = passageOf(pieces, language, reading.markup);
  const [first] = pieces;
  if (passage.text === '' || first === undefined) return null;
  for (const piece of pieces) mark(reading, kind, piece);
  if (passage.text.length > reading.limits.passageUnits) {
    report(reading, finding('TEXT_TOO_LONG', String(reading.limits.passageUnits)), first);
  }
  return passage;
}

function claimsOf(reading: Reading, section: StreamSection, language: Language): ParsedClaim[] {
  return section.claims.flatMap(({ marker, pieces, printed, depth }) => {
    if (marker !== null) mark(reading, 'marker', marker);
    const passage = readPassage(reading, 'claim', pieces, language);
    if (passage !== null) return [{ passage, marker: printed, depth }];
    if (marker !== null) report(reading, finding('BULLET_EMPTY'), marker);
    return [];
  });
}

/** A heading, its number recorded as a marker; null for a section without one. */
function headingOf(reading: Reading, section: StreamSection, language: Language): Passage | null {
  const { heading, line } = section;
  if (heading === null || line === null) return null;
  const number = trimPiece({ ...line, to: heading.from });
  if (/[\p{L}\p{N}]/u.test(textOf(number))) mark(reading, 'marker', number);
  if (section.isNumbered) report(reading, finding('NUMBERED_HEADING', quoted(heading)), heading);
  return readPassage(reading, 'heading', [heading], language);
}

function sectionOf(reading: Reading, section: StreamSection, language: Language): ParsedSection {
  const heading = headingOf(reading, section, language);
  const claims = claimsOf(reading, section, language);
  const title = section.heading === null ? '' : quoted(section.heading);
  const paragraph = section.claims.find((claim) => claim.marker === null)?.pieces[0];
  if (paragraph !== undefined) report(reading, finding('PARAGRAPHS_AS_CLAIMS', title), paragraph);
  if (claims.length === 0 && heading !== null) report(reading, finding('SECTION_EMPTY', title), section.heading);
  const nested = section.claims.find((claim) => claim.depth > 0)?.marker;
  if (nested) report(reading, finding('NESTED_BULLETS'), nested);
  return { heading, claims };
}

function bodyOf(reading: Reading, streams: readonly BodyStream[]): ParsedBody | null {
  const body: ParsedBody = { lead: [], sections: [] };
  for (const stream of streams) {
    for (const pieces of stream.lead) {
      const passage = readPassage(reading, 'lead', pieces, stream.language);
      if (passage !== null) body.lead.push(passage);
    }
    for (const section of stream.sections) body.sections.push(sectionOf(reading, section, stream.language));
    for (const piece of stream.stray) {
      mark(reading, 'stray', piece);
      report(reading, finding('STRAY_TEXT'), piece);
    }
    for (const piece of stream.joined) report(reading, finding('LINES_JOINED'), piece);
  }
  const sections = body.sections.filter((section) => section.heading !== null || section.claims.length > 0);
  return body.lead.length === 0 && sections.length === 0 ? null : { lead: body.lead, sections };
}

/** The bodies of a brief from the text below its body labels. */
export function readBodies(
  reading: Reading,
  chunks: readonly BodyChunk[],
): { zh: ParsedBody | null; en: ParsedBody | null } {
  const filled = chunks.filter((chunk) => chunk.lines.length > 0);
  const languages = new Set(filled.map((chunk) => chunk.language));
  const streams = filled.flatMap((chunk) => chunkStreams(reading, chunk, languages.size === 1));
  const of = (language: Language): ParsedBody | null =>
    bodyOf(
      reading,
      streams.filter((stream) => stream.language === language),
    );
  return { zh: of('ZH'), en: of('EN') };
}
