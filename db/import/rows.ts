import type { Insertable } from 'kysely';
import type { Tables } from '../database.ts';
import type { Bilingual } from '../documents/parsed-brief.ts';
import { FOLD_VERSION } from '../text/fold.ts';
import type { PreparedClaim } from './prepare.ts';

/** A claim with its id and its places. */
export interface PlacedClaim {
  id: string;
  /** 1-based, within its section. */
  position: number;
  /** 1-based, within its brief. */
  ordinal: number;
  claim: PreparedClaim;
}

/** A section with its id and its place. */
export interface PlacedSection {
  id: string;
  position: number;
  heading: Bilingual;
  claims: readonly PlacedClaim[];
}

/** What the rows of one brief have in common. */
export interface BriefKeys {
  brief_id: string;
  revision_id: string;
  published_sort: string;
  sources: readonly string[];
  /** Keys of entities by slug. */
  entities: ReadonlyMap<string, string>;
}

/** The rows of a brief's claims, by table. */
export interface ClaimRows {
  claim: Insertable<Tables['claim']>[];
  claim_search: (Omit<Insertable<Tables['claim_search']>, 'vector'> & { vector: string })[];
  anchor: Insertable<Tables['anchor']>[];
  mention: Insertable<Tables['mention']>[];
  claim_entity: Insertable<Tables['claim_entity']>[];
  brief_entity: Insertable<Tables['brief_entity']>[];
}

/** Spreads the claims of a brief over their tables. */
export function claimRows(sections: readonly PlacedSection[], keys: BriefKeys): ClaimRows {
  const rows: ClaimRows = { claim: [], claim_search: [], anchor: [], mention: [], claim_entity: [], brief_entity: [] };
  for (const section of sections) {
    for (const placed of section.claims) {
      rows.claim.push(claimRow(section.id, placed, keys));
      rows.claim_search.push(searchRow(placed, keys));
      rows.anchor.push(...anchorRows(placed, keys));
      rows.mention.push(...mentionRows(placed, keys));
      rows.claim_entity.push(...entityRows(placed, keys));
    }
  }
  const { brief_id, published_sort } = keys;
  const named = new Set(rows.claim_entity.map(({ entity_id }) => entity_id));
  rows.brief_entity = [...named].map((entity_id) => ({ brief_id, entity_id, published_sort }));
  return rows;
}

function claimRow(
  section_id: string,
  { id, position, ordinal, claim }: PlacedClaim,
  keys: BriefKeys,
): ClaimRows['claim'][number] {
  return {
    brief_id: keys.brief_id,
    id,
    section_id,
    position,
    ordinal,
    depth: claim.depth,
    text_zh: claim.text.zh,
    text_en: claim.text.en,
    alignment_status: claim.alignment.status,
    alignment_confidence: claim.alignment.confidence,
    alignment_reasons: claim.alignment.reasons,
    source_id: keys.sources[0] ?? null,
    published_sort: keys.published_sort,
  };
}

function searchRow(
  { id, ordinal, claim }: PlacedClaim,
  { brief_id, published_sort }: BriefKeys,
): ClaimRows['claim_search'][number] {
  return { brief_id, claim_id: id, published_sort, ordinal, fold_version: FOLD_VERSION, vector: claim.vector };
}

function anchorRows({ id, claim }: PlacedClaim, { brief_id, revision_id }: BriefKeys): ClaimRows['anchor'] {
  const positions = { ZH: 0, EN: 0 };
  return claim.anchors.map(({ language, line, start, end, quote }) => {
    positions[language] += 1;
    const position = positions[language];
    return {
      brief_id,
      claim_id: id,
      language,
      position,
      revision_id,
      line,
      start_offset: start,
      end_offset: end,
      quote,
    };
  });
}

/** `position` tells apart the entities of one name, such as 川習. */
function mentionRows({ id, claim }: PlacedClaim, { brief_id, entities }: BriefKeys): ClaimRows['mention'] {
  const counts = new Map<string, number>();
  return claim.mentions.flatMap(({ language, entity, start, end, surface }) => {
    const entity_id = entities.get(entity);
    if (entity_id === undefined) return [];
    const position = (counts.get(`${language} ${start}`) ?? 0) + 1;
    counts.set(`${language} ${start}`, position);
    return [{ brief_id, claim_id: id, language, start_offset: start, end_offset: end, position, entity_id, surface }];
  });
}

/** A row for each entity that the claim names and each source of its brief; one without a source where it has none. */
function entityRows(
  placed: PlacedClaim,
  { brief_id, published_sort, sources, entities }: BriefKeys,
): ClaimRows['claim_entity'] {
  const { id, ordinal, claim } = placed;
  const slugs = [...new Set(claim.mentions.map(({ entity }) => entity))].filter((slug) => entities.has(slug));
  return slugs.flatMap((slug, index) =>
    (sources.length > 0 ? sources : [null]).map((source_id, at) => ({
      brief_id,
      claim_id: id,
      entity_id: entities.get(slug) ?? '',
      source_position: at + 1,
      source_id,
      position: index + 1,
      in_zh: claim.mentions.some(({ entity, language }) => entity === slug && language === 'ZH'),
      in_en: claim.mentions.some(({ entity, language }) => entity === slug && language === 'EN'),
      published_sort,
      ordinal,
    })),
  );
}
