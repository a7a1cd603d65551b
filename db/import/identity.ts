import { createHash } from 'node:crypto';
import type { ParsedBody, ParsedBrief } from '../documents/parsed-brief.ts';
import { nameKey, textKey } from '../text/keys.ts';

/** Keys by which a brief is found again; SHA-256, lower-case hexadecimal. */
export interface BriefIdentity {
  /** Of source, date and authors. */
  header: string;
  /** Of the lead: the Chinese one where there is one, else the English one. */
  lead: string;
  /** Of both together. */
  exact: string;
  /** Of the lead in each language, so that a brief is found again when a language is added; null where missing. */
  leads: { zh: string | null; en: string | null };
}

function hash(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The lead, or what stands first where there is none, so that two briefs without a lead differ. */
function openingOf(body: ParsedBody | null): string | null {
  if (body === null) return null;
  if (body.lead.length > 0) return textKey(body.lead.map((paragraph) => paragraph.text).join(' '));
  const section = body.sections[0];
  return textKey([section?.heading?.text ?? '', section?.claims[0]?.passage.text ?? ''].join(' '));
}

/**
 * The keys of a brief. Case, width, kinds of space and the order of authors or sources make no
 * difference; the spelling of the lead does.
 */
export function briefIdentity(brief: ParsedBrief): BriefIdentity {
  const sources = brief.sources.map((source) => nameKey(source.name)).sort();
  const authors = brief.authors.map((author) => nameKey(author.name)).sort();
  const header = [sources, brief.date?.on ?? textKey(brief.date?.raw ?? ''), authors];
  const zh = openingOf(brief.bodies.zh);
  const en = openingOf(brief.bodies.en);
  const lead = zh ?? en ?? '';
  return {
    header: hash(header),
    lead: hash(lead),
    exact: hash([header, lead]),
    leads: { zh: zh === null ? null : hash(zh), en: en === null ? null : hash(en) },
  };
}
