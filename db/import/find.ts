import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/database.ts';
import type { DecodedDocument, ParsedBody, ParsedBrief } from '../documents/parsed-brief.ts';
import { nameKey, textKey } from '../text/keys.ts';
import { textSimilarity } from './place-sections.ts';
import type { PreparedBrief } from './prepare.ts';

/** Keys by which a brief is found again; SHA-256, lower-case hexadecimal. */
export interface BriefIdentity {
  /** Of source, date and authors. */
  header: string;
  /** Of the lead in each language, so that a brief is found again when a language is added; null if missing. */
  leads: { zh: string | null; en: string | null };
}

/** A stored brief, and the content hash of its current revision. */
export interface KnownBrief {
  id: string;
  contentSha256: string;
}

/** Leads that are at least this similar are one lead with a correction. */
const minLeadSimilarity = 0.8;

/**
 * The keys of a brief. Case, width, kinds of space and the order of authors or sources make no difference; the
 * spelling of the lead does.
 */
export function briefIdentity({ sources, date, authors, bodies }: ParsedBrief): BriefIdentity {
  const keysOf = (named: readonly { name: string }[]) => named.map(({ name }) => nameKey(name)).sort();
  const lead = (body: ParsedBody | null) => (body === null ? null : hash(openingOf(body)));
  return {
    header: hash([keysOf(sources), date?.on ?? textKey(date?.raw ?? ''), keysOf(authors)]),
    leads: { zh: lead(bodies.zh), en: lead(bodies.en) },
  };
}

/** The lead, or the first heading and claim if there is none, so that two briefs without a lead differ. */
function openingOf({ lead, sections: [section] }: ParsedBody): string {
  if (lead.length > 0) return textKey(lead.map((paragraph) => paragraph.text).join(' '));
  return textKey([section?.heading?.text ?? '', section?.claims[0]?.passage.text ?? ''].join(' '));
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/**
 * Makes other imports of the same brief wait until this transaction ends, so that exactly one brief results. Keys are
 * locked in sorted order, so that two documents of several briefs cannot deadlock.
 */
export async function lockIdentities(database: Kysely<Tables>, identities: readonly BriefIdentity[]): Promise<void> {
  const keys = identities.flatMap(({ header, leads }) => [header, leads.zh, leads.en].filter((key) => key !== null));
  for (const key of [...new Set(keys)].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(database);
  }
}

/** The brief that was imported from exactly these bytes, and whether they are its current revision. */
export async function findRevision(
  database: Kysely<Tables>,
  document: DecodedDocument,
  { parsed }: PreparedBrief,
): Promise<{ briefId: string; isCurrent: boolean } | null> {
  const { rows } = await sql<{ briefId: string; isCurrent: boolean }>`
    select brief.id as "briefId", brief.revision_id = revision.id as "isCurrent"
    from revision join brief on brief.id = revision.brief_id
    where revision.sha256 = ${document.sha256} and revision.span_start = ${parsed.span.start}
    order by brief.revision_id = revision.id desc limit 1`.execute(database);
  return rows[0] ?? null;
}

/**
 * The brief that a document is a new revision of: the one with the same header (source, date, authors) and lead; else
 * one with the same header and a lead that differs by a correction; else, for a file of the same name, one with the
 * same lead and a source or an author in common, whose date or other header was corrected.
 */
export async function findBrief(
  database: Kysely<Tables>,
  document: DecodedDocument,
  brief: PreparedBrief,
  names: { sources: readonly string[]; authors: readonly { id: string }[] },
): Promise<KnownBrief | null> {
  const { header, leads } = brief.identity;
  const { rows } = await sql<Candidate>`
    select brief.id, brief.lead_zh as "leadZh", brief.lead_en as "leadEn",
      revision.content_sha256 as "contentSha256", revision.name = ${document.name} as "sameFile",
      brief.header_key = ${header} as "sameHeader",
      coalesce(brief.lead_key_zh = ${leads.zh}::text, false) or coalesce(brief.lead_key_en = ${leads.en}::text, false) as "sameLead",
      exists (select 1 from brief_source where brief_id = brief.id and source_id = any(${names.sources}::bigint[]))
        or exists (select 1 from brief_author where brief_id = brief.id and author_id = any(${names.authors.map(({ id }) => id)}::bigint[])) as "sameNames"
    from brief join revision on revision.brief_id = brief.id and revision.id = brief.revision_id
    where brief.header_key = ${header} or brief.lead_key_zh = ${leads.zh}::text or brief.lead_key_en = ${leads.en}::text
    order by brief.id`.execute(database);
  return (
    rows.find((row) => row.sameHeader && row.sameLead) ??
    rows.find((row) => row.sameHeader && isCorrected(row, brief)) ??
    rows.find((row) => row.sameFile && row.sameLead && row.sameNames) ??
    null
  );
}

interface Candidate extends KnownBrief {
  leadZh: string | null;
  leadEn: string | null;
  sameHeader: boolean;
  sameLead: boolean;
  sameNames: boolean;
  sameFile: boolean;
}

function isCorrected(row: Candidate, { lead }: PreparedBrief): boolean {
  return (
    textSimilarity(row.leadZh, lead.zh) >= minLeadSimilarity || textSimilarity(row.leadEn, lead.en) >= minLeadSimilarity
  );
}
