import { sql } from 'kysely';
import type { Database } from '../database.ts';
import type { RegisteredAlias, RegisteredEntity, Registry, StopPhrase } from './registry.ts';

/** The registry of a running system, and the keys of its entities by slug. */
export interface StoredRegistry {
  registry: Registry;
  ids: ReadonlyMap<string, string>;
}

/** Reads the registry's tables: three statements. What their columns may hold is checked by the database. */
export async function readRegistry({ kysely }: Database): Promise<StoredRegistry> {
  const { rows: entities } = await sql<RegisteredEntity & { id: string }>`
    select id, slug, kind, name_zh as "nameZh", name_en as "nameEn" from entity order by slug`.execute(kysely);
  const { rows: aliases } = await sql<RegisteredAlias>`
    select alias.text, alias.language, alias.match, array_agg(entity.slug order by alias_entity.position) as entities
    from alias join alias_entity on alias_entity.alias_id = alias.id join entity on entity.id = alias_entity.entity_id
    group by alias.id order by alias.id`.execute(kysely);
  const { rows: stopPhrases } = await sql<StopPhrase>`
    select language, text from stop_phrase order by language, text`.execute(kysely);
  return {
    registry: { entities, aliases, stopPhrases },
    ids: new Map(entities.map(({ slug, id }) => [slug, id])),
  };
}
