import type { Span } from '../../model.ts';
import { type Piece, spanOf, textOf } from '../decode/lines.ts';
import { readMarkdown } from '../decode/markup.ts';
import { type Finding, finding } from '../diagnostics.ts';
import type { ParsedBrief, ParsedDate } from '../parsed-brief.ts';
import { mark, type Reading, report } from '../read/reading.ts';
import { readTitle } from '../read/titles.ts';
import { readAuthors } from './authors.ts';
import { readDate } from './dates.ts';
import type { FieldLines } from './header-lines.ts';
import { readKeywords } from './keywords.ts';
import type { Field } from './labels.ts';
import { readSources } from './sources.ts';
import { readUrls, toUrl } from './values.ts';

/** The fields of a brief that come from its header. */
type ParsedHeader = Pick<ParsedBrief, 'title' | 'authors' | 'sources' | 'date' | 'otherDates' | 'url' | 'keywords'>;

function withField(fields: readonly FieldLines[], field: Field): FieldLines[] {
  return fields.filter((one) => one.field === field);
}

/** The lines of all fields of one kind: a repeated label adds to the first. */
function linesOf(fields: readonly FieldLines[], markdown: boolean): string[] {
  return fields.flatMap((field) => field.values.map(textOf)).map((line) => (markdown ? readMarkdown(line) : line));
}

/** The position of a finding about a field: its value, or else its label, or else the beginning of the brief. */
function placeOf(fields: readonly FieldLines[], brief: Span): Span {
  const value = fields.flatMap((field) => field.values)[0];
  const label = fields[0]?.at;
  const piece: Piece | undefined = value ?? label;
  return piece === undefined ? { start: brief.start, end: brief.start } : spanOf(piece);
}

function reportAll(reading: Reading, findings: readonly Finding[], place: Span): void {
  for (const found of findings) report(reading, found, place);
}

function readDates(
  reading: Reading,
  fields: readonly FieldLines[],
  brief: Span,
): Pick<ParsedHeader, 'date' | 'otherDates'> {
  const otherDates: ParsedHeader['otherDates'] = [];
  let date: ParsedDate | null = null;
  for (const field of fields) {
    if (field.field !== 'date' && field.field !== 'otherDate') continue;
    const raw = field.values.map(textOf).join(' ');
    if (raw === '') continue;
    const result = readDate(raw, reading.today);
    reportAll(reading, result.findings, placeOf([field], brief));
    if (field.field === 'date' && date === null) date = result.date;
    else {
      if (field.field === 'date') report(reading, finding('FIELD_REPEATED', field.label), field.at);
      else report(reading, finding('DATE_OTHER', field.label), field.at);
      otherDates.push({ label: field.label, date: result.date });
    }
  }
  if (date === null) report(reading, finding('DATE_MISSING'), placeOf(withField(fields, 'date'), brief));
  return { date, otherDates };
}

/** The URL of the article: the labelled one, or else the first URL of a source that has a path. */
function readUrl(fields: readonly FieldLines[], sources: ParsedHeader['sources']): string | null {
  for (const line of linesOf(withField(fields, 'url'), false)) {
    const url = readUrls(line).urls[0] ?? toUrl(line);
    if (url !== null) return url;
  }
  const pages = sources.flatMap((source) => source.urls).filter((url) => new URL(url).pathname.length > 1);
  return pages[0] ?? null;
}

function readTitles(
  reading: Reading,
  fields: readonly FieldLines[],
  lines: readonly Piece[],
  brief: Span,
): ParsedHeader['title'] {
  const labelled = withField(fields, 'title').flatMap((field) => field.values);
  const { title, used, unused } = readTitle([...labelled, ...lines], reading.markup);
  const isLabelled = (piece: Piece): boolean => labelled.some((value) => value.line === piece.line);
  for (const piece of used) if (!isLabelled(piece)) mark(reading, 'title', piece);
  for (const piece of unused.filter((one) => !isLabelled(one))) {
    mark(reading, 'stray', piece);
    report(reading, finding('STRAY_TEXT'), piece);
  }
  if (used.length === 0) report(reading, finding('TITLE_MISSING'), { start: brief.start, end: brief.start });
  return title;
}

/** Reads the fields of a header and reports what is missing or doubtful. */
export function readHeader(
  reading: Reading,
  fields: readonly FieldLines[],
  titles: readonly Piece[],
  brief: Span,
): ParsedHeader {
  const { markdown } = reading.markup;
  const of = (field: Field): FieldLines[] => withField(fields, field);
  const tellAll = (field: Field, findings: readonly Finding[]): void =>
    reportAll(reading, findings, placeOf(of(field), brief));
  const { authors, findings: aboutAuthors } = readAuthors(linesOf(of('author'), markdown));
  const { sources, findings: aboutSources } = readSources(linesOf(of('source'), false));
  const { keywords, findings: aboutKeywords } = readKeywords(linesOf(of('keywords'), markdown));
  tellAll('author', aboutAuthors);
  tellAll('source', aboutSources);
  tellAll('keywords', aboutKeywords);
  return {
    title: readTitles(reading, fields, titles, brief),
    authors,
    sources,
    ...readDates(reading, fields, brief),
    url: readUrl(fields, sources),
    keywords,
  };
}
