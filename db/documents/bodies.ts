import type { BodyChunk } from './body-lines.ts';
import type { BodyStream, StreamSection } from './body-stream.ts';
import { chunkStreams } from './chunk-streams.ts';
import { finding } from './diagnostics.ts';
import { type Piece, textOf, trimPiece } from './lines.ts';
import type { Language, ParsedBody, ParsedClaim, ParsedSection } from './parsed-brief.ts';
import { passageOf } from './passage.ts';
import { mark, quoted, type Reading, tell } from './reading.ts';

function claimsOf(reading: Reading, section: StreamSection, language: Language): ParsedClaim[] {
  const claims: ParsedClaim[] = [];
  for (const claim of section.claims) {
    if (claim.marker !== null) mark(reading, 'marker', claim.marker);
    if (claim.pieces.length === 0) {
      if (claim.marker !== null) tell(reading, finding('BULLET_EMPTY'), claim.marker);
      continue;
    }
    for (const piece of claim.pieces) mark(reading, 'claim', piece);
    claims.push({ passage: limited(reading, claim.pieces, language), marker: claim.printed, depth: claim.depth });
  }
  return claims;
}

function limited(reading: Reading, pieces: readonly Piece[], language: Language): ParsedClaim['passage'] {
  const passage = passageOf(pieces, language, reading.markup);
  const [first] = pieces;
  if (passage.text.length > reading.limits.passageUnits && first !== undefined) {
    tell(reading, finding('TEXT_TOO_LONG', String(reading.limits.passageUnits)), first);
  }
  return passage;
}

function sectionOf(reading: Reading, section: StreamSection, language: Language): ParsedSection {
  const { heading } = section;
  if (heading !== null && section.line !== null) {
    mark(reading, 'heading', heading);
    const number = trimPiece({ ...section.line, to: heading.from });
    if (/[\p{L}\p{N}]/u.test(textOf(number))) mark(reading, 'marker', number);
  }
  if (heading !== null && section.isNumbered) tell(reading, finding('NUMBERED_HEADING', quoted(heading)), heading);
  const claims = claimsOf(reading, section, language);
  const paragraph = section.claims.find((claim) => claim.marker === null)?.pieces[0];
  if (paragraph !== undefined) {
    tell(reading, finding('PARAGRAPHS_AS_CLAIMS', heading === null ? '' : quoted(heading)), paragraph);
  }
  if (claims.length === 0 && heading !== null) tell(reading, finding('SECTION_EMPTY', quoted(heading)), heading);
  const nested = section.claims.find((claim) => claim.depth > 0)?.marker;
  if (nested) tell(reading, finding('NESTED_BULLETS'), nested);
  return { heading: heading === null ? null : limited(reading, [heading], language), claims };
}

function bodyOf(reading: Reading, streams: readonly BodyStream[]): ParsedBody | null {
  const body: ParsedBody = { lead: [], sections: [] };
  for (const stream of streams) {
    for (const pieces of stream.lead) {
      for (const piece of pieces) mark(reading, 'lead', piece);
      body.lead.push(limited(reading, pieces, stream.language));
    }
    for (const section of stream.sections) body.sections.push(sectionOf(reading, section, stream.language));
    for (const piece of stream.stray) {
      mark(reading, 'stray', piece);
      tell(reading, finding('STRAY_TEXT'), piece);
    }
    for (const piece of stream.joined) tell(reading, finding('LINES_JOINED'), piece);
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
