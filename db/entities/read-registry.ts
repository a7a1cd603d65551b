import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { parseRegistry, type Registry } from './registry.ts';

/** The registry of a running system, and the keys of its entities by slug. */
export interface StoredRegistry {
  registry: Registry;
  ids: ReadonlyMap<string, string>;
}

/** Reads the registry's tables: three statements. */
export async function readRegistry({ kysely }: Database): Promise<StoredRegistry> {
  const entities = await kysely
    .selectFrom('entity')
    .select(['id', 'slug', 'kind', 'name_zh as nameZh', 'name_en as nameEn'])
    .orderBy('slug')
    .execute();
  const { rows: aliases } = await sql<{ text: string; language: string; match: string; entities: string[] }>`
    select alias.text, alias.language, alias.match, array_agg(entity.slug order by alias_entity.position) as entities
    from alias join alias_entity on alias_entity.alias_id = alias.id join entity on entity.id = alias_entity.entity_id
    group by alias.id order by alias.id`.execute(kysely);
  const stopPhrases = await kysely.selectFrom('stop_phrase').select(['language', 'text']).orderBy('text').execute();
  return {
    registry: parseRegistry({ entities: entities.map(({ id: _, ...entity }) => entity), aliases, stopPhrases }),
    ids: new Map(entities.map(({ slug, id }) => [slug, id])),
  };
}
