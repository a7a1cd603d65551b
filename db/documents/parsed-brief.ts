import type { Bilingual, Diagnostic, Language, Span } from '../model.ts';

/**
 * A piece of text in a document, with its position.
 *
 * `text` is what a reader sees: the slices of the decoded text, trimmed, HTML entities and Markdown escapes decoded,
 * wrapped lines joined (by a space in English and between Latin words, by nothing in Chinese). There is one span for
 * each line.
 */
export interface Passage {
  text: string;
  language: Language;
  spans: Span[];
}

/** An author. `name` is the display name: the English one if both are printed. */
export interface ParsedAuthor {
  name: string;
  names: Bilingual;
  kind: 'PERSON' | 'ORGANIZATION';
  /** The text in parentheses after the name, such as an institution. */
  affiliation: string | null;
  /** A role word printed with the name, such as 編譯. */
  role: string | null;
}

/** A source, without title marks. `name` is the canonical name of a known publication, otherwise the printed one. */
export interface ParsedSource {
  name: string;
  printed: string;
  urls: string[];
}

/** A date. `on` is an ISO 8601 calendar date: the first day of a partial date or range. */
export interface ParsedDate {
  on: string | null;
  /** The last day of a range; otherwise null. */
  until: string | null;
  precision: 'DAY' | 'MONTH' | 'YEAR' | 'RANGE' | 'SEASON' | null;
  raw: string;
  /** The form that it matched: `MDY`, `DMY`, `ISO`, `ROC`, `CHINESE`, `ENGLISH`, `YEAR` or `SEASON`. */
  rule: string | null;
}

/** One bullet in one language. */
export interface ParsedClaim {
  passage: Passage;
  /** The bullet or number as printed; empty for a paragraph. */
  marker: string;
  /** 0 for a bullet of the section, 1 for a bullet below a bullet, and so on. */
  depth: number;
}

/** A heading and its bullets in one language. `heading` is null for bullets above the first heading. */
export interface ParsedSection {
  heading: Passage | null;
  claims: ParsedClaim[];
}

/** The body of a brief in one language. `lead` holds the paragraphs before the first heading. */
export interface ParsedBody {
  lead: Passage[];
  sections: ParsedSection[];
}

/** A paragraph of a labelled field or block that has no place in the model, such as a reference. */
export interface ParsedExtra {
  /** As printed; empty if there is none. */
  label: string;
  passage: Passage;
  /** The URLs in the paragraph. */
  urls: string[];
}

/** One brief of a document, before its languages are aligned. */
export interface ParsedBrief {
  /** The part of the document that the brief covers. */
  span: Span;
  /** The printed title; both null if there is none. */
  title: Bilingual<Passage>;
  authors: ParsedAuthor[];
  sources: ParsedSource[];
  /** The date of publication; null if there is none. */
  date: ParsedDate | null;
  /** Other labelled dates, such as the date of access. */
  otherDates: { label: string; date: ParsedDate }[];
  url: string | null;
  keywords: Bilingual[];
  /** The body in each language; null if the language is missing. */
  bodies: { zh: ParsedBody | null; en: ParsedBody | null };
  /** Labelled fields and blocks that have no place in the model: references, notes, comments. */
  extras: ParsedExtra[];
}

/** A document decoded to text. */
export interface DecodedDocument {
  name: string;
  bytes: Uint8Array;
  /** Of the bytes, in lower-case hexadecimal. */
  sha256: string;
  mediaType: 'text/plain' | 'text/markdown';
  /** `utf-8`, `utf-16le`, `utf-16be`, `big5` or `gb18030`; `unknown` if the bytes are not text. */
  encoding: string;
  /** The decoded text without a byte order mark. Every span refers to it. */
  text: string;
}

/**
 * What a part of a document was read as. `blank`: white space and line ends. `markup`: rules, brackets and emphasis.
 * `value`: the value of a header field. `page`: a page number. `extra`: the text of a block outside the summary.
 * `stray`: any other text. `unread`: all of a refused file.
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

/** A part of a document and what it was read as. The blocks of a document cover its text without gap or overlap. */
export interface Block {
  kind: BlockKind;
  span: Span;
}

/** The result of parsing. A document with a diagnostic of severity ERROR has no briefs. */
export interface ParsedDocument {
  document: DecodedDocument;
  blocks: Block[];
  briefs: ParsedBrief[];
  diagnostics: Diagnostic[];
}

/** How certain it is that the two languages of a claim say the same. */
export interface Alignment {
  status: 'ALIGNED' | 'WEAK' | 'UNPAIRED';
  /** 0 to 1. */
  confidence: number;
  /** Evidence in words, such as `shares Russia, Ukraine` or `only in Chinese`. */
  reasons: string[];
}

/** A claim in both languages; at least one of them is present. */
export interface AlignedClaim {
  zh: ParsedClaim | null;
  en: ParsedClaim | null;
  alignment: Alignment;
}

/** A section in both languages; a missing heading or language is null. */
export interface AlignedSection {
  heading: Bilingual<Passage>;
  claims: AlignedClaim[];
}
