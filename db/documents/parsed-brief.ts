import type { Bilingual, Diagnostic, Language, Span } from '../model.ts';

/**
 * Words of a document as they are to be read, and where they stand.
 *
 * `text` is the spans' slices of the decoded text, trimmed, with HTML entities and Markdown escapes
 * decoded, wrapped lines joined by a space in English and by nothing in Chinese (save between two Latin words). A passage that
 * stands on one line has one span.
 */
export interface Passage {
  text: string;
  language: Language;
  spans: Span[];
}

/** An author as printed. `name` is the display name: the English one where both are printed. */
export interface ParsedAuthor {
  name: string;
  names: Bilingual;
  kind: 'PERSON' | 'ORGANIZATION';
  /** What stands in parentheses after the name, such as an institution. */
  affiliation: string | null;
  /** A role word printed with the name, such as 編譯. */
  role: string | null;
}

/** A publication as printed, without 《》. `name` is the canonical name where the publication is known. */
export interface ParsedSource {
  name: string;
  printed: string;
  urls: string[];
}

/** A date as printed. `on` is an ISO 8601 calendar date, the first day of a partial date or range. */
export interface ParsedDate {
  on: string | null;
  /** The last day of a range, else null. */
  until: string | null;
  precision: 'DAY' | 'MONTH' | 'YEAR' | 'RANGE' | 'SEASON' | null;
  raw: string;
  /** The rule that read it: `MDY`, `DMY`, `ISO`, `ROC`, `CHINESE`, `ENGLISH`, `YEAR` or `SEASON`. */
  rule: string | null;
}

/** One bullet in one language. */
export interface ParsedClaim {
  passage: Passage;
  /** The bullet or number as printed, empty for a paragraph. */
  marker: string;
  /** 0 for a bullet of the section, 1 for a bullet below a bullet, and so on. */
  depth: number;
}

/** A heading and its bullets in one language. `heading` is null for bullets that stand before any heading. */
export interface ParsedSection {
  heading: Passage | null;
  claims: ParsedClaim[];
}

/** The body of a brief in one language. `lead` holds the paragraphs before the first heading. */
export interface ParsedBody {
  lead: Passage[];
  sections: ParsedSection[];
}

/** A paragraph of a labelled field or block that is no part of the model, such as a reference. */
export interface ParsedExtra {
  /** As printed; empty for what has none. */
  label: string;
  passage: Passage;
  /** The addresses in it. */
  urls: string[];
}

/** One brief of a document, before its languages are aligned. */
export interface ParsedBrief {
  /** What the brief covers of the document's text. */
  span: Span;
  /** The printed title; both null when the document prints none. */
  title: Bilingual<Passage>;
  authors: ParsedAuthor[];
  sources: ParsedSource[];
  /** The date of publication; null when no date is printed. */
  date: ParsedDate | null;
  /** Other labelled dates, such as the date of access. */
  otherDates: { label: string; date: ParsedDate }[];
  url: string | null;
  keywords: Bilingual[];
  /** A body for each language; null where the language is missing. */
  bodies: { zh: ParsedBody | null; en: ParsedBody | null };
  /** Labelled fields and blocks that are no part of the model (references, notes, comments). */
  extras: ParsedExtra[];
}

/** The bytes of a document read as text. */
export interface DecodedDocument {
  name: string;
  bytes: Uint8Array;
  /** Of the bytes, lower-case hexadecimal. */
  sha256: string;
  mediaType: 'text/plain' | 'text/markdown';
  /** The encoding found: `utf-8`, `utf-16le`, `utf-16be`, `big5`, `gb18030`; `unknown` where the bytes are no text. */
  encoding: string;
  /** The whole decoded text, without a byte order mark. Every span points into it. */
  text: string;
}

/**
 * What a piece of a document was read as. `blank`: space and line ends. `markup`: rules, brackets and
 * emphasis around words. `value`: of a header field. `page`: a page number. `extra`: text of a block
 * beside the summary. `stray`: text that is none of these. `unread`: all of a file that was refused.
 */
export type BlockKind =
  | 'blank'
  | 'markup'
  | 'label'
  | 'value'
  | 'title'
  | 'lead'
  | 'heading'
  | 'marker'
  | 'claim'
  | 'extra'
  | 'page'
  | 'stray'
  | 'unread';

/**
 * A piece of a document's text and what it was read as. The blocks of a document follow one another
 * without gap or overlap, so their texts joined are the document's text.
 */
export interface Block {
  kind: BlockKind;
  span: Span;
}

/** All that a document says. A document with a diagnostic of severity ERROR has no briefs. */
export interface ParsedDocument {
  document: DecodedDocument;
  blocks: Block[];
  briefs: ParsedBrief[];
  diagnostics: Diagnostic[];
}

/** How sure it is that the two languages of a claim say the same. */
export interface Alignment {
  status: 'ALIGNED' | 'WEAK' | 'UNPAIRED';
  /** 0 to 1. */
  confidence: number;
  /** Evidence in words, such as `shares Russia, Ukraine` or `only in Chinese`. */
  reasons: string[];
}

/** A claim with its languages side by side; at least one is present. */
export interface AlignedClaim {
  zh: ParsedClaim | null;
  en: ParsedClaim | null;
  alignment: Alignment;
}

/** A section with its languages side by side; a missing heading or language is null. */
export interface AlignedSection {
  heading: Bilingual<Passage>;
  claims: AlignedClaim[];
}
