import { type Kysely, sql } from 'kysely';
import type { Database, Tables } from '../../../db/database/database.ts';
import { type BriefKeys, claimRows, type PlacedSection } from '../../../db/import/rows.ts';
import { foldingVersion } from '../../../db/text/folding/fold.ts';
import { briefFilters } from '../../../db/text/search-filters.ts';
import { searchVector } from '../../../db/text/search-vector.ts';
import { sameName } from '../reference/filter.ts';
import { textsOf } from '../reference/lists.ts';
import { type Brief, type Claim, claimsOf, type Graph, idOf, type Section } from '../reference/model.ts';

type Row = Readonly<Record<string, unknown>>;

/** Tables in an order in which rows can be inserted. */
const tables = [
  ...['source', 'source_name', 'author', 'author_name', 'keyword', 'keyword_name'],
  ...['entity', 'alias', 'alias_entity', 'metonym', 'entity_suggestion'],
  ...['brief', 'revision', 'brief_source', 'brief_author', 'brief_keyword', 'brief_search', 'section', 'claim'],
  ...['claim_search', 'anchor', 'mention', 'claim_entity', 'brief_entity', 'entity_suggestion_claim'],
];

/** Makes a graph the whole content of a database. */
export async function loadGraph(database: Database, graph: Graph): Promise<void> {
  await database.kysely.transaction().execute(async (transaction) => {
    for (const table of tables.toReversed()) await sql`delete from ${sql.table(table)}`.execute(transaction);
    await insertRows(transaction, { ...sharedRows(graph), ...ownedRows(graph.briefs), ...suggestionRows(graph) });
  });
}

/** Adds briefs to those of a loaded graph. */
export async function insertBriefs(database: Database, briefs: readonly Brief[]): Promise<void> {
  await insertRows(database.kysely, ownedRows(briefs));
}

/** Takes briefs away, with all that hangs on them. */
export async function deleteBriefs(database: Database, briefs: readonly Brief[]): Promise<void> {
  const keys = briefs.map(({ key }) => key);
  await sql`delete from brief where id = any(${keys}::bigint[])`.execute(database.kysely);
}

async function insertRows(kysely: Kysely<Tables>, rows: Readonly<Record<string, readonly Row[]>>): Promise<void> {
  for (const table of tables) {
    const [first] = rows[table] ?? [];
    if (!first) continue;
    const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)));
    await sql`insert into ${sql.table(table)} (${columns}) select ${columns}
      from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows[table])}::json)`.execute(kysely);
  }
}

type SharedRow = Graph['sources'][number] | Graph['authors'][number] | Graph['keywords'][number];

function nameRows(table: string, shared: readonly SharedRow[]): Row[] {
  return shared.flatMap((row) => row.allNames.map((name) => ({ key: sameName(name), [`${table}_id`]: row.key })));
}

function sharedRows({ sources, authors, keywords, entities, aliases, metonyms }: Graph): Record<string, Row[]> {
  return {
    source: sources.map(({ key: id, sortKey: key, name, url }) => ({ id, key, name, url })),
    source_name: nameRows('source', sources),
    author: authors.map(({ key: id, sortKey: key, name, names }) => ({
      ...{ id, key, name, kind: 'PERSON' },
      ...inColumns('name', names),
    })),
    author_name: nameRows('author', authors),
    keyword: keywords.map(({ key: id, sortKey: key, label }) => ({ id, key, ...inColumns('label', label) })),
    keyword_name: nameRows('keyword', keywords),
    entity: entities.map(({ key: id, sortKey: slug, kind, name }) => ({ id, slug, kind, ...inColumns('name', name) })),
    alias: aliases.map(({ key: id, text, language, region, match }) => ({
      ...{ id, text, language, region, match, excluded: [] },
    })),
    metonym: metonyms.map(({ entity, standsFor }) => ({ entity_id: entity.key, stands_for_id: standsFor.key })),
    alias_entity: aliases.flatMap(({ key, entities: named }) =>
      named.map((entity, index) => ({
        ...{ alias_id: key, entity_id: entity.key, position: index + 1, parts: named.length },
      })),
    ),
  };
}

function suggestionRows({ suggestions, briefs }: Graph): Record<string, Row[]> {
  return {
    entity_suggestion: suggestions.map(({ key: id, status, zh, en, kind, entity, score, ...counts }) => ({
      ...{ id, status, zh, en, kind, entity_id: entity?.key ?? null, score },
      ...{ claims_both: counts.claimsBoth, claims_zh: counts.claimsZh, claims_en: counts.claimsEn },
    })),
    entity_suggestion_claim: claimsOf(briefs).flatMap((claim) =>
      suggestions
        .filter(({ claimIds }) => claimIds.includes(idOf(claim)))
        .map(({ key }) => ({
          ...{ suggestion_id: key, brief_id: claim.brief.key, claim_id: claim.key },
          ...{ published_sort: sortDate(claim.brief), ordinal: claim.ordinal },
        })),
    ),
  };
}

function inColumns(name: string, { zh, en }: Brief['title']): Row {
  return { [`${name}_zh`]: zh, [`${name}_en`]: en };
}

function ownedRows(briefs: readonly Brief[]): Record<string, Row[]> {
  const claims = briefs.map((brief) => claimRows(brief.sections.map(placed), keysOf(brief)));
  return {
    brief: briefs.map(briefRow),
    revision: briefs.map(revisionRow),
    brief_source: briefs.flatMap((brief) => joinRows('source', brief, brief.sources)),
    brief_author: briefs.flatMap((brief) => joinRows('author', brief, brief.authors)),
    brief_keyword: briefs.flatMap((brief) => joinRows('keyword', brief, brief.keywords)),
    brief_search: briefs.map((brief) => ({
      ...{ brief_id: brief.key, published_sort: sortDate(brief), fold_version: foldingVersion },
      ...{ vector: searchVector(textsOf(brief)), filters: filtersOf(brief) },
    })),
    section: briefs.flatMap((brief) => brief.sections.map(sectionRow)),
    claim: claims.flatMap((rows) => rows.claim),
    claim_search: claims.flatMap((rows) => rows.claim_search),
    anchor: claims.flatMap((rows) => rows.anchor),
    mention: claims.flatMap((rows) => rows.mention),
    claim_entity: claims.flatMap((rows) => rows.claim_entity),
    brief_entity: claims.flatMap((rows) => rows.brief_entity),
  };
}

function sortDate({ publishedOn }: Brief): string {
  return publishedOn ?? '-infinity';
}

function keysOf(brief: Brief): BriefKeys {
  const parities = claimsOf([brief]).flatMap((claim) => claim.parities);
  const named = parities.flatMap(({ entity, counterpart }) => (counterpart ? [entity, counterpart] : [entity]));
  return {
    brief_id: String(brief.key),
    revision_id: String(brief.document.key),
    published_sort: sortDate(brief),
    sources: brief.sources.map(({ key }) => String(key)),
    filters: filtersOf(brief),
    entities: new Map(named.map(({ sortKey, key }) => [sortKey, String(key)])),
  };
}

function filtersOf({ sources, authors, keywords }: Brief): string[] {
  const keysOf = (rows: readonly { key: number }[]) => rows.map(({ key }) => String(key));
  return briefFilters({ sources: keysOf(sources), authors: keysOf(authors), keywords: keysOf(keywords) });
}

function placed({ key, position, heading, claims }: Section): PlacedSection {
  return { id: String(key), position, heading, claims: claims.map(placedClaim) };
}

function placedClaim(claim: Claim): PlacedSection['claims'][number] {
  const { key, position, ordinal, text, anchors, mentions } = claim;
  const alignment = claim.alignment as PlacedSection['claims'][number]['claim']['alignment'];
  const linked = {
    mentions: mentions.map((mention) => ({ ...mention, entity: mention.entity.sortKey })),
    entities: claim.parities.map(({ entity, parity, counterpart }) => ({
      ...{ entity: entity.sortKey, parity, counterpart: counterpart?.sortKey ?? null },
    })),
  };
  const content = { text, depth: 0, alignment, anchors, linked, vector: searchVector(text) };
  return { id: String(key), position, ordinal, claim: content };
}

function briefRow(brief: Brief): Row {
  return {
    id: brief.key,
    header_key: `header ${brief.key}`,
    revision_id: brief.document.key,
    ...inColumns('title', brief.title),
    title_is_derived: brief.titleIsDerived,
    source_id: brief.sources[0]?.key ?? null,
    url: brief.url,
    published_on: brief.publishedOn,
    ...inColumns('lead', brief.lead),
    imported_at: brief.importedAt,
    updated_at: brief.importedAt,
  };
}

function revisionRow({ key, document }: Brief): Row {
  return {
    ...{ brief_id: key, id: document.key, sha256: document.sha256, name: document.name, text: document.text },
    ...{ media_type: document.mediaType, encoding: 'utf-8', bytes: '\\x00', span_start: 0, span_end: 1 },
    ...{ content_sha256: '', parser_version: 1, imported_at: document.importedAt },
  };
}

function joinRows(table: string, brief: Brief, shared: readonly { key: number }[]): Row[] {
  return shared.map((row, index) => ({
    ...{ brief_id: brief.key, position: index + 1, [`${table}_id`]: row.key, published_sort: sortDate(brief) },
  }));
}

function sectionRow({ key, position, heading, brief }: Section): Row {
  return { brief_id: brief.key, id: key, position, ...inColumns('heading', heading) };
}
