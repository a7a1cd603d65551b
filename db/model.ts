/** A language of the briefs. ZH is Chinese as printed, Traditional or Simplified. */
export type Language = 'ZH' | 'EN';

/** A value in each language; null where it is missing. */
export interface Bilingual<T = string> {
  zh: T | null;
  en: T | null;
}

/** A half-open range `[start, end)` of UTF-16 code units in the decoded text of a document. */
export interface Span {
  start: number;
  end: number;
}

/** ERROR refuses a document, WARNING accepts it with a doubt, INFO says how something was read. */
export type Severity = 'ERROR' | 'WARNING' | 'INFO';

/** A remark for the person who wrote or imports a document. `db/documents/FORMAT.md` lists those of the parser. */
export interface Diagnostic {
  /** Stable, SCREAMING_SNAKE_CASE. */
  code: string;
  severity: Severity;
  message: string;
  /** What to do about it. */
  hint: string | null;
  /** 1-based. */
  line: number | null;
  /** 1-based, in UTF-16 code units. */
  column: number | null;
  /** The offending text, at most 80 code units. */
  excerpt: string | null;
}
