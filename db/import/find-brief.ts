import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database.ts';
import type { BriefIdentity } from '../documents/identity.ts';
import { textSimilarity } from './match-ids.ts';
import type { PreparedBrief } from './prepare.ts';

/** A brief that is here already, with its current revision. */
export interface KnownBrief {
  id: string;
  sha256: string;
  spanStart: number;
  contentSha256: string;
}

/** Leads that agree at least so far are one lead with a correction. */
const sameLead = 0.8;

/**
 * Keeps other imports of the same brief waiting until this transaction ends, so that exactly one brief results.
 * Keys are locked in their order, so that two documents of several briefs do not wait for each other.
 */
export async function lockIdentities(database: Kysely<Tables>, identities: readonly BriefIdentity[]): Promise<void> {
  const keys = identities.flatMap(({ header, leads }) => [header, leads.zh, leads.en].filter((key) => key !== null));
  for (const key of [...new Set(keys)].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(database);
  }
}

/**
 * The brief that a document is a new version of: the one with the same header (source, date, authors) and lead; else
 * one with the same header and a lead that differs by a correction; else one with the same lead and a source or an
 * author in common, whose date or other header was corrected.
 */
export async function findBrief(
  database: Kysely<Tables>,
  brief: PreparedBrief,
  names: { sources: readonly string[]; authors: readonly { id: string }[] },
): Promise<KnownBrief | null> {
  const { header, leads } = brief.identity;
  const { rows } = await sql<Candidate>`
    select brief.id, brief.lead_zh as "leadZh", brief.lead_en as "leadEn",
      revision.sha256, revision.span_start as "spanStart", revision.content_sha256 as "contentSha256",
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
    rows.find((row) => row.sameLead && row.sameNames) ??
    null
  );
}

interface Candidate extends KnownBrief {
  leadZh: string | null;
  leadEn: string | null;
  sameHeader: boolean;
  sameLead: boolean;
  sameNames: boolean;
}

function isCorrected(row: Candidate, { lead }: PreparedBrief): boolean {
  return textSimilarity(row.leadZh, lead.zh) >= sameLead || textSimilarity(row.leadEn, lead.en) >= sameLead;
}
