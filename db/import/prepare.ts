import { createHash } from 'node:crypto';
import { alignBodies } from '../documents/align/align.ts';
import { type LineStarts, lineStarts, positionAt } from '../documents/decode/lines.ts';
import type {
  AlignedClaim,
  AlignedSection,
  Alignment,
  ParsedBody,
  ParsedBrief,
  Passage,
} from '../documents/parsed-brief.ts';
import { titleOf } from '../documents/read/titles.ts';
import type { LinkedClaim, Linker } from '../entities/linker/linker.ts';
import type { Bilingual, Language } from '../model.ts';
import { textKey } from '../text/keys.ts';
import { briefVector, searchVector } from '../text/search-vector.ts';
import { type BriefIdentity, briefIdentity } from './find.ts';

/** A brief as it is stored, without the ids of its rows. */
export interface PreparedBrief {
  parsed: ParsedBrief;
  identity: BriefIdentity;
  /** SHA-256 of the whole content: equal for two documents that differ in bytes alone. */
  contentSha256: string;
  title: Bilingual & { isDerived: boolean };
  lead: Bilingual;
  sections: PreparedSection[];
  /** A tsvector literal of the whole text. */
  vector: string;
}

/** A section with its claims in both languages. */
export interface PreparedSection {
  heading: Bilingual;
  claims: PreparedClaim[];
}

/** A claim in both languages, with its anchors and links. */
export interface PreparedClaim {
  text: Bilingual;
  depth: number;
  alignment: Alignment;
  anchors: PreparedAnchor[];
  linked: LinkedClaim;
  /** A tsvector literal of its text. */
  vector: string;
}

/** Where a claim stands in the document. */
export interface PreparedAnchor {
  language: Language;
  /** 1-based. */
  line: number;
  /** UTF-16 offsets in the document's text. */
  start: number;
  end: number;
  quote: string;
}

/**
 * Aligns the languages of a brief, links the names in it and builds its search vectors.
 *
 * @param text of the document
 */
export function prepareBrief(parsed: ParsedBrief, text: string, linker: Linker): PreparedBrief {
  const evidence = (claim: string, language: Language) =>
    linker.mentions(claim, language).map((mention) => mention.entity);
  const starts = lineStarts(text);
  const sections = alignBodies(parsed.bodies, evidence).map((section) =>
    prepareSection(section, (passage) => anchorsOf(passage, text, starts), linker),
  );
  const lead = { zh: leadOf(parsed.bodies.zh), en: leadOf(parsed.bodies.en) };
  const { title, isDerived } = titleOf(parsed);
  return {
    parsed,
    identity: briefIdentity(parsed),
    contentSha256: contentHash(parsed, sections),
    title: { ...title, isDerived },
    lead,
    sections,
    vector: briefVector([
      title,
      lead,
      ...sections.flatMap(({ heading, claims }) => [heading, ...claims.map((one) => one.text)]),
    ]),
  };
}

function leadOf(body: ParsedBody | null): string | null {
  return body && body.lead.length > 0 ? body.lead.map((paragraph) => paragraph.text).join('\n\n') : null;
}

function prepareSection(
  section: AlignedSection,
  anchors: (passage: Passage) => PreparedAnchor[],
  linker: Linker,
): PreparedSection {
  return {
    heading: { zh: section.heading.zh?.text ?? null, en: section.heading.en?.text ?? null },
    claims: section.claims.map((claim) => prepareClaim(claim, anchors, linker)),
  };
}

function prepareClaim(
  claim: AlignedClaim,
  anchors: (passage: Passage) => PreparedAnchor[],
  linker: Linker,
): PreparedClaim {
  const passages = [claim.zh?.passage, claim.en?.passage].filter((passage) => passage !== undefined);
  const text = { zh: claim.zh?.passage.text ?? null, en: claim.en?.passage.text ?? null };
  return {
    text,
    depth: claim.zh?.depth ?? claim.en?.depth ?? 0,
    alignment: claim.alignment,
    anchors: passages.flatMap(anchors),
    linked: linker.link(text),
    vector: searchVector(text),
  };
}

function anchorsOf(passage: Passage, text: string, starts: LineStarts): PreparedAnchor[] {
  return passage.spans.map(({ start, end }) => ({
    language: passage.language,
    line: positionAt(starts, start).line,
    start,
    end,
    quote: text.slice(start, end),
  }));
}

function contentHash(parsed: ParsedBrief, sections: readonly PreparedSection[]): string {
  const key = (value: string | null | undefined) => (value == null ? null : textKey(value));
  const content = [
    [key(parsed.title.zh?.text), key(parsed.title.en?.text), parsed.date?.raw, parsed.url],
    parsed.authors.map((author) => [author.name, author.names.zh, author.names.en, author.affiliation, author.role]),
    parsed.sources.map((source) => [source.name, ...source.urls]),
    parsed.keywords.map((keyword) => [keyword.zh, keyword.en]),
    [key(leadOf(parsed.bodies.zh)), key(leadOf(parsed.bodies.en))],
    sections.map(({ heading, claims }) => [
      [key(heading.zh), key(heading.en)],
      claims.map(({ text, depth }) => [key(text.zh), key(text.en), depth]),
    ]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
