import { type InsertObject, type Kysely, sql } from 'kysely';
import type { Tables } from '../database/database.ts';
import type { DecodedDocument } from '../documents/parsed-brief.ts';
import { foldingVersion } from '../text/folding/fold.ts';
import { briefFilters } from '../text/search-filters.ts';
import { placeSections } from './place-sections.ts';
import type { PreparedBrief } from './prepare.ts';
import { claimRows, type PlacedSection } from './rows.ts';
import type { StoredNames } from './store-names.ts';

/** Increases when the parser reads the same bytes differently. */
const parserVersion = 1;

/** A brief to store, with what its rows refer to. */
export interface BriefToStore {
  brief: PreparedBrief;
  document: DecodedDocument;
  names: StoredNames;
  /** Ids of entities by slug. */
  entities: ReadonlyMap<string, string>;
}

/**
 * Stores a brief as a revision of a new brief, or of a known one, whose sections and claims keep their ids where their
 * text is found again.
 *
 * @param known the id of the known brief, or null
 * @returns the id of the brief
 */
export async function storeBrief(database: Kysely<Tables>, known: string | null, input: BriefToStore): Promise<string> {
  const brief_id = await storeHeader(database, known, input);
  const revision_id = await storeRevision(database, brief_id, input);
  await database.updateTable('brief').set({ revision_id }).where('id', '=', brief_id).execute();
  await storeJoins(database, brief_id, input);
  const sections = await placeSections(database, brief_id, input.brief);
  await storeBody(database, { brief_id, revision_id }, sections, input);
  return brief_id;
}

async function storeHeader(
  database: Kysely<Tables>,
  known: string | null,
  { brief, names }: BriefToStore,
): Promise<string> {
  const { parsed, identity, title, lead } = brief;
  const columns = {
    header_key: identity.header,
    lead_key_zh: identity.leads.zh,
    lead_key_en: identity.leads.en,
    title_zh: title.zh,
    title_en: title.en,
    title_is_derived: title.isDerived,
    source_id: names.sources[0] ?? null,
    url: parsed.url === null ? null : URL.canParse(parsed.url) ? new URL(parsed.url).href : null,
    published_on: parsed.date?.on ?? null,
    published_until: parsed.date?.until ?? null,
    date_precision: parsed.date?.precision ?? null,
    date_text: parsed.date?.raw ?? null,
    lead_zh: lead.zh,
    lead_en: lead.en,
  };
  if (known === null) {
    const row = await database
      .insertInto('brief')
      .values({ ...columns, revision_id: 0 })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  }
  await database
    .updateTable('brief')
    .set({ ...columns, updated_at: sql`now()` })
    .where('id', '=', known)
    .execute();
  return known;
}

async function storeRevision(
  database: Kysely<Tables>,
  brief_id: string,
  { brief, document }: BriefToStore,
): Promise<string> {
  const row = await database
    .insertInto('revision')
    .values({
      brief_id,
      sha256: document.sha256,
      name: document.name,
      media_type: document.mediaType,
      encoding: document.encoding,
      bytes: Buffer.from(document.bytes),
      text: document.text.replaceAll('\0', '\uFFFD'),
      span_start: brief.parsed.span.start,
      span_end: brief.parsed.span.end,
      content_sha256: brief.contentSha256,
      parser_version: parserVersion,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function storeJoins(database: Kysely<Tables>, brief_id: string, { brief, names }: BriefToStore): Promise<void> {
  const published_sort = brief.parsed.date?.on ?? '-infinity';
  for (const table of ['brief_source', 'brief_author', 'brief_keyword', 'brief_entity', 'brief_search'] as const) {
    await database.deleteFrom(table).where('brief_id', '=', brief_id).execute();
  }
  const join = (index: number) => ({ brief_id, position: index + 1, published_sort });
  const sources = names.sources.map((source_id, index) => ({ ...join(index), source_id }));
  const keywords = names.keywords.map((keyword_id, index) => ({ ...join(index), keyword_id }));
  const authors = names.authors.map(({ id, affiliation, role }, index) => ({
    ...join(index),
    author_id: id,
    affiliation,
    role,
  }));
  await insertRows(database, 'brief_source', sources);
  await insertRows(database, 'brief_author', authors);
  await insertRows(database, 'brief_keyword', keywords);
  const search = {
    fold_version: foldingVersion,
    vector: sql<string>`${brief.vector}::tsvector`,
    filters: filtersOf(names),
  };
  await insertRows(database, 'brief_search', [{ brief_id, published_sort, ...search }]);
}

function filtersOf({ sources, authors, keywords }: StoredNames): string[] {
  return briefFilters({ sources, authors: authors.map(({ id }) => id), keywords });
}

async function storeBody(
  database: Kysely<Tables>,
  keys: { brief_id: string; revision_id: string },
  sections: readonly PlacedSection[],
  { brief, names, entities }: BriefToStore,
): Promise<void> {
  const { brief_id } = keys;
  const sectionRows = sections.map(({ id, position, heading }) => ({
    brief_id,
    id,
    position,
    heading_zh: heading.zh,
    heading_en: heading.en,
  }));
  await insertRows(database, 'section', sectionRows);
  const rows = claimRows(sections, {
    ...keys,
    published_sort: brief.parsed.date?.on ?? '-infinity',
    sources: names.sources,
    filters: filtersOf(names),
    entities,
  });
  const search = rows.claim_search.map((row) => ({ ...row, vector: sql<string>`${row.vector}::tsvector` }));
  await insertRows(database, 'claim', rows.claim);
  await insertRows(database, 'claim_search', search);
  await insertRows(database, 'anchor', rows.anchor);
  await insertRows(database, 'mention', rows.mention);
  await insertRows(database, 'claim_entity', rows.claim_entity);
  await insertRows(database, 'brief_entity', rows.brief_entity);
}

async function insertRows<Table extends keyof Tables>(
  database: Kysely<Tables>,
  table: Table,
  rows: readonly InsertObject<Tables, Table>[],
): Promise<void> {
  if (rows.length > 0) await database.insertInto(table).values(rows).execute();
}
