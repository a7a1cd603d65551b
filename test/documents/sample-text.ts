import { type ParseOptions, parseDocument } from '../../db/documents/parse.ts';
import type { ParsedBody, ParsedBrief, ParsedDocument, Passage } from '../../db/documents/parsed-brief.ts';
import type { Bilingual } from '../../db/model.ts';

const zhBody = `本文認為海上合作仍有空間。各國應先建立熱線。
熱線為何重要
  • 熱線可以降低誤判。
  • 兩國海軍已有先例。`;

const enBody = `The article holds that cooperation at sea is possible. A hotline should come first.

Why a Hotline Matters
  • A hotline lowers the risk of misreading.
  • The two navies have done it before.`;

/** Lines of a brief that a case replaces; null leaves a part out. */
export interface SampleParts {
  before?: string;
  author?: string | null;
  source?: string | null;
  date?: string | null;
  keywords?: string | null;
  /** More lines of the header. */
  header?: string;
  zh?: string | null;
  en?: string | null;
  after?: string;
}

function line(label: string, value: string | null | undefined, usual: string): string {
  return value === null ? '' : `${label}${value ?? usual}\n\n`;
}

/** A brief in the house format, with some of its parts replaced. */
export function sampleText(parts: SampleParts = {}): string {
  const header =
    line('作者/Author(s): ', parts.author, 'Ada Lin') +
    line('網站來源/Source: ', parts.source, 'Foreign Affairs') +
    line('日期/Date: ', parts.date, '3/14/2025') +
    line('關鍵字/Keywords: ', parts.keywords, '海洋、安全') +
    (parts.header === undefined ? '' : `${parts.header}\n\n`);
  const zh = parts.zh === null ? '' : `摘要:\n${parts.zh ?? zhBody}\n`;
  const en = parts.en === null ? '' : `Summary:\n${parts.en ?? enBody}\n`;
  return `${parts.before ?? ''}${header}${zh}${en}${parts.after ?? ''}`;
}

/** A document from text, read as of a fixed day. */
export function parseText(text: string, name = 'sample.txt', options: ParseOptions = {}): ParsedDocument {
  return parseDocument(new TextEncoder().encode(text), name, { today: '2026-01-01', ...options });
}

/** A body in a form that is short to write: headings, and claims with marker and indentation by depth. */
export interface BodyOutline {
  lead: string[];
  sections: { heading: string | null; claims: string[] }[];
}

/** A brief in a form that is short to compare. */
export interface BriefOutline {
  title: string;
  authors: string[];
  sources: string[];
  date: string | null;
  url: string | null;
  keywords: string[];
  zh: BodyOutline | null;
  en: BodyOutline | null;
  extras: string[];
}

function both({ zh, en }: Bilingual): string {
  return [zh, en].filter((part) => part !== null).join('|');
}

function outlineBody(body: ParsedBody | null): BodyOutline | null {
  if (body === null) return null;
  return {
    lead: body.lead.map((passage) => passage.text),
    sections: body.sections.map(({ heading, claims }) => ({
      heading: heading?.text ?? null,
      claims: claims.map(({ depth, marker, passage }) => `${'  '.repeat(depth)}${`${marker} ${passage.text}`.trim()}`),
    })),
  };
}

const words = (passage: Passage | null): string | null => passage?.text ?? null;

/** What a brief says, without the places. */
export function outline(brief: ParsedBrief): BriefOutline {
  return {
    title: both({ zh: words(brief.title.zh), en: words(brief.title.en) }),
    authors: brief.authors.map((author) => both(author.names) || author.name),
    sources: brief.sources.map((source) => [source.name, ...source.urls].join(' ')),
    date: brief.date?.on ?? null,
    url: brief.url,
    keywords: brief.keywords.map(both),
    zh: outlineBody(brief.bodies.zh),
    en: outlineBody(brief.bodies.en),
    extras: brief.extras.map(({ label, passage }) => `${label}: ${passage.text}`),
  };
}

/** The one brief of a text; fails where there is not exactly one. */
export function onlyBrief(parsed: ParsedDocument): ParsedBrief {
  const [brief] = parsed.briefs;
  if (brief === undefined || parsed.briefs.length !== 1) {
    throw new Error(`${parsed.briefs.length} briefs: ${JSON.stringify(parsed.diagnostics)}`);
  }
  return brief;
}

/** The codes of a document's diagnostics of some severities, without repetition, sorted. */
export function codes(parsed: ParsedDocument, severities: readonly string[] = ['ERROR', 'WARNING']): string[] {
  const found = parsed.diagnostics.filter((one) => severities.includes(one.severity)).map((one) => one.code);
  return [...new Set(found)].sort();
}

/** The text of a document put together again from its blocks: `parsed.document.text`, to the character. */
export function renderDocument(parsed: ParsedDocument): string {
  return parsed.blocks.map((block) => parsed.document.text.slice(block.span.start, block.span.end)).join('');
}
