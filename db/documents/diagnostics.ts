import type { Diagnostic, Severity, Span } from '../model.ts';
import { type LineStarts, positionAt } from './decode/lines.ts';

interface DiagnosticText {
  severity: Severity;
  /** `{}` is replaced by a detail, such as the name in question. */
  message: string;
  /** What to do, in plain words. */
  hint: string;
}

const error = (message: string, hint: string): DiagnosticText => ({ severity: 'ERROR', message, hint });
const warning = (message: string, hint: string): DiagnosticText => ({ severity: 'WARNING', message, hint });
const info = (message: string, hint: string): DiagnosticText => ({ severity: 'INFO', message, hint });

/**
 * Every diagnostic of the parser: its stable code, severity, message and what to do. `FORMAT.md` lists them for
 * writers.
 */
export const diagnosticTexts = {
  FILE_TOO_LARGE: error('The file has {}.', 'Split it into smaller files; a brief is a few kilobytes.'),
  FILE_EMPTY: error(
    'The file has no text: no field and no summary was recognized.',
    'Check that the right file was saved.',
  ),
  FORMAT_PDF: error(
    'This is a PDF document, which cannot be read here.',
    'Save the text as plain text (UTF-8) or Markdown.',
  ),
  FORMAT_DOCX: error(
    'This is a Word document (DOCX), which cannot be read here.',
    'In Word, save as plain text with encoding UTF-8.',
  ),
  FORMAT_UNSUPPORTED: error(
    'This is {}, which cannot be read here.',
    'Save the text as plain text (UTF-8) or Markdown.',
  ),
  BINARY_FILE: error(
    'The file is not a text file: it contains {}.',
    'Save the brief as plain text (UTF-8) or Markdown.',
  ),
  ENCODING_UNKNOWN: error(
    'The bytes are not valid UTF-8, UTF-16, Big5 or GB18030: {}.',
    'Open the file in a program that shows it correctly, and save it as UTF-8.',
  ),
  LINE_TOO_LONG: error('A line is longer than {} characters.', 'Break the text into lines; a bullet is one line.'),
  TOO_MANY_LINES: error('The file has more than {} lines.', 'Split it into smaller files.'),
  TOO_MANY_CLAIMS: error('The file has more than {} bullets.', 'Split it into smaller files.'),
  TEXT_TOO_LONG: error('One bullet or paragraph is longer than {} characters.', 'Break it into several bullets.'),
  NOT_A_BRIEF: error(
    'This does not look like a brief: {}.',
    'A brief has lines such as 作者/Author(s): and 摘要: or Summary:.',
  ),
  BODY_MISSING: error(
    'A brief has a header but no text after it: {}.',
    'Add 摘要: and Summary: with the lead and the bullets.',
  ),

  REPLACEMENT_CHARACTER: warning(
    'The text contains U+FFFD (�): characters were lost before the import.',
    'Get the file again from a source where the text is intact.',
  ),
  PRIVATE_USE_CHARACTER: warning(
    'The text contains private-use characters ({}), which only some fonts can show.',
    'Replace them with ordinary characters.',
  ),
  AUTHOR_MISSING: warning('No author is given.', 'Add a line 作者/Author(s): with the name.'),
  AUTHOR_COMMA: warning(
    'It is not clear whether the comma in “{}” separates authors; it was read as one author.',
    'Separate authors by 、 or ; or “and”.',
  ),
  SOURCE_MISSING: warning('No source is given.', 'Add a line 網站來源/Source: with the publication.'),
  SOURCE_SEPARATOR: warning(
    'It is not clear whether “{}” is one source or several; it was read as one.',
    'Separate sources by 、 or ;.',
  ),
  SOURCE_URL_ONLY: warning(
    'Only the address of the source is given; it was read as {}.',
    'Write the name before the address.',
  ),
  DATE_MISSING: warning('No date is given.', 'Add a line 日期/Date: with month/day/year.'),
  DATE_IMPOSSIBLE: warning('“{}” is not a day that exists. The brief has no date.', 'Correct the date.'),
  DATE_UNREADABLE: warning(
    '“{}” is not a date in a known form. The brief has no date.',
    'Write it as 10/29/2025 or 2025-10-29.',
  ),
  DATE_TWO_DIGIT_YEAR: warning(
    'The year in “{}” has only two digits and is ambiguous. The brief has no date.',
    'Write the year with four digits, or with 民國.',
  ),
  DATE_DAY_FIRST: warning(
    'The first number is not a month, so “{}” was read as day/month/year.',
    'Write month/day/year.',
  ),
  DATE_IN_FUTURE: warning('The date {} is in the future.', 'Check the year.'),
  KEYWORDS_MISSING: warning('No keywords are given.', 'Add a line 關鍵字/Keywords: with 、 between them.'),
  FIELD_REPEATED: warning('“{}” is given twice; the first one counts.', 'Keep one of them.'),
  FIELD_UNKNOWN: warning(
    'The field “{}” is unknown; it was kept as an extra field.',
    'Use one of the usual labels if the field should count.',
  ),
  LABEL_WITHOUT_COLON: warning('The label “{}” has no colon.', 'Put a colon after the label.'),
  BODY_LABEL_MISSING: warning(
    'There is no 摘要: or Summary: line; the text was divided by its script.',
    'Put 摘要: before the Chinese and Summary: before the English.',
  ),
  BODY_LABEL_MISMATCH: warning(
    'The text below “{}” is in the other language; it was read by its script.',
    'Correct the label.',
  ),
  BODY_MIXED: warning(
    'Both languages follow “{}”; the text was divided by its script.',
    'Put 摘要: and Summary: before each language.',
  ),
  LANGUAGE_MISSING: warning('The {} text is missing.', 'Add it; until then every claim has one language only.'),
  LANGUAGE_UNSUPPORTED: warning('Text in {} was kept, but not read.', 'A brief is read in Chinese and English.'),
  CLAIMS_MISSING: warning(
    'There are no bullets or paragraphs below the lead.',
    'Add the claims as bullets below headings.',
  ),
  PARAGRAPHS_AS_CLAIMS: warning(
    'No bullets below “{}”; each paragraph was read as a claim.',
    'Put • before each claim.',
  ),
  BULLET_EMPTY: warning('A bullet has no text.', 'Remove it or write its text.'),
  SECTION_EMPTY: warning('The heading “{}” has no bullets.', 'Add them or remove the heading.'),
  STRAY_TEXT: warning(
    'This line is not a heading, bullet or field; it was kept, but not read.',
    'Make it a bullet, or indent it below one.',
  ),

  ENCODING_GUESSED: info('The file is not UTF-8; it was read as {}.', 'Save it as UTF-8 to be sure.'),
  HTML_DECODED: info('The text contains HTML; it was read as plain text.', 'Paste as plain text.'),
  AUTHOR_DETAIL: info('“{}” was read as a name with a role or affiliation.', 'Nothing to do if that is right.'),
  AUTHOR_TWO_NAMES: info('“{}” was read as one author with two names.', 'Nothing to do if that is right.'),
  SOURCE_WITH_URL: info('The source has the address {}.', 'Nothing to do.'),
  SOURCE_RENAMED: info('The source “{}” was recognized.', 'Nothing to do.'),
  SOURCE_NEW: info('The source “{}” is not among the known publications{}.', 'Check the spelling.'),
  DATE_MONTH_FIRST: info(
    '“{}” was read as month/day/year, the usual order.',
    'Write it as 2025-10-29 to be unambiguous.',
  ),
  DATE_ROC_YEAR: info(
    'The year in “{}” was read as a year of the Republic of China (民國).',
    'Nothing to do if that is right.',
  ),
  DATE_PARTIAL: info('“{}” is not a single day; the brief is sorted by the first one.', 'Nothing to do.'),
  DATE_EXTRA_TEXT: info('A time, weekday or other words in “{}” were kept, but not read.', 'Nothing to do.'),
  DATE_OTHER: info('“{}” was kept in addition to the date of publication.', 'Nothing to do.'),
  KEYWORDS_ONE_LANGUAGE: info('Some keywords are given in only one language.', 'Write 外交 (Diplomacy) to give both.'),
  TITLE_MISSING: info(
    'There is no title; one was derived from the first heading or the lead.',
    'Add 標題/Title: to give one.',
  ),
  LEAD_MISSING: info('The {} text has no lead before its first heading.', 'Nothing to do if that is meant.'),
  LANGUAGES_INTERLEAVED: info('Chinese and English alternate; neighbours were paired.', 'Nothing to do.'),
  SIMPLIFIED_CHINESE: info('The Chinese text is in Simplified characters; it was stored unchanged.', 'Nothing to do.'),
  LINES_JOINED: info('A line was read as the continuation of the one before.', 'Nothing to do if that is right.'),
  NESTED_BULLETS: info('Bullets below bullets were read as sub-claims.', 'Nothing to do.'),
  NUMBERED_HEADING: info('The numbered line “{}” was read as a heading.', 'Nothing to do.'),
  EXTRA_BLOCK: info('The block “{}” was kept, but is not part of the summary.', 'Nothing to do.'),
  SEVERAL_BRIEFS: info('The file contains {} briefs.', 'Nothing to do.'),
  FILENAME_SUGGESTS: info('The file name suggests {}, which is not in the text.', 'Add it to the text if it is right.'),
  DIAGNOSTICS_OMITTED: info('{} more of the same kind are not listed.', 'Correct the listed ones first.'),
} as const satisfies Record<string, DiagnosticText>;

/** A stable code of a diagnostic. */
type DiagnosticCode = keyof typeof diagnosticTexts;

/** A diagnostic that has no position in the document yet. */
export interface Finding {
  code: DiagnosticCode;
  /** Replace the `{}` of the message, in order. */
  details: string[];
}

/** Creates a finding. */
export function finding(code: DiagnosticCode, ...details: string[]): Finding {
  return { code, details };
}

const excerptUnits = 80;

/** The text of a span, cut at its line's end and at 80 code units, never inside a surrogate pair. */
function excerptOf(text: string, span: Span): string {
  const cut = text.slice(span.start, Math.min(span.end, span.start + excerptUnits));
  const line = cut.split(/[\r\n]/, 1)[0] ?? '';
  return /[\uD800-\uDBFF]$/.test(line) ? line.slice(0, -1) : line;
}

/** Turns a finding into a diagnostic at a span of the text, or without a position if `span` is null. */
export function diagnosticAt(found: Finding, text: string, starts: LineStarts, span: Span | null): Diagnostic {
  const entry = diagnosticTexts[found.code];
  let next = 0;
  const message = entry.message.replaceAll('{}', () => found.details[next++] ?? '');
  const place = span === null ? null : positionAt(starts, span.start);
  return {
    code: found.code,
    severity: entry.severity,
    message,
    hint: entry.hint,
    line: place?.line ?? null,
    column: place?.column ?? null,
    excerpt: span === null ? null : excerptOf(text, span) || null,
  };
}

const listedPerCode = 50;

/** Sorts diagnostics by position. Of one code at most 50 are listed; another diagnostic counts the rest. */
export function listDiagnostics(all: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, number>();
  const listed = all
    .filter((one) => {
      const count = (seen.get(one.code) ?? 0) + 1;
      seen.set(one.code, count);
      return count <= listedPerCode;
    })
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  for (const [code, count] of seen) {
    if (count <= listedPerCode) continue;
    const omitted = finding('DIAGNOSTICS_OMITTED', `${count - listedPerCode} × ${code}:`);
    listed.push(diagnosticAt(omitted, '', [0], null));
  }
  return listed;
}
