import type { Insertable } from 'kysely';
import type { Tables } from '../database/database.ts';
import { type ClaimPlace, claimEntityRows, mentionRows } from '../entities/relink/relink.ts';
import type { Bilingual } from '../model.ts';
import { foldingVersion } from '../text/folding/fold.ts';
import { claimFilters } from '../text/search-filters.ts';
import type { PreparedClaim } from './prepare.ts';

/** A claim with its id and its positions. */
export interface PlacedClaim {
  id: string;
  /** 1-based, within its section. */
  position: number;
  /** 1-based, within its brief. */
  ordinal: number;
  claim: PreparedClaim;
}

/** A section with its id and its position. */
export interface PlacedSection {
  id: string;
  position: number;
  heading: Bilingual;
  claims: readonly PlacedClaim[];
}

/** The values that all rows of a brief have in common. */
export interface BriefKeys {
  brief_id: string;
  revision_id: string;
  published_sort: string;
  sources: readonly string[];
  /** Filter lexemes of the brief, which searches for its claims use. */
  filters: readonly string[];
  /** Ids of entities by slug. */
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

/** Builds the rows of the claims of a brief, for each table. */
export function claimRows(sections: readonly PlacedSection[], keys: BriefKeys): ClaimRows {
  const rows: ClaimRows = { claim: [], claim_search: [], anchor: [], mention: [], claim_entity: [], brief_entity: [] };
  for (const section of sections) {
    for (const placed of section.claims) {
      rows.claim.push(claimRow(section.id, placed, keys));
      rows.claim_search.push(searchRow(placed, keys));
      rows.anchor.push(...anchorRows(placed, keys));
      const place = placeOf(placed, keys);
      rows.mention.push(...mentionRows(place, placed.claim.linked, keys.entities));
      rows.claim_entity.push(...claimEntityRows(place, placed.claim.linked, keys.entities));
    }
  }
  const { brief_id, published_sort } = keys;
  const named = new Set(rows.claim_entity.map(({ entity_id }) => entity_id));
  rows.brief_entity = [...named].map((entity_id) => ({ brief_id, entity_id, published_sort }));
  return rows;
}

function placeOf({ id, ordinal }: PlacedClaim, { brief_id, published_sort, sources }: BriefKeys): ClaimPlace {
  return { brief_id, claim_id: id, published_sort, ordinal, sources };
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

function searchRow({ id, ordinal, claim }: PlacedClaim, keys: BriefKeys): ClaimRows['claim_search'][number] {
  return {
    brief_id: keys.brief_id,
    claim_id: id,
    published_sort: keys.published_sort,
    ordinal,
    fold_version: foldingVersion,
    vector: claim.vector,
    filters: [...keys.filters, ...claimFilters(claim.text, claim.alignment.status)],
  };
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
