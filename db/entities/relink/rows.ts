import type { Insertable } from 'kysely';
import type { Tables } from '../../database/database.ts';
import type { LinkedClaim } from '../linker/link-claim.ts';

/** A claim's place, as all its rows carry it. */
export interface ClaimPlace {
  brief_id: string;
  claim_id: string;
  published_sort: string;
  /** 1-based, within its brief. */
  ordinal: number;
  /** Keys of its brief's sources, in order. */
  sources: readonly string[];
}

export type MentionRow = Insertable<Tables['mention']> & { is_ambiguous: boolean };
export type ClaimEntityRow = Insertable<Tables['claim_entity']>;

/**
 * The mentions of a claim as they are stored; `position` tells apart the entities of one name, such as 川習.
 *
 * @param ids - keys of entities by slug
 */
export function mentionRows(
  { brief_id, claim_id }: ClaimPlace,
  { mentions }: LinkedClaim,
  ids: ReadonlyMap<string, string>,
): MentionRow[] {
  const counts = new Map<string, number>();
  return mentions.flatMap(({ language, entity, start, end, surface, isAmbiguous }) => {
    const entity_id = ids.get(entity);
    if (entity_id === undefined) return [];
    const position = (counts.get(`${language} ${start}`) ?? 0) + 1;
    counts.set(`${language} ${start}`, position);
    const place = { brief_id, claim_id, language, start_offset: start, end_offset: end, position };
    return [{ ...place, entity_id, surface, is_ambiguous: isAmbiguous }];
  });
}

/** A row for each entity that the claim names and each source of its brief; one without a source where it has none. */
export function claimEntityRows(
  { brief_id, claim_id, published_sort, ordinal, sources }: ClaimPlace,
  { entities }: LinkedClaim,
  ids: ReadonlyMap<string, string>,
): ClaimEntityRow[] {
  const known = entities.flatMap(({ entity, parity, counterpart }) => {
    const entity_id = ids.get(entity);
    const counterpart_id = counterpart === null ? null : (ids.get(counterpart) ?? null);
    return entity_id === undefined ? [] : [{ entity_id, parity, counterpart_id }];
  });
  return known.flatMap((entity, index) =>
    (sources.length > 0 ? sources : [null]).map((source_id, at) => ({
      brief_id,
      claim_id,
      ...entity,
      source_position: at + 1,
      source_id,
      position: index + 1,
      published_sort,
      ordinal,
    })),
  );
}
