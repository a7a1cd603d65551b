import { type Kysely, sql } from 'kysely';
import type { Database, Tables } from '../../database/database.ts';
import type { RegisteredAlias, RegisteredEntity, Registry, StopPhrase } from './registry.ts';

/** The registry of a running system. */
export interface StoredRegistry {
  /** Raised by every change. */
  version: string;
  registry: Registry;
  /** Keys of entities by slug. */
  ids: ReadonlyMap<string, string>;
  /** Slugs of entities that were merged into another, with its slug, or removed, with null. */
  retired: ReadonlyMap<string, string | null>;
}

/** Reads the registry as it is at one moment. */
export function readRegistry({ kysely }: Database): Promise<StoredRegistry> {
  return kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((transaction) => readRegistryIn(transaction));
}

/**
 * Reads the registry inside a transaction that sees one state of it: five statements. What their columns may hold is
 * checked by the database.
 */
export async function readRegistryIn(kysely: Kysely<Tables>): Promise<StoredRegistry> {
  const { rows: versions } = await sql<{ version: string }>`select version from registry`.execute(kysely);
  const { rows: entities } = await sql<RegisteredEntity & { id: string }>`
    select id, slug, kind, name_zh as "nameZh", name_en as "nameEn", array(
      select other.slug from metonym join entity other on other.id = metonym.stands_for_id
      where metonym.entity_id = entity.id order by other.slug) as "standsFor"
    from entity where not exists (select from retired_entity where retired_entity.id = entity.id) order by slug`.execute(
    kysely,
  );
  const { rows: aliases } = await sql<RegisteredAlias>`
    select alias.text, alias.language, alias.match, alias.region, alias.excluded, array_agg(entity.slug order by alias_entity.position) as entities
    from alias join alias_entity on alias_entity.alias_id = alias.id join entity on entity.id = alias_entity.entity_id
    group by alias.id order by alias.id`.execute(kysely);
  const { rows: stopPhrases } = await sql<StopPhrase>`
    select language, text from stop_phrase order by language, text`.execute(kysely);
  const { rows: retired } = await sql<{ slug: string; into: string | null }>`
    select retired_entity.slug, entity.slug as into
    from retired_entity left join entity on entity.id = retired_entity.into_id`.execute(kysely);
  return {
    version: versions[0]?.version ?? '0',
    registry: { entities: entities.map(({ id: _, ...entity }) => entity), aliases, stopPhrases },
    ids: new Map(entities.map(({ slug, id }) => [slug, id])),
    retired: new Map(retired.map(({ slug, into }) => [slug, into])),
  };
}
