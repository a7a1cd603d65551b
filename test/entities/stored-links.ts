import type { Database } from '../../db/database/database.ts';
import { createLinker } from '../../db/entities/linker/linker.ts';
import type { Registry } from '../../db/entities/registry/model.ts';

/** All links of a database, as lists of lines, by table. */
export type Links = Record<'mention' | 'claim_entity' | 'brief_entity', string[]>;

/** The links that are stored. */
export async function storedLinks({ pool }: Database): Promise<Links> {
  const read = async (columns: string, rows: string) => {
    const { rows: found } = await pool.query<{ line: string }>(
      `select concat_ws(' ', ${columns}) as line from ${rows}`,
    );
    return found.map(({ line }) => line).sort();
  };
  return {
    mention: await read(
      `claim_id, language, start_offset, end_offset, mention.position, slug, surface, is_ambiguous`,
      `mention join entity on entity.id = entity_id`,
    ),
    claim_entity: await read(
      `claim_id, claim_entity.position, source_position, coalesce(source_id, 0), entity.slug, coalesce(parity, '-'),
        coalesce(other.slug, '-'), claim_entity.published_sort, ordinal`,
      `claim_entity join entity on entity.id = entity_id left join entity other on other.id = counterpart_id`,
    ),
    brief_entity: await read(
      `brief_id, slug, brief_entity.published_sort`,
      `brief_entity join entity on entity.id = entity_id`,
    ),
  };
}

interface StoredClaim {
  brief: string;
  id: string;
  zh: string | null;
  en: string | null;
  published: string;
  ordinal: number;
  sources: string[];
}

/** The links that all claims of a database have by a registry, made one claim at a time from the texts alone. */
export async function expectedLinks({ pool }: Database, registry: Registry): Promise<Links> {
  const { rows: claims } = await pool.query<StoredClaim>(`
    select brief_id as brief, id, text_zh as zh, text_en as en, published_sort as published, ordinal, array(
      select source_id from brief_source where brief_source.brief_id = claim.brief_id order by position) as sources
    from claim`);
  const linker = createLinker(registry);
  const links: Links = { mention: [], claim_entity: [], brief_entity: [] };
  const briefs = new Set<string>();
  for (const { brief, id, zh, en, published, ordinal, sources } of claims) {
    const { mentions, entities } = linker.link({ zh, en });
    mentions.forEach(({ language, start, end, entity, surface, isAmbiguous }, index) => {
      const same = mentions.slice(0, index + 1).filter((one) => one.language === language && one.start === start);
      links.mention.push([id, language, start, end, same.length, entity, surface, isAmbiguous ? 't' : 'f'].join(' '));
    });
    entities.forEach(({ entity, parity, counterpart }, index) => {
      briefs.add([brief, entity, published].join(' '));
      (sources.length > 0 ? sources : ['0']).forEach((source, at) => {
        const line = [id, index + 1, at + 1, source, entity, parity ?? '-', counterpart ?? '-', published, ordinal];
        links.claim_entity.push(line.join(' '));
      });
    });
  }
  return {
    mention: links.mention.sort(),
    claim_entity: links.claim_entity.sort(),
    brief_entity: [...briefs].sort(),
  };
}
